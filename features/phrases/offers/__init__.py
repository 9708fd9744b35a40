"""What do sentences say of an offer: its fit, its worth, its limits, its rounds?"""
