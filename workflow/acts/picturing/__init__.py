"""Which acts are there to see what both sides hold, what is at risk, and who counts it?"""
