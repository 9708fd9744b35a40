"""The commands of those who decide how the desk works."""
