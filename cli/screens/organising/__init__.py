"""How does it look how a desk shares its work?"""
