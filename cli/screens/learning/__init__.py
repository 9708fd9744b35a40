"""How does what is learned look: briefs, improvements, studies, drills?"""
