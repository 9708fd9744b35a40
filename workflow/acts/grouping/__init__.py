"""Which acts make a complaint a member of a group, and say why its offer differs?"""
