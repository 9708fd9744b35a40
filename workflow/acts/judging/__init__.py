"""Which acts are there to say what kind of complaint it is and who answers for it?"""
