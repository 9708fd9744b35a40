"""What is known of a way of speaking: what it is called, what is thought of it, how it sounds?"""

from collections.abc import Mapping

from ..frozen.named import NamedTuple

NO_TEXTS: Mapping[str, str] = {}


class Phrase(NamedTuple):
    """One pattern of one language; what matches it holds a needle of every group, rarest first.

    `width` is how many characters a match has at most, or the look around it reaches.
    """

    lang: str
    sure: bool
    needles: tuple[tuple[str, ...], ...]
    pattern: str
    width: int = 0


class Tactic(NamedTuple):
    """One way of dealing with a customer: its policy, the seed rows behind it, and its phrases.

    `name`, `why` and `instead` are texts by language. Where a sentence also matches `unless`, its
    phrases mean something else in it.
    """

    code: str
    policy: str
    rows: tuple[str, ...]
    name: Mapping[str, str]
    why: Mapping[str, str]
    instead: Mapping[str, str]
    phrases: tuple[Phrase, ...] = ()
    unless: str = ""


class Context(NamedTuple):
    """What around a phrase changes its meaning: patterns of what stands before and after it.

    `cleared` turns it into its opposite, `doubted` and `doubted_after` make a question of it.
    """

    cleared: str
    doubted: str
    doubted_after: str


class Found(NamedTuple):
    """One place in a text, counted in its own characters; `sure`, or a question for a person."""

    code: str
    policy: str
    start: int
    end: int
    sure: bool
