"""What can be asked of a desk, use case by use case? `Desk` is all of it together."""
