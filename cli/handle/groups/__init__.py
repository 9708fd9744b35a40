"""Commands about groups: many complaints with one cause, each a case of its own."""
