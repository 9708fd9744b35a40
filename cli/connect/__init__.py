"""The commands of those who set a desk up, run it, and connect it."""
