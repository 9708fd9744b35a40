"""How is what the desk says shown: to people, to a pipe, and to programs?"""
