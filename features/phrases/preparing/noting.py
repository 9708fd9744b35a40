"""What is special about a complaint? How somebody behaves, what makes it hard, how one meets."""

from ...book.phrases import phrase
from ...scene.world import World


@phrase(
    "when",
    en="the customer's behaviour is noted as {behaviour}",
    zh="客户的表现记为{behaviour}",
)
def behaves(world: World, behaviour: str) -> None:
    """Note how the customer shows that they are not content."""
    world.attempt("handler", "classify", ("classify", {"behaviour": behaviour}))


@phrase(
    "when",
    en="what makes the case hard is noted as {difficulty}",
    zh="本案难在何处记为{difficulty}",
)
def is_hard(world: World, difficulty: str) -> None:
    """Note what makes the case a difficult one."""
    world.attempt("handler", "classify", ("classify", {"difficulty": difficulty}))


@phrase(
    "when",
    en="the handler notes for themselves that the customer's style is {style}",
    zh="经办人自记：客户的风格属于{style}",
)
def style_is(world: World, style: str) -> None:
    """Note privately how the customer negotiates."""
    world.attempt("handler", "manner", ("manner", {"style": style}))


@phrase("when", en="they meet by {channel}", zh="与客户的联系方式为{channel}")
def met_by(world: World, channel: str) -> None:
    """Be in touch with the customer in this way."""
    world.attempt("handler", "contact", ("contact", {"channel": channel}))
