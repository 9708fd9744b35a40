"""How the desk keeps merits: when a deadline ends, what moves it, and what time does, in English."""
