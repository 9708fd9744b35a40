"""What reaches a terminal: harmless text, measured in cells, in either language.

``clean``, ``width``, ``glyphs`` and ``table`` need the standard library alone and may be
imported on a hot path. ``help`` needs click. ``screen`` imports rich when it first draws.
"""
