"""How does a team make sentences of its own, without a line of Python? In `phrases.toml`."""
