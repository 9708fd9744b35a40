"""What is a query once it is read? Terms that must all hold, in words that no language changes."""

from enum import StrEnum
from typing import Final, Literal

from ..frozen.named import NamedTuple

Op = Literal["<", "<=", ">", ">=", "="]
OPS: Final[tuple[Op, ...]] = ("<=", ">=", "<", ">", "=")


class Kind(StrEnum):
    """What the values of a field are."""

    WORD = "word"  # one of the closed words
    NAME = "name"  # a user of the desk
    TEXT = "text"  # anything
    NUMBER = "number"
    PAST = "past"  # a time that has come; a distance counts back
    AHEAD = "ahead"  # a time that may come; a distance counts forward
    STATE = "state"  # open, closed, mine, overdue


class Field(NamedTuple):
    """One field of the language: its column, its kind, how its values are labelled."""

    name: str
    column: str
    kind: Kind
    labels: str = ""
    empty: bool = True  # whether a case may have none


FIELDS: Final = (
    Field("case", "number", Kind.NUMBER, empty=False),
    Field("stage", "stage", Kind.WORD, "stage", empty=False),
    Field("owner", "owner", Kind.NAME),
    Field("cause", "cause", Kind.WORD, "choice"),
    Field("detail", "detail", Kind.WORD, "choice"),
    Field("validity", "validity", Kind.WORD, "choice"),
    Field("group", "incident", Kind.TEXT),
    Field("severity", "severity", Kind.WORD, "choice"),
    Field("channel", "channel", Kind.WORD, "choice"),
    Field("feeling", "feeling", Kind.WORD, "feeling"),
    Field("reading", "feeling_reading", Kind.NUMBER),
    Field("consent", "consent", Kind.WORD, "consent"),
    Field("withdrawal", "withdrawal", Kind.WORD, "withdrawal"),
    Field("source", "source", Kind.TEXT),
    Field("ref", "external_ref", Kind.TEXT),
    Field("received", "received_at", Kind.PAST, empty=False),
    Field("recorded", "recorded_at", Kind.PAST, empty=False),
    Field("due", "next_due", Kind.AHEAD),
    Field("left", "left", Kind.WORD, "stage"),
    Field("is", "", Kind.STATE, empty=False),
)
BY_NAME: Final = {field.name: field for field in FIELDS}


class Is(NamedTuple):
    """The value is this word, name or text."""

    value: str


class Special(NamedTuple):
    """The value is what a word of the language stands for: none, @me, overdue, open, ..."""

    word: str


class Day(NamedTuple):
    """A day: an ISO date, or `today`, `yesterday`, `tomorrow`."""

    text: str


class Time(NamedTuple):
    """A time of a day, to the minute or the second, as ISO 8601 writes it."""

    text: str


class Distance(NamedTuple):
    """How far from now: hours, days or weeks."""

    amount: int
    unit: str


Scale = int | Day | Time | Distance


class Compare(NamedTuple):
    """The value stands so to a number or a time."""

    op: Op
    value: Scale


class Range(NamedTuple):
    """The value lies between two, which belong to it; one of them may be left out."""

    low: Scale | None
    high: Scale | None


Test = Is | Special | Compare | Range


class Term(NamedTuple):
    """One term: a field is any of these, or none of them; without a field, words that were said."""

    field: str
    tests: tuple[Test, ...]
    negated: bool = False


Query = tuple[Term, ...]
