"""What would a careful reader object to in a feature? Errors, and warnings that one may allow."""
