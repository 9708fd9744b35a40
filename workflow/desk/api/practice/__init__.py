"""What a desk does as an organisation that learns, in groups of use cases."""
