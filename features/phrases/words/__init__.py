"""What do sentences say of words: whether they are fair, and whether they tell of danger?"""
