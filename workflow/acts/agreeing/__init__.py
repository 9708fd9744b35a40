"""Which acts are there for what the customer agrees to, and takes back?"""

from .consenting import AGREEING

__all__ = ["AGREEING"]
