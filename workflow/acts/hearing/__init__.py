"""Which acts are there to hear the customer and to say what was understood?"""
