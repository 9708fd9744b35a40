"""Whose wish it is, how long it rests, and what stands of it, in Chinese."""
