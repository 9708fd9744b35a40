"""How does a desk learn from its cases? Its use cases, a group a module."""
