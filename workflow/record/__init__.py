"""What is an event, how are its bytes made, and how do they hold together?"""
