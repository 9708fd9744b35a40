"""How does what shapes a desk look: the tactics it blocks, the points it was built from?"""
