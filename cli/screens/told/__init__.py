"""How do reports look? Blocks of figures, with bars that line up in either language."""
