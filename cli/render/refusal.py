"""How is a refusal told, so that whoever reads it knows what to do next?"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from amends.workflow.catalogue import has
from amends.workflow.catalogue import say as say_of_process

from ..catalogue import say
from ..context.language import Invocation
from ..terminal.clean import clean
from ..terminal.glyphs import Glyphs
from ..terminal.width import pad
from ..terminal.width import width as cells_of
from .layout import hanging, listed
from .moments import moment
from .objects import meaning
from .words import label, sentence

if TYPE_CHECKING:
    from amends.workflow import Owed, OwedBy, Refused

INDENT: Final = 4
TRIES: Final = frozenset({"--dry-run", "-n"})  # what is only tried leaves nothing in the log


def command_line(argv: Sequence[str], call: Invocation) -> str:
    """Write a command to copy, quoted for the shell, for the desk that was asked."""
    from shlex import join

    return join([*argv, *call.again])


def owed_lines(owed: "Sequence[Owed]", call: Invocation, width: int, glyphs: Glyphs) -> list[str]:
    """List everything that is owed: what, why, how to supply it, by whom and from when on."""
    lines: list[str] = []
    for one, times in _counted(owed):
        lines += _owed(one, times, call, width, glyphs)
    return lines


def _counted(owed: "Sequence[Owed]") -> "Iterator[tuple[Owed, int]]":
    for _, group in groupby(owed, key=lambda one: (one.code, one.do, one.by, one.wait_until)):
        same = list(group)
        yield same[0], len(same)


def _owed(one: "Owed", times: int, call: Invocation, width: int, glyphs: Glyphs) -> list[str]:
    lang = call.lang
    says = sentence(f"guard.{one.code}.says", lang, one.values)
    if times > 1:
        says += say("owed.times", lang, times=times)
    lines = [*hanging(f"  {glyphs.no} ", says, width)]
    if one.stale:
        lines += _named("owed.note", say_of_process("owed.stale", lang), lang, width)
    why = f"guard.{one.code}.why"
    if has(why, lang):
        lines += _named("owed.why", _reason(one, why, lang), lang, width)
    if one.do:
        lines += _to_do(one, call, width)
    if one.by:
        lines += _named("owed.by", by_text(one.by, lang), lang, width)
        if one.by.nobody:
            lines += _command("owed.add", command_line(one.by.add, call), lang)
    if one.wait_until:
        until = say("owed.until", lang, when=moment(one.wait_until, lang))
        lines += _named("owed.wait", until, lang, width)
    return lines


def _reason(one: "Owed", why: str, lang: str) -> str:
    """Say why it is owed, and where that comes from: a seed row, a statute, or this desk."""
    from amends.workflow.guards.agreement.sources import source_of

    said = sentence(why, lang, one.values).rstrip(".。")
    source = source_of(one.code) or say("owed.own", lang)
    return say("owed.from", lang, why=said, source=source)


def by_text(by: "OwedBy", lang: str) -> str:
    """Say who has to do it, and who may not."""
    role = label("role", by.role, lang)
    if not by.apart:
        return say("by.role", lang, role=role)
    return say("by.apart", lang, role=role, names=listed(by.apart, lang))


def _to_do(one: "Owed", call: Invocation, width: int) -> list[str]:
    lines = _command("owed.do", command_line(one.do or (), call), call.lang)
    room = max((cells_of(blank) for blank in one.fill), default=0)
    for blank, field in one.fill.items():
        head = " " * _column(call.lang) + pad(blank, room) + "  "
        lines += hanging(head, meaning(one, field, call.lang), width)
    return lines


def _column(lang: str) -> int:
    names = ("owed.why", "owed.do", "owed.by", "owed.wait", "owed.note", "owed.add")
    return INDENT + max(cells_of(say(name, lang)) for name in names) + 2


def _head(name: str, lang: str) -> str:
    return pad(" " * INDENT + say(name, lang), _column(lang))


def _named(name: str, text: str, lang: str, width: int) -> list[str]:
    return hanging(_head(name, lang), text, width)


def _command(name: str, command: str, lang: str) -> list[str]:
    return [_head(name, lang) + clean(command)]


def refusal_ending(call: Invocation, refused: "Refused", status: int) -> list[str]:
    """Say where to look for a way, that nothing was changed, and the exit status."""
    from amends.workflow import NotFromHere

    lines: list[str] = []
    if isinstance(refused, NotFromHere):
        why = command_line(("amends", "why", refused.case, refused.move), call)
        lines.append(say("refusal.way", call.lang, command=why))
    logged = refused.stage and TRIES.isdisjoint(call.argv)
    unchanged = "refusal.unchanged" if logged else "refusal.nothing"
    return [*lines, say(unchanged, call.lang, status=status)]
