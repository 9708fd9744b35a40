"""What is said and how: doubtful words, plain words, and words of danger, in English."""
