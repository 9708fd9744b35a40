"""The command that makes a practice desk with invented cases to try everything on."""

import os
import shlex
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ..catalogue import both
from ..context.command import command as declared
from ..context.command import dry_run, option
from ..context.desks import actor_of, clock_of
from ..context.session import Session
from ..context.state import user_folder
from ..render.layout import named
from ..render.pairs import flat
from ..terminal.help import Argument
from ..terminal.table import pairs
from ..terminal.wrap import wrap

if TYPE_CHECKING:
    from amends.workflow import Desk, QueueItem, Store
    from amends.workflow.practice import Filled

    Queue = tuple[QueueItem, ...]

FILE: Final = "demo.db"
SHOWN: Final = 8
Tries = list[tuple[str, str]]  # a command, and the code of what it shows
BESIDE: Final = ("", "-wal", "-shm", "-journal")  # the files of one SQLite database


@declared(
    "demo",
    Argument(["path"], metavar="[PATH]", required=False, words=both("arg.demo_path")),
    option("--week", is_flag=True, words="opt.demo_week"),
    shared=[dry_run()],
    examples=["amends demo", "amends demo try.db", "amends demo week.db --week"],
)
def command(session: Session, path: str | None, week: bool) -> None:  # noqa: FBT001  # an option
    """Make the desk anew, and say what to try first."""
    named_place = path or session.desk_named
    target = Path(named_place) if named_place else _own_place()
    _see(target, named=bool(named_place))
    if session.dry_run:
        _answer_dry(session, target)
        return
    filled, now = _made(session, target, week=week)
    _answer(session, target, filled, now)


def _own_place() -> Path:
    return Path(user_folder("data"), FILE)


def _see(target: Path, *, named: bool) -> None:
    """Refuse a place that is taken; only an earlier demo, at the place for it, is replaced."""
    from amends.workflow import BadInput, StoreNotReady

    if "://" in str(target) or ":/" in str(target):
        raise BadInput("demo_needs_a_file", path=str(target))
    if target.exists() and (named or not _is_practice(target)):
        raise StoreNotReady("desk_exists", path=str(target))


def _is_practice(target: Path) -> bool:
    from amends.storage import open_store

    store = open_store(target)
    try:
        with store.reading() as view:
            return view.meta("practice") == "yes"
    finally:
        store.close()


def _made(session: Session, target: Path, *, week: bool) -> tuple["Filled", datetime]:
    """Make the desk beside its place, and put it there when it is whole."""
    from amends.storage import open_store
    from amends.workflow.practice import fill, last_monday, work_week

    target.absolute().parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        store = open_store(fresh, create=True, practice=True)
        now = _now(store)
        if week:
            filled = work_week(store, monday=last_monday(now), actor=actor_of(session))
        else:
            filled = fill(store, now=now, actor=actor_of(session))
        store.close()
        for suffix in BESIDE[1:]:
            Path(f"{target}{suffix}").unlink(missing_ok=True)
        fresh.replace(target)
    finally:
        for suffix in BESIDE:
            Path(f"{fresh}{suffix}").unlink(missing_ok=True)
    return filled, now


def _now(store: "Store") -> datetime:
    from amends.workflow.moments import system_now

    clock = clock_of(store)
    return clock() if clock else system_now()


def _answer_dry(session: Session, target: Path) -> None:
    found: dict[str, Any] = {"desk": str(target), "changed": False}
    if session.json:
        session.object(found)
    elif session.screen:
        session.out([session.say("demo.tried", desk=target)])
    else:
        session.out(pairs(flat(found)))


def _answer(session: Session, target: Path, filled: "Filled", now: datetime) -> None:
    from amends.storage import open_store
    from amends.workflow import Desk

    store = open_store(target)
    desk = Desk(store, actor=actor_of(session), clock=lambda: now)
    queue, tries = desk.queue(limit=SHOWN), _tries(desk, target, filled)
    if session.screen:
        _on_screen(
            session,
            desk,
            queue,
            tries,
            now,
            session.say(
                f"demo.{filled.kind}", cases=filled.cases, people=filled.people, desk=target
            ),
        )
    elif session.json:
        session.object(_object(session, target, filled, queue, tries))
    else:
        session.out(pairs(flat(_object(session, target, filled, queue, tries))))
    store.close()


def _told(session: Session, filled: "Filled", target: Path) -> str:
    counted = {"cases": filled.cases, "people": filled.people}
    return session.say(f"demo.{filled.kind}", **counted, desk=target)


def _object(
    session: Session, target: Path, filled: "Filled", queue: "Queue", tries: Tries
) -> dict[str, Any]:
    from ..screens.cells import queue_cells

    return {
        "desk": str(target),
        "practice": True,
        "actor": actor_of(session),
        "cases": filled.cases,
        "people": filled.people,
        "stages": dict(filled.stages),
        "queue": [" ".join(filter(None, queue_cells(item)[:3])) for item in queue],
        "try": [line for line, _ in tries],
        "changed": True,
    }


def _on_screen(
    session: Session, desk: "Desk", queue: "Queue", tries: Tries, now: datetime, made: str
) -> None:
    from ..screens.lists import queue_lines

    session.out(wrap(f"{session.glyphs.ok} {made}", session.width))
    session.out(["", session.say("demo.queue")])
    session.out(queue_lines(queue, session, desk.policy, now, session.glyphs))
    session.out(["", session.say("demo.try")])
    lines = [(line, session.say(code)) for line, code in tries]
    session.out(named(lines, session.width, indent=2))


def _tries(desk: "Desk", target: Path, filled: "Filled") -> Tries:
    """Return three commands to begin with, and what each shows."""
    from amends.workflow import CaseQuery

    words, codes = [["queue", "--all"]], ["demo.try_queue"]
    if filled.kind == "worked":
        words += [["report", "week", "--at", filled.began.date().isoformat()], ["verify"]]
        codes += ["demo.try_report", "demo.try_verify"]
    else:
        first = desk.list(CaseQuery(open_only=True, order="due", limit=1))[0].id
        clarified = desk.list(CaseQuery(stages=("clarified",), limit=1))[0].id
        words += [["show", first], ["why", clarified, "propose"]]
        codes += ["demo.try_show", "demo.try_why"]
    lines = (shlex.join(["amends", *one, "--desk", str(target)]) for one in words)
    return [*zip(lines, codes, strict=True)]
