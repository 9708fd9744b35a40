"""The commands about how a desk shares its work."""
