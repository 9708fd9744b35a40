"""How is looked at what a case has come to?"""
