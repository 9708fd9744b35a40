"""What does the desk do as an organisation that learns, in one call each?"""
