"""The features that are written in English."""
