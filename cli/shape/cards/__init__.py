"""Commands about the cards of the craft: which there are, and what is on one."""
