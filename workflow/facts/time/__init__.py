"""How does time enter the facts of a complaint?"""
