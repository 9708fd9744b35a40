"""What is there to cover? The ways a process has, and what each of its guards is asked for."""

from typing import NamedTuple

from amends.workflow import Act, Process
from amends.workflow.process import FORCED

from ..book.phrases import Found
from ..book.sentence import Phrase


class Way(NamedTuple):
    """A move from one of the stages it leaves: the number of its row, and from where."""

    row: int
    source: str


class Use(NamedTuple):
    """A guard where it is asked: by a row, or by an act."""

    row: int | None
    act: str
    guard: str


class Deed(NamedTuple):
    """A step of a record: an act, or a move with where it led."""

    name: str
    stages: tuple[str, str] | None
    forced: bool


def ways_of(process: Process) -> tuple[Way, ...]:
    """Return every way, in the order of the lifecycle."""
    rows = enumerate(process.rows)
    return tuple(Way(number, stage) for number, row in rows for stage in row.sources)


def uses_of(process: Process) -> tuple[Use, ...]:
    """Return every guard where it is asked, rows first."""
    rows = enumerate(process.rows)
    by_rows = [Use(number, "", one.code) for number, row in rows for one in row.given]
    by_acts = [Use(None, act.name, one.code) for act in process.acts for one in act.guards]
    return (*by_rows, *by_acts)


def way_of(process: Process, deed: Deed) -> Way | None:
    """Return by which row a move was made, or None for what is no move."""
    if deed.stages is None:
        return None
    source, target = deed.stages
    for number, row in enumerate(process.rows):
        fits = (row.move, row.target, row.who == FORCED) == (deed.name, target, deed.forced)
        if fits and source in row.sources:
            return Way(number, source)
    return None


def uses_by(process: Process, way: Way | None, act: str) -> list[Use]:
    """Return the guards that stood at a way, or before an act."""
    if way is not None:
        return [Use(way.row, "", one.code) for one in process.rows[way.row].given]
    form = process.form(act)
    guards = form.guards if isinstance(form, Act) else ()
    return [Use(None, act, one.code) for one in guards]


def leaves_of(found: Found) -> list[Phrase]:
    """Return the phrases that a sentence says: its own, and those a team's phrase stands for."""
    return [found.phrase, *(one for part in found.parts for one in leaves_of(part.found))]


def reasons_in(found: Found) -> list[str]:
    """Return the guards that a sentence names as reasons."""
    kinds = found.phrase.blanks(found.lang)
    own = [str(said) for kind, said in zip(kinds, found.values, strict=True) if kind == "reason"]
    below = [one for part in found.parts for one in reasons_in(part.found)]
    return below if found.parts else own
