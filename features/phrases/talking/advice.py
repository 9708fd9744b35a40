"""What does the desk advise for the talk that comes now? Its cards, by their names."""

from ...book.phrases import phrase
from ...scene.world import World
from ..comparing.advised import holds, lacks, names


@phrase("then", en="the handler is advised: {words}", zh="给经办人的建议中有{words}")
def advised(world: World, words: str) -> None:
    """Among the few cards for what is owed next is the one of this name."""
    holds(world, words, names(world, None))


@phrase("then", en="the handler is not advised: {words}", zh="给经办人的建议中没有{words}")
def not_advised(world: World, words: str) -> None:
    """The card of this name is there, and not among the few for what is owed next."""
    lacks(world, words, names(world, None))


@phrase(
    "then",
    en="asked how to {move}, the desk advises first: {words}",
    zh="问到怎样{move}，首先建议{words}",
)
def advised_first(world: World, move: str, words: str) -> None:
    """The card of this name is the first of those for this step."""
    holds(world, words, names(world, move)[:1])


@phrase(
    "then",
    en="asked how to {move}, the desk advises: {words}",
    zh="问到怎样{move}，建议中有{words}",
)
def advised_for(world: World, move: str, words: str) -> None:
    """The card of this name is among those for this step."""
    holds(world, words, names(world, move))


@phrase(
    "then",
    en="asked how to {move}, the desk does not advise: {words}",
    zh="问到怎样{move}，建议中没有{words}",
)
def not_advised_for(world: World, move: str, words: str) -> None:
    """The card of this name is there, and not among those for this step."""
    lacks(world, words, names(world, move))
