"""The commands about offers: their rounds, what is comparable, and the picture behind them."""
