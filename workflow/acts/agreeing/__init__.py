"""Which acts are there for what the customer agrees to, and takes back?"""

from .consenting import AGREEING as CONSENTING
from .recusing import RECUSING
from .settling import SETTLING

AGREEING = (*CONSENTING, *SETTLING, *RECUSING)

__all__ = ["AGREEING"]
