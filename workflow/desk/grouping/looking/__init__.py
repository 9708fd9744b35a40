"""How do the members of a group stand, are they treated alike, and what piles up?"""
