"""The commands of those who handle cases."""
