"""How are talks recorded and prepared?"""
