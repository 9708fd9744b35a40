"""What the desk offers: fit, worth, limits, rounds, authority and the picture, in English."""
