"""Commands about calendars: which days are worked, and how far that is sure."""
