"""What did an editor do to a feature that its author never meant? Mended, the text untouched."""
