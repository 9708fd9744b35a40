"""The acts by which a desk is organised around a case; no guard reads what they leave behind."""

from .conduct import CONDUCT
from .green import GREEN
from .referring import REFER
from .taking_part import TAKING_PART
from .transferring import TRANSFERRING

ORGANISING = (*TRANSFERRING, *TAKING_PART, GREEN, REFER, *CONDUCT)

__all__ = ["ORGANISING"]
