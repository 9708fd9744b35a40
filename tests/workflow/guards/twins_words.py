"""Twins of the guards of safety and of the words that go out."""

from dataclasses import replace
from typing import Final

from ..build import GOOD
from .twins import NO_OPPOSITE, NO_VERSION, Table, Twins, good
from .twins_offer import TABLE_ONLY, without

CARE: Final = good(vulnerable=True)

WORDS: Final[Table] = {
    "nobody_in_danger": Twins(
        good(safety="over"),
        good(safety="asked"),
        good(safety="open"),
        "an event clears it, or asks again: then it is the empty twin",
        NO_VERSION,
    ),
    "wording_reasoned": Twins(
        GOOD,
        without(doubts=frozenset({"text"})),
        TABLE_ONLY,
        NO_OPPOSITE,
        without(doubts=frozenset({"answer.1", "because.2"}), version=2),
    ),
    "text_readable": Twins(
        without(dense=frozenset({"text"})),
        without(hard=frozenset({"text"})),
        TABLE_ONLY,
        replace(CARE, draft=replace(GOOD.draft, dense=frozenset({"answer.1"}))),
        without(hard=frozenset({"option"}), version=2),
    ),
}
