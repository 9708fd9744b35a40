"""Which acts are there to write an offer or an answer, to have it approved, and to give more?"""
