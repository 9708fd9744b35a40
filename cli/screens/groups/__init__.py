"""How do groups look, and what was done in each of their members?"""
