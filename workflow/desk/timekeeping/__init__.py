"""How does a desk keep time? Its calendars and packs, what is due, and what time has done."""
