"""How is a step called from the command line, and how is it answered?"""
