"""Screens about rule packs: which there are, what they say, how they differ."""
