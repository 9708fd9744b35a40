"""Commands about tactics: what is allowed, flagged and blocked, and what is in a text."""
