"""The features that are written in Chinese."""
