"""How do specs look, on a screen and in a pipe?"""
