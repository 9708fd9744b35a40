"""How do offers look: their rounds, what is comparable, and the picture behind them?"""
