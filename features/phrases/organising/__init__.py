"""What the sentences mean about how a desk shares its work, and how it bounds contact."""
