"""What a desk can be asked as an organisation that learns, one group a module."""
