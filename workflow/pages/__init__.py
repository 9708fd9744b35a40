"""What is put on paper and into browsers? Whole pages without script, each in one call."""
