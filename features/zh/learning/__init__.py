"""What is learned from a complaint, and what whoever works here has to know, in Chinese."""
