"""Which conditions make an agreement the customer's own?"""
