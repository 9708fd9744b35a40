"""What does a feature file say? Its scenarios as they were written, and what is wrong with it."""
