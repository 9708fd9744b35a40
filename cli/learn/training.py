"""The commands about training: who has learned what, and until when it counts."""

from typing import TYPE_CHECKING

from ..catalogue import both
from ..context.command import command as declared
from ..context.command import dry_run, group, option
from ..context.mistakes import Mistake
from ..context.session import Session
from ..render.pairs import flat
from ..terminal.help import Argument
from ..terminal.table import columns, pairs, tsv

if TYPE_CHECKING:
    from amends.workflow.desk.learning.training import TrainingView

COLUMNS = ("name", "module", "until", "counts")


@declared(
    "add",
    Argument(["who"], metavar="WHO", words=both("arg.user")),
    Argument(["module"], metavar="MODULE", words=both("arg.module")),
    option("--until", words="opt.training_until", metavar="DAY"),
    shared=[dry_run()],
    words="cmd.training.add",
    examples=["amends training add li.na major --until 2027-06-30"],
)
def add(session: Session, who: str, module: str, until: str | None) -> None:
    """Record that somebody has a module."""
    if until is None:
        raise Mistake("input_missing", options="--until")
    found = session.desk(writes=True).add_training(who, module, until)
    whole = {**found._asdict(), "changed": not session.dry_run}
    if session.json:
        session.object(whole)
    elif session.screen:
        session.out([f"{session.glyphs.ok} " + session.say("training.added", **found._asdict())])
        if session.dry_run:
            session.out([session.say("done.nothing")])
    else:
        session.out(pairs(flat(whole)))


@declared("list", words="cmd.training.list", examples=["amends training list"])
def list_(session: Session) -> None:
    """List the training records, and what the desk asks for."""
    desk = session.desk()
    found, asked = desk.trainings(), desk.policy.major_module
    if session.json:
        records = [one._asdict() for one in found]
        session.object({"major_module": asked or None, "trainings": records})
        return
    if not session.screen:
        session.out(tsv(_cells(one) for one in found))
        return
    code = "training.asked" if asked else "training.asks_nothing"
    session.out([session.say(code, module=asked)])
    if found:
        header = [session.say(f"col.{name}") for name in COLUMNS]
        session.out(columns([_row(session, one) for one in found], header, session.width))
    session.out(_topics(session))


def _cells(one: "TrainingView") -> list[str]:
    return [one.who, one.module, one.until, "yes" if one.counts else "no"]


def _row(session: Session, one: "TrainingView") -> list[str]:
    return [*_cells(one)[:3], session.say("log.yes" if one.counts else "log.no")]


def _topics(session: Session) -> list[str]:
    """Say for each module that comes along which question opens the talk about it (S4-6)."""
    from amends.workflow.desk.learning.training import MODULES

    from ..render.layout import named

    rows = [(one, session.say(f"module.{one}")) for one in MODULES]
    return ["", session.say("training.topics"), *named(rows, session.width, 2)]


EXAMPLES = ("amends training list", "amends training add li.na major --until 2027-06-30")
command = group("training", add, list_, examples=EXAMPLES)
