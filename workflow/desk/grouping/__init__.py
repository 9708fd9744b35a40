"""How does a desk handle many complaints with one cause, and what is said of them in public?"""
