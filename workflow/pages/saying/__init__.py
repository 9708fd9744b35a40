"""How are values said to people: words, moments, lengths, intervals? On screens and on pages."""
