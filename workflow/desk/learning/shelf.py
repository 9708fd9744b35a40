"""Which studies does a desk have? Kept in its own record, its own and those of other desks."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from ...errors import BadInput
from ...process import Process
from ...record.event import said_by_event
from ...store import Reader, Writer
from ..finding import find
from ..opening import note
from ..people import writing_actor
from .filing import kept_study
from .making import Draft, Wish, draft
from .study import KINDS, STUDY_KEPT, Study, kept


def studies(view: Reader) -> tuple[Study, ...]:
    """Return the studies of the desk and of those it took over, the oldest first."""
    from ..proving import desk_streams  # which looks in here for what is kept

    found: dict[str, Study] = {}
    for stream in reversed([*desk_streams(view).values()]):
        for event in (one.event() for one in stream if STUDY_KEPT.encode() in one.body):
            if event.what == STUDY_KEPT and isinstance(data := event.data["study"], dict):
                one = kept_study(data)
                found.setdefault(one.number, one)
    return tuple(_paired(found))


def _paired(found: dict[str, Study]) -> Iterator[Study]:
    """Let each of a pair know the other, whichever was made first."""
    other = {one.pair: number for number, one in found.items() if one.pair}
    for number, one in found.items():
        yield one if one.pair else one._replace(pair=other.get(number, ""))


def study_of(view: Reader, number: str) -> Study:
    """Return the study of a number, or of its beginning; raises `BadInput` for none or several."""
    asked = number.strip()
    near = [one for one in studies(view) if asked and one.number.startswith(asked)]
    if len(near) != 1:
        raise BadInput("no_such_study", number=number)
    return near[0]


def drafted(process: Process, view: Reader, case: str, wish: Wish) -> Draft:
    """Tell a case as a study, and keep nothing; raises `NoSuchCase` or `BadInput`."""
    if wish.kind not in KINDS:
        raise BadInput("no_such_kind", value=wish.kind, known=", ".join(KINDS))
    if wish.pair:
        wish = wish._replace(pair=study_of(view, wish.pair).number)
    row = find(view, case)
    events = [one.event() for one in view.events(row.id)]
    said = said_by_event(view.secrets(row.id))
    people = [user.name for user in view.users()]
    return draft(process, row, events, said, people, wish)


def keep(tx: Writer, process: Process, who: str, now: datetime, study: Study) -> Study:
    """Keep a study that somebody has looked at; raises `BadInput` where it is there already."""
    actor = writing_actor(tx, who)
    if any(one.number == study.number for one in studies(tx)):
        raise BadInput("study_there", number=study.number)
    note(tx, process, actor, now, STUDY_KEPT, {"study": kept(study)})
    return study


def keep_all(
    tx: Writer, process: Process, who: str, now: datetime, found: Iterable[Study]
) -> Sequence[Study]:
    """Keep the studies of another desk that are not here yet; returns those."""
    writing_actor(tx, who)
    there = {one.number for one in studies(tx)}
    fresh = {one.number: one for one in found if one.number not in there}
    return [keep(tx, process, who, now, one._replace(imported=True)) for one in fresh.values()]
