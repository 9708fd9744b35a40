"""What does the desk advise for the talk that comes now? Its cards, by their names."""

from collections.abc import Sequence

from ...book.phrases import phrase
from ...book.unmet import Unmet
from ...scene.world import World


@phrase("then", en="the handler is advised: {words}", zh="给经办人的建议中有{words}")
def advised(world: World, words: str) -> None:
    """Among the few cards for what is owed next is the one of this name."""
    _holds(world, words, _names(world, None))


@phrase("then", en="the handler is not advised: {words}", zh="给经办人的建议中没有{words}")
def not_advised(world: World, words: str) -> None:
    """The card of this name is there, and not among the few for what is owed next."""
    _lacks(world, words, _names(world, None))


@phrase(
    "then",
    en="asked how to {move}, the desk advises first: {words}",
    zh="问到怎样{move}，首先建议{words}",
)
def advised_first(world: World, move: str, words: str) -> None:
    """The card of this name is the first of those for this step."""
    _holds(world, words, _names(world, move)[:1])


@phrase(
    "then",
    en="asked how to {move}, the desk advises: {words}",
    zh="问到怎样{move}，建议中有{words}",
)
def advised_for(world: World, move: str, words: str) -> None:
    """The card of this name is among those for this step."""
    _holds(world, words, _names(world, move))


@phrase(
    "then",
    en="asked how to {move}, the desk does not advise: {words}",
    zh="问到怎样{move}，建议中没有{words}",
)
def not_advised_for(world: World, move: str, words: str) -> None:
    """The card of this name is there, and not among those for this step."""
    _lacks(world, words, _names(world, move))


def _names(world: World, step: str | None) -> Sequence[tuple[str, ...]]:
    """Return the names of the cards that are advised, each in every language."""
    return [tuple(one.name.values()) for one in world.advice(step)]


def _holds(world: World, words: str, names: Sequence[tuple[str, ...]]) -> None:
    if not any(words in each for each in names):
        raise Unmet("advised", world.process, said=words, seen=[each[0] for each in names])


def _lacks(world: World, words: str, names: Sequence[tuple[str, ...]]) -> None:
    from amends.workflow.craft import CARDS  # noqa: PLC0415  # only what is asked for is loaded

    if not any(words in card.name.values() for card in CARDS):
        raise Unmet("no_such_card", world.process, said=words)
    if any(words in each for each in names):
        raise Unmet("advised_after_all", world.process, said=words)
