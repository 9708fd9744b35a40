"""How the desk keeps time: when a deadline ends, what moves it, and what time does, in Chinese."""
