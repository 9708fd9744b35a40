"""Who may say what somebody has learned, and which modules are known by name?"""

from datetime import datetime
from typing import Final

from ...errors import BadInput
from ...frozen.named import NamedTuple
from ...moments import day_of, day_text, parse_moment
from ...policy import module_named
from ...process import Process
from ...record.event import Event
from ...store import Reader, Writer
from ...training import Trained, Training
from ..opening import TRAINED, note, people_of, policy_of
from ..people import manager_of

TRAINING_ADDED: Final = "training_added"
MODULES: Final = (  # that come with a question to talk over; a desk may use names of its own
    *("meaning", "feelings", "liability", "consent", "safety", "major"),
)


class TrainingView(NamedTuple):
    """One record: who has learned which module, the last day on which it counts, whether it does.

    `until` is an ISO date in the desk's zone.
    """

    who: str
    module: str
    until: str
    counts: bool


def add_training(
    tx: Writer, process: Process, who: str, now: datetime, given: tuple[str, str, str]
) -> TrainingView:
    """Record that a person (given first) has a module until a day; the newest record counts.

    Only a manager may. Raises `NotAllowed` or `BadInput`.
    """
    actor, policy = manager_of(tx, who, "training add"), policy_of(tx)
    name, module, until = given
    if name not in people_of(tx):
        raise BadInput("no_such_user", name=name)
    code = module_named(module)
    if not code:
        raise BadInput("not_a_module", value=module)
    today, day = day_of(now, policy.zone), day_of(parse_moment(until, policy.zone), policy.zone)
    if day < today:
        raise BadInput("until_is_over", field="until")
    new = Trained(name, code, day)
    data = {"name": name, "module": code, "until": day_text(day)}
    note(tx, process, actor, now, TRAINING_ADDED, data)
    tx.put_meta(TRAINED, policy.trained.plus(new).text)
    return _view(new, today)


def trainings(view: Reader, now: datetime) -> tuple[TrainingView, ...]:
    """Return all records, by person and module."""
    policy = policy_of(view)
    today = day_of(now, policy.zone)
    return tuple(_view(one, today) for one in policy.trained.records)


def learned(training: Training, event: Event) -> Training:
    """Return the records after an event of the desk's stream that adds one.

    Raises `BadInput`, `KeyError` or `ValueError` for an event that could not have been written.
    """
    until = datetime.fromisoformat(str(event.data["until"])).date().toordinal()
    module = module_named(str(event.data["module"]))
    return training.plus(Trained(str(event.data["name"]), module, until))


def _view(one: Trained, today: int) -> TrainingView:
    return TrainingView(one.who, one.module, day_text(one.until), today <= one.until)
