"""Which acts are there for what the customer agrees to, and takes back?"""
