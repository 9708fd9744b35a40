"""The acts by which a desk is organised around a case; no guard reads what they leave behind."""
