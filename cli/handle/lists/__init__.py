"""Commands that list and find cases."""
