"""What do the playbooks advise, and what stands in the script of a talk?"""

from amends.workflow import Desk

from ...book.phrases import phrase
from ...scene.world import World
from ..comparing.expecting import known
from .seen import blanks, entries, first, lacks, one_of, said_in

OWN = """
name = "our_shop"
version = 1

[{code}]
causes = ["{cause}"]
stages = ["received"]

[{code}.en]
name = "{name}"
say = "Our shop listens first, on any day."
avoid = "Our shop is closed to that."
why = "Our shop knows its neighbours."
ask = "What would our shop have to do?"
watch = "The queue behind them in our shop."
escalate = "Our shop cannot settle it."

[{code}.zh]
name = "{name}（本店）"
say = "本店哪天来，都先听您说。"
avoid = "本店不管这个。"
why = "本店做的是街坊生意。"
ask = "您希望本店怎么做？"
watch = "本店里排在后面的人。"
escalate = "本店定不了。"
"""


@phrase("then", en="the playbooks advise first: {words}", zh="应对手册首先建议{words}")
def advised_first_of_all(world: World, words: str) -> None:
    """The entry of this name comes before all others for the case as it stands."""
    first(world, words, entries(world, "handler"))


@phrase(
    "then",
    en="the playbooks advise {colleague}: {words}",
    zh="应对手册给{colleague}的建议中有{words}",
)
def advised_to(world: World, colleague: str, words: str) -> None:
    """The entry of this name is among those that this person is shown."""
    known(world, colleague)
    one_of(world, words, entries(world, colleague))


@phrase(
    "then",
    en="the playbooks do not advise {colleague}: {words}",
    zh="应对手册给{colleague}的建议中没有{words}",
)
def not_advised_to(world: World, colleague: str, words: str) -> None:
    """The entry of this name is there, and this person is not shown it now."""
    known(world, colleague)
    lacks(world, words, entries(world, colleague))


@phrase(
    "when",
    en="the manager adds an own playbook that begins {cause} with {words}",
    zh="经理加入本店手册，{cause}类投诉以{words}开头",
)
def adds_own(world: World, cause: str, words: str) -> None:
    """Override the shipped entry for this cause where it begins."""
    from amends.workflow.playbook import ENTRIES, read_playbook  # noqa: PLC0415

    shipped = next(one.code for one in ENTRIES if cause in one.causes and "received" in one.stages)
    desk: Desk = world.desk("manager")
    text = OWN.format(code=shipped, cause=cause, name=words)
    desk.add_playbook(read_playbook(text, "our_shop.toml"))


@phrase("then", en="the script of the talk says {words}", zh="谈话脚本里写着{words}")
def script_says(world: World, words: str) -> None:
    """One of the nine steps has these words, in either language."""
    said_in(world, words)


@phrase("then", en="the script of the talk leaves open {words}", zh="谈话脚本里空着{words}")
def script_leaves_open(world: World, words: str) -> None:
    """The case does not know this yet: the script has a blank of that name."""
    blanks(world, words, left=True)


@phrase(
    "then",
    en="the script of the talk does not leave open {words}",
    zh="谈话脚本里已经没有空着的{words}",
)
def script_knows(world: World, words: str) -> None:
    """The case knows this: no blank of that name is left."""
    blanks(world, words, left=False)
