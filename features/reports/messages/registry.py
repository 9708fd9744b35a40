"""Which definitions stand behind the sentences of a run? What the writer of messages asks."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from ...engine.verdict import Told
from ...reading.plan import Node, Plan, Sentence


class Match(NamedTuple):
    """A definition that a sentence fits, and the arguments it takes from it."""

    definition: str
    arguments: tuple[Node, ...] = ()


class Registry(Protocol):
    """What is defined, and what a sentence finds of it.

    `ending` is the id of the declared hook that judges a scenario after its last sentence.
    """

    ending: str

    def declarations(self) -> Iterable[Node]:
        """Return the envelopes that declare everything defined, used or not."""
        ...

    def matches(self, plan: Plan, sentence: Sentence, told: Told) -> Sequence[Match]:
        """Return what a sentence may mean: nothing, one definition, or several."""
        ...

    def snippets(self, sentence: Sentence, told: Told) -> list[Node]:
        """Return what could be written for a sentence that means nothing."""
        ...

    def stands_for(self, plan: Plan, sentence: Sentence) -> list[str]:
        """Return the sentences that a sentence stands for, where it is made of others."""
        ...
