"""How do features run under pytest? Their files are collected, and pytest-bdd plays them."""
