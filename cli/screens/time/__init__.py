"""Screens about time: calendars, rule packs, clocks, and what time has done."""
