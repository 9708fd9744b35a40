"""What is seen of the playbooks and of the script? Compared by names, in either language."""

from collections.abc import Mapping, Sequence

from ...book.unmet import Unmet
from ...scene.world import World
from ..comparing.advised import Name

LANGUAGES = ("en", "zh")
Names = Sequence[Mapping[str, str]]


def entries(world: World, who: str) -> Names:
    """Return the names of the entries that somebody is shown, the first one first."""
    return [one.name for one in world.desk(who).advise(world.case).entries]


def first(world: World, words: str, found: Names) -> None:
    """See that the first entry has this name; raises `Unmet`."""
    one_of(world, words, found[:1])


def one_of(world: World, words: str, found: Names) -> None:
    """See that an entry of this name is among them; raises `Unmet`."""
    if not any(words in each.values() for each in found):
        raise Unmet("entry", world.process, said=words, seen=[Name(each) for each in found])


def lacks(world: World, words: str, found: Names) -> None:
    """See that an entry of this name exists, and is not among them; raises `Unmet`."""
    if not any(words in one.name.values() for one in world.desk("manager").entries()):
        raise Unmet("no_such_entry", world.process, said=words)
    if any(words in each.values() for each in found):
        raise Unmet("entry_after_all", world.process, said=words)


def said_in(world: World, words: str) -> None:
    """See that a line of the script has these words, in either language; raises `Unmet`."""
    desk = world.desk("handler")
    scripts = [desk.script(world.case, lang=one) for one in LANGUAGES]
    lines = [line for script in scripts for step in script.steps for line in step.lines]
    if not any(words in line for line in lines):
        raise Unmet("not_in_script", world.process, said=words)


def blanks(world: World, words: str, *, left: bool) -> None:
    """See that the script has a blank of this name, or none in any language; raises `Unmet`."""
    desk = world.desk("handler")
    found = [one for lang in LANGUAGES for one in desk.script(world.case, lang=lang).blanks]
    if (f"<{words}>" in found) is not left:
        raise Unmet("blank_filled" if left else "blank_left", world.process, said=words)
