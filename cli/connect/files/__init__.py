"""Commands that bring files in and write files out."""
