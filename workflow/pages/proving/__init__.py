"""Which parts of a pack prove how a case was handled? Chain, notices, consents, rules, people."""
