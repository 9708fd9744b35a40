"""Which sentences may be written? The phrase book, as the process and the team have it today."""
