"""What do sentences say of the people of a case, and of the kind that it is?"""
