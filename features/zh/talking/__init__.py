"""Talks with the customer: recorded in one go, and what helps before them, in Chinese."""
