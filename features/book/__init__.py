"""How is a sentence written, and how is it read? Phrases with blanks, in two languages."""
