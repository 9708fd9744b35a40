"""What happened by a step, and what usually comes next?"""

from collections.abc import Iterator, Sequence

from amends.workflow import Answer, CaseView, LogEntry, Process, Standing

from ..catalogue import say
from ..context.language import Invocation
from ..render.refusal import command_line
from ..render.words import label, sentence
from ..terminal.glyphs import Glyphs
from .time.told import time_did


def usual(process: Process, menu: Sequence[Answer]) -> Answer | None:
    """Choose the move that usually comes next: among those possible here the one least owed."""
    found = [one for one in menu if one.name in process.path and one.standing in _POSSIBLE]
    return min(
        found, key=lambda one: (one.standing is Standing.NOT_ALLOWED, len(one.owed)), default=None
    )


_POSSIBLE = frozenset({Standing.READY, Standing.OWED, Standing.NOT_ALLOWED})


def happened(
    case: CaseView, log: Sequence[LogEntry], matter: str, calls: int, lang: str, glyphs: Glyphs
) -> Iterator[str]:
    """Say what each step of a call changed, what it made happen by itself included."""
    for entry in _of_call(case, log, calls):
        timed = entry.kind == "clock"
        name = time_did(entry.what, lang) if timed else label("step", entry.what, lang)
        changes = [*_changes(entry, matter, lang, glyphs)]
        if entry.data.get("forced") is True:
            changes.append(say("log.forced", lang))
        said = say("list.between", lang).join(changes)
        line = f"{glyphs.ok} {case.id} {name}"
        yield f"{line}  {said}" if said else line


def _of_call(case: CaseView, log: Sequence[LogEntry], calls: int) -> list[LogEntry]:
    """Find the events that a call wrote: its steps, and what they forced."""
    taken = [entry for entry in log if entry.kind != "refusal"][: case.version]
    found: list[LogEntry] = []
    for entry in reversed(taken):
        if calls == 0:
            break
        found.insert(0, entry)
        calls -= entry.kind != "clock" and entry.data.get("forced") is not True
    return found


def _changes(entry: LogEntry, matter: str, lang: str, glyphs: Glyphs) -> Iterator[str]:
    for region, source, target in entry.changes:
        kind = "stage" if region == matter else region
        both = f"{label(kind, source, lang)} {glyphs.arrow} {label(kind, target, lang)}"
        yield both if region == matter else f"{say(f'region.{region}', lang)} {both}"


def next_step(
    case: CaseView, process: Process, menu: Sequence[Answer], call: Invocation
) -> Iterator[str]:
    """Say which step usually comes next, with its command."""
    found = usual(process, menu)
    if found is None:
        return
    if found.standing is Standing.OWED:
        first = found.owed[0]
        if first.do:
            yield say("next.owed", call.lang, move=found.name, count=len(found.owed))
            yield "  " + sentence(f"guard.{first.code}.says", call.lang, first.values)
            yield "  " + command_line(first.do, call)
            return
    yield say("next.ready", call.lang, step=label("step", found.name, call.lang))
    yield "  " + command_line(("amends", found.name, case.id), call)
