"""The commands about what is attached to a case."""
