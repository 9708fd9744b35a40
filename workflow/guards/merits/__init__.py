"""Which conditions hold what was judged together?"""
