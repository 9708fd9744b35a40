"""What do words give away? Blocked tactics in ours, contradictions and conditions in theirs."""

from .phrases import TACTICS, Tactic, conditions, contradictions, tactic_in

__all__ = ["TACTICS", "Tactic", "conditions", "contradictions", "tactic_in"]
