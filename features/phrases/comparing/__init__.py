"""How is what a sentence says compared with what the desk shows?"""
