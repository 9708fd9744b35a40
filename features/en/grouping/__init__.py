"""Groups, each member a case of its own, and what the public sees, in English."""
