"""How do the people of a case look on a screen: what is noted of them, and how they recover?"""
