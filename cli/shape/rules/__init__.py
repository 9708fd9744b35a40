"""Commands about rule packs: the deadlines that a desk lives under."""
