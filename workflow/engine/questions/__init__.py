"""What is asked of a case in memory, a hundred thousand times a second?"""
