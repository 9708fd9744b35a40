"""How do the bytes of a file become text? Its encoding is recognised, and nothing is lost."""
