"""How does one case look on a screen? Where it stands, what is on record, what may come next."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from amends.workflow import Answer, CaseView, EvidenceView, LogEntry, Policy, Process, Standing

from ..catalogue import say
from ..context.language import Invocation
from ..generated import texts
from ..render.layout import hanging, named
from ..render.moments import when
from ..render.refusal import command_line
from ..render.words import label, sentence
from ..terminal.clean import clean
from ..terminal.glyphs import Glyphs
from ..terminal.screen import Part
from ..terminal.width import pad
from ..terminal.width import width as cells_of
from .consent.merits import merit_rows
from .offers.shown import offered_rows
from .organising.organised import organised_rows
from .people.noted import hint_lines, people_rows
from .rail import rail, stops
from .record import attachment_rows, facts_rows, record_rows
from .story import story_of
from .time.block import clock_block

if TYPE_CHECKING:
    from amends.workflow.desk.organising import Organisation
    from amends.workflow.desk.timekeeping.explaining import ClockView

Line = tuple[Part, ...]


def case_screen(  # everything a screen is made of
    case: CaseView,
    log: Sequence[LogEntry],
    menu: Sequence[Answer],
    clocks: "Sequence[ClockView]",
    *,
    process: Process,
    policy: Policy,
    now: datetime,
    call: Invocation,
    width: int,
    glyphs: Glyphs,
    evidence: Sequence[EvidenceView] = (),
    organised: "Organisation | None" = None,
) -> list[Line]:
    """Lay out one case."""
    lang, story = call.lang, story_of(log, policy.zone, call.lang)
    head: Line = ((f"{case.id}  {case.reference}", "bold"), "  " + (case.customer or ""))
    lines: list[Line] = [head, (_about(case, lang),)]
    if case.subject:
        lines += [
            (line,) for line in hanging("  ", say("show.subject", lang, text=case.subject), width)
        ]
    if case.text:
        said = quoted(case.text, lang).splitlines()
        lines += [(line,) for one in said for line in hanging("  ", one, width)]
    drawn = rail(stops(process, log, case.stage, lang), width - 2, glyphs)
    lines += [("",), *_rail(drawn), ("",)]
    rows = [
        *record_rows(case, story, lang, glyphs),
        *facts_rows(case, story, policy.currency, lang),
        *offered_rows(case, lang),
    ]
    rows += [*people_rows(case, lang), *merit_rows(story, evidence, policy.currency, lang)]
    rows += [*organised_rows(organised, case.owner, lang), *attachment_rows(case, lang)]
    lines += [(line,) for line in named(rows, width)]
    return [
        *lines,
        *clock_block(clocks, policy, now, lang, width),
        ("",),
        *you_can(menu, case.id, process.path, call=call, width=width, glyphs=glyphs),
        *(
            (line,)
            for line in hint_lines(case.hints, case.id, call=call, width=width, glyphs=glyphs)
        ),
    ]


def _rail(drawn: Sequence[str]) -> Iterator[Line]:
    for at, line in enumerate(drawn):
        yield (("  " + line, "bold" if at % 2 == 0 else "dim"),)


def _about(case: CaseView, lang: str) -> str:
    said = [
        label("choice", case.channel, lang),
        label("choice", case.severity, lang),
        label("choice", case.cause, lang),
        say("show.owner", lang, owner=case.owner or say("show.nobody", lang)),
        say("show.version", lang, version=case.version),
        say("show.received", lang, when=when(case.received_at, case.precision, lang)),
        *case.contact.values(),
        case.external_ref or "",
    ]
    return " · ".join(one for one in said if one)


def quoted(text: str, lang: str) -> str:
    """Put the customer's words into quotation marks."""
    return say("show.quote", lang, text=text)


def you_can(
    menu: Sequence[Answer],
    case: str,
    path: Sequence[str],
    *,
    call: Invocation,
    width: int,
    glyphs: Glyphs,
) -> list[Line]:
    """List the moves that are ready, and those that wait with the first thing they wait for."""
    moves = [one for one in menu if one.kind == "move"]
    ready = [one for one in moves if one.standing is Standing.READY]
    owed = [one for one in moves if one.standing is Standing.OWED]
    owed.sort(key=lambda one: (one.name not in path, len(one.owed)))
    commands = {one.name: f"amends {one.name} {case}{_theirs(one)}" for one in (*ready, *owed)}
    column = max((cells_of(one) for one in commands.values()), default=0)
    lines: list[Line] = [((say("show.you_can", call.lang), "bold"),)]
    for one in (*ready, *owed):
        sign = glyphs.ok if one in ready else glyphs.no
        head = f"  {sign} {pad(commands[one.name], column)}  "
        lines += [(line,) for line in hanging(head, _beside(one, call.lang), width)]
    if not commands:
        lines.append(("  " + say("show.no_moves", call.lang),))
    first = next(iter(owed), None)
    if first is not None:
        why = command_line(("amends", "why", case, first.name), call)
        lines.append((clean(say("show.all_owed", call.lang, command=why)),))
    return lines


def _theirs(one: Answer) -> str:
    """Say that a move is ready because the customer asks for it."""
    return f" --by {one.by}" if one.by else ""


def _beside(one: Answer, lang: str) -> str:
    if one.standing is Standing.READY:
        return texts(lang).get(f"help.{one.name}", "")
    first = one.owed[0]
    says = sentence(f"guard.{first.code}.says", lang, first.values)
    more = len(one.owed) - 1
    return says + (say("show.more", lang, count=more) if more else "")
