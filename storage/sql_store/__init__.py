"""How does a desk live in an SQL database? One store for both kinds, one link for each."""
