"""Which parts of a page tell of one case? Its way, feeling, clocks, offers, records, steps."""
