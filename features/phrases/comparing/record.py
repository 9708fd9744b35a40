"""What does the record show, in the words of a sentence? Its entries, and its links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ...book.lexicon import word
from ...book.unmet import Unmet
from ...book.values import CUSTOMER, label
from ...catalogue import say
from ...scene.people import called
from ...scene.world import World

if TYPE_CHECKING:
    from amends.workflow import LogEntry


def log(world: World) -> tuple[LogEntry, ...]:
    """Return the whole record of the complaint."""
    return world.desk("manager").log(world.case)


def other(world: World) -> str:
    """Return the number of the second complaint; raises `Unmet` if there is none."""
    if world.other is None:
        raise Unmet("no_other", world.process)
    return world.other


def links(world: World) -> list[tuple[str, str]]:
    """Return how the two complaints name each other: which way, and as what."""
    second = other(world)
    pairs = ((world.case, second), (second, world.case))
    shown = [(at, to, world.desk("manager").show(at).links) for at, to in pairs]
    return [
        ("back" if one.back else "on", one.kind)
        for _, to, found in shown
        for one in found
        if one.case == to
    ]


def quoted(said: Iterable[str]) -> list[str]:
    """Put each text into quotation marks, to be listed."""
    return [f"“{one}”" for one in said]


def told(world: World, one: LogEntry, lang: str) -> tuple[str, str]:
    """Return who did what in one entry of the record, in one language."""
    what = label(world.process, lang, f"step.{one.what}")
    if one.kind == "refusal":
        what = say("trail.refused", lang, what=what)
    return _who(world, one, lang), what


def _who(world: World, one: LogEntry, lang: str) -> str:
    if one.data.get("forced"):
        return say("trail.forced", lang)
    if one.behalf == CUSTOMER:
        return say("trail.customer", lang)
    return word(world.process, lang, "colleague", called(one.who))


class Entries(Unmet):
    """The last entries of a record, as part of a sentence."""

    def __init__(self, world: World, entries: Sequence[LogEntry]) -> None:
        """Keep what is to be told."""
        super().__init__("entries", world.process)
        self.world, self.entries = world, entries

    def says(self, lang: str) -> str:
        """Tell them in one language."""
        rows = (told(self.world, one, lang) for one in self.entries)
        return " / ".join(" ".join(row) for row in rows)
