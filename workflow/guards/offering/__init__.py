"""Which conditions make a version fit to be put before the customer?"""
