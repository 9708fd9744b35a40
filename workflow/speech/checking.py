"""Which tactics are in a text of ours, and which risks in a customer's words?

What is `sure` may refuse a text; what is not asks a person. Only texts of ours are searched for
tactics: what a customer says about their own rights is never one.
"""

from collections.abc import Sequence
from typing import Final

from .model import Found
from .searching import finding, search
from .tactics import CONTEXTS, RISKS, TACTICS

BLOCKED: Final = tuple(tactic.code for tactic in TACTICS if tactic.policy == "block")
"""The codes of the tactics that refuse a text."""

_NOTHING: Final = "(?!)"
_ASKING: Final = {  # a customer's "I would never" is no reason to look away: it asks as well
    lang: context._replace(cleared=_NOTHING, doubted=f"{context.cleared}|{context.doubted}")
    for lang, context in CONTEXTS.items()
}
_SPOKEN: Final = tuple(tactic for tactic in TACTICS if tactic.phrases)
_DATED: Final = tuple(tactic for tactic in _SPOKEN if tactic.code != "soon_without_date")
_BLOCKED: Final = tuple(tactic for tactic in _SPOKEN if tactic.policy == "block")


def check(text: str, *, dated: bool = False) -> Sequence[Found]:
    """Find every blocked and flagged tactic in a text of ours, with its place.

    `dated` says that a promise with a date stands beside it, which is what "soon" lacks.
    """
    return search(text, _DATED if dated else _SPOKEN, CONTEXTS)


def judged(text: str, *, dated: bool = False) -> Sequence[Found]:
    """Find what decides about a text of ours: the first that surely blocks it, else everything.

    A text that is refused needs no further search; `check` gives every place all the same.
    """
    found: list[Found] = []
    for one in finding(text, _DATED if dated else _SPOKEN, CONTEXTS):
        found.append(one)
        if one.sure and one.policy == "block":
            break
    return found


def tactic_in(text: str, *, dated: bool = False) -> str:
    """Return the code of the first tactic in a text of ours that is surely blocked, or nothing."""
    kinds = [tactic for tactic in _BLOCKED if not dated or tactic in _DATED]
    return next((one.code for one in finding(text, kinds, CONTEXTS) if one.sure), "")


def risks_in(text: str) -> Sequence[Found]:
    """Find words of self-harm and violence in a customer's; a figure of speech is unsure."""
    return search(text, RISKS, _ASKING)
