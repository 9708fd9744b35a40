"""Which parts of a page report on many cases? Bars, a funnel, feelings, and what to look at."""
