"""How does what the customer agreed to look?"""
