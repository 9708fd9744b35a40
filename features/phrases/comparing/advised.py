"""Is a card among those that the desk advises? Cards are compared by their names."""

from collections.abc import Mapping, Sequence

from ...book.unmet import Unmet
from ...scene.world import World

Names = Sequence[Mapping[str, str]]  # of cards, by language


class Name(Unmet):
    """The name of a card, as part of a sentence in either language."""

    def __init__(self, name: Mapping[str, str]) -> None:
        super().__init__("")
        self._name = name

    def says(self, lang: str) -> str:
        """Say the name in one language."""
        return f"“{self._name[lang]}”"


def names(world: World, step: str | None) -> Names:
    """Return the names of the cards that are advised, each in every language."""
    return [one.name for one in world.advice(step)]


def holds(world: World, words: str, advised: Names) -> None:
    """See that a card of this name is among them; raises `Unmet`."""
    if not any(words in each.values() for each in advised):
        seen = [Name(each) for each in advised]
        raise Unmet("advised", world.process, said=words, seen=seen)


def lacks(world: World, words: str, advised: Names) -> None:
    """See that a card of this name exists, and is not among them; raises `Unmet`."""
    from amends.workflow.craft import CARDS  # noqa: PLC0415  # only what is asked for is loaded

    if not any(words in card.name.values() for card in CARDS):
        raise Unmet("no_such_card", world.process, said=words)
    if any(words in each.values() for each in advised):
        raise Unmet("advised_after_all", world.process, said=words)
