"""Which tactics are in a text of ours, and which risks in a customer's words?

What is `sure` may refuse a text; what is not asks a person. Only texts of ours are searched for
tactics: what a customer says about their own rights is never one.
"""

from collections.abc import Sequence
from typing import Final

from .model import Found, Tactic
from .remembering import remembered
from .searching import Sought, finding
from .tactics import CONTEXTS, RISKS, TACTICS

_NOTHING: Final = "(?!)"
_ASKING: Final = {  # a customer's "I would never" is no reason to look away: it asks as well
    lang: context._replace(cleared=_NOTHING, doubted=f"{context.cleared}|{context.doubted}")
    for lang, context in CONTEXTS.items()
}
_SPEAKING: Final = tuple(tactic for tactic in TACTICS if tactic.phrases)
_BLOCKING: Final = tuple(tactic for tactic in _SPEAKING if tactic.policy == "block")
_UNDATED: Final = "soon_without_date"


def _dated(tactics: Sequence[Tactic]) -> Sequence[Tactic]:
    """Leave out what a date beside the text makes a promise of."""
    return [tactic for tactic in tactics if tactic.code != _UNDATED]


_OURS: Final = {False: Sought(_SPEAKING, CONTEXTS), True: Sought(_dated(_SPEAKING), CONTEXTS)}
_WORST: Final = {False: Sought(_BLOCKING, CONTEXTS), True: Sought(_dated(_BLOCKING), CONTEXTS)}
_THEIRS: Final = Sought(RISKS, _ASKING)


def check(text: str, *, dated: bool = False) -> Sequence[Found]:
    """Find every blocked and flagged tactic in a text of ours, with its place.

    `dated` says that a promise with a date stands beside it, which is what "soon" lacks.
    """
    return tuple(finding(text, _OURS[dated]))


@remembered
def judged(text: str, *, dated: bool = False) -> Sequence[Found]:
    """Find what decides about a text of ours: the first that surely blocks it, else everything.

    A text that is refused needs no further search; `check` gives every place all the same.
    """
    found: list[Found] = []
    for one in finding(text, _OURS[dated]):
        found.append(one)
        if one.sure and one.policy == "block":
            break
    return tuple(found)


@remembered
def tactic_in(text: str, *, dated: bool = False) -> str:
    """Return the code of the first tactic in a text of ours that is surely blocked, or nothing."""
    return next((one.code for one in finding(text, _WORST[dated]) if one.sure), "")


@remembered
def risks_in(text: str) -> Sequence[Found]:
    """Find words of self-harm and violence in a customer's; a figure of speech is unsure."""
    return tuple(finding(text, _THEIRS))


def tactic_of(code: str) -> Tactic:
    """Return the tactic of a code."""
    return next(one for one in TACTICS if one.code == code)
