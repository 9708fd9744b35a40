"""Screens about calendars: days on a wall, lists, files."""
