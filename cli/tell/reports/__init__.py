"""Commands that report on many cases at once."""
