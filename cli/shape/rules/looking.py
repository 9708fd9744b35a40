"""What is to be looked at before a desk works by a pack? By its process, calendars and roles."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from amends.workflow.frozen.named import NamedTuple

if TYPE_CHECKING:
    from amends.workflow import BadInput, Desk, Process
    from amends.workflow.process.model import Form
    from amends.workflow.rules import Clock, Pack, Remark

TRUE_OF_A_CASE: Final = ("matter", "severity")  # the fields whose words are true of a case
WRITTEN_IN: Final = {"answer": "draft"}  # the step whose fields hold the text of another


class Looked(NamedTuple):
    """What is wrong with a pack, and what is worth a look though nothing is wrong."""

    faults: "Sequence[Remark | BadInput]"
    remarks: "Sequence[Remark]"


def look(desk: "Desk", pack: "Pack") -> Looked:
    """Look a pack over as this desk would work by it."""
    from amends.workflow.clocks import calendar_names
    from amends.workflow.rules import check, later, loosened

    process, book = desk.process, desk.policy.book
    found = check(
        pack,
        {name: frozenset(_words(form)) for name, form in _forms(process).items()},
        calendar_names(book),
        process.roles,
        forms={name: _parts(process, name) for name in _forms(process)},
        matters=frozenset(_matters(process)),
    )
    looser = list(loosened(pack, book.pack))
    if not looser:
        looser = list(later(pack, book.pack, lambda clock, day: _ends(desk, clock, day)))
    serious = [one for one in found if one.serious]
    return Looked([*serious, *looser], [one for one in found if not one.serious])


def _forms(process: "Process") -> "Mapping[str, Form]":
    return {form.name: form for form in (process.receive, *process.moves, *process.acts)}


def _words(form: "Form") -> Iterator[str]:
    """Give the words by which a clock can tell a step: choices, flags, and names of its texts."""
    for field in form.fields:
        yield from field.choices
        if field.personal or field.kind == "flag":
            yield field.name


def _parts(process: "Process", step: str) -> frozenset[str]:
    """Return the fields that can hold what a rule wants a step to say."""
    form = process.form(WRITTEN_IN.get(step, step))
    return frozenset(one.name for one in form.fields) if form else frozenset()


def _matters(process: "Process") -> Iterator[str]:
    yield from process.matter.states
    for form in _forms(process).values():
        for name in TRUE_OF_A_CASE:
            field = form.find(name)
            yield from field.choices if field else ()


def _ends(desk: "Desk", clock: "Clock", day: int) -> int:
    """Say when a clock ends that starts at the beginning of a day."""
    from amends.workflow.calendars import compiled, deadline
    from amends.workflow.clocks import DESK, calendar

    policy = desk.policy
    known = calendar(policy.book, clock.calendar or DESK, policy.calendar, policy.zone)
    return deadline(compiled(known).begins(day), clock.length, clock.counting, known).at
