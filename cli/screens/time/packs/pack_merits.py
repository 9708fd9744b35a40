"""What does a pack say is owed at least, and who proves what? In words, and in cells."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ....catalogue import say
from ....render.clocks import source_text
from ....render.layout import hanging, listed
from ....render.words import label
from .pack_clocks import length_said

if TYPE_CHECKING:
    from amends.workflow.rules import Burden, Floor, Version


def merit_lines(version: "Version", lang: str, width: int) -> Iterator[str]:
    """Tell the floors, guarantees and burdens of a version, each with what it rests on."""
    for floor in version.floors:
        yield ""
        yield from hanging(
            "", f"{floor.id}  {floor.names[lang]} · {figure_text(floor, lang)}", width
        )
        yield from hanging("  ", source_text(*floor.source[:2], lang), width)
    for burden in version.burdens:
        yield ""
        yield from hanging(
            "", f"{burden.id}  {burden.names[lang]} · {_turned(burden, lang)}", width
        )
        yield from hanging("  ", source_text(*burden.source[:2], lang), width)


def figure_text(floor: "Floor", lang: str) -> str:
    """Say what a floor comes to: a multiple, the least sum, the time in which it can be had."""
    said = [label("rule.basis", floor.basis, lang)]
    if floor.times:
        said = [say("rules.times", lang, times=floor.times, basis=said[0])]
    if floor.least:
        said.append(say("rules.least" if floor.times else "rules.sum", lang, sum=_sum(floor)))
    if floor.within:
        said.append(say("rules.within", lang, length=length_said(floor.within, lang)))
    return " · ".join(said)


def _sum(floor: "Floor") -> str:
    from amends.workflow import Money

    return str(Money(floor.least, floor.currency))


def _turned(burden: "Burden", lang: str) -> str:
    goods = listed([label("choice", one, lang) for one in burden.goods], lang)
    return say("rules.burden", lang, goods=goods, length=length_said(burden.within, lang))


def merit_cells(version: "Version", name: str) -> Iterator[list[str]]:
    """Give one row a floor or burden, in the columns that clocks have."""
    for floor in version.floors:
        sum_ = _sum(floor) if floor.least else ""
        about = [name, floor.id, "floor", str(floor.basis), str(floor.times), sum_]
        yield [*about, "", "", floor.source.mark, floor.source.reference]
    for burden in version.burdens:
        number, unit = burden.within
        about = [name, burden.id, "burden", ",".join(burden.goods), str(number), unit]
        yield [*about, "", "", burden.source.mark, burden.source.reference]
