"""Commands by which time does its work at a desk: once, or for as long as they run."""
