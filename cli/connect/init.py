"""The command that makes a desk at a place of the reader's choice."""

from pathlib import Path
from typing import TYPE_CHECKING

from ..catalogue import both
from ..context.command import command as declared
from ..context.command import dry_run, option
from ..context.desks import actor_of, clock_of, place_of
from ..context.session import Session
from ..render.pairs import flat
from ..terminal.help import Argument
from ..terminal.table import pairs

if TYPE_CHECKING:
    from amends.workflow import Desk


@declared(
    "init",
    Argument(["path"], metavar="[PATH]", required=False, words=both("arg.desk")),
    option("--practice", is_flag=True, words="opt.practice"),
    option("--zone", words="opt.zone", metavar="ZONE"),
    option("--currency", words="opt.currency", metavar="CODE"),
    shared=[dry_run()],
    examples=["amends init", "amends init team.db --zone Europe/London --currency GBP"],
)
def command(
    session: Session, path: str | None, zone: str | None, currency: str | None, *, practice: bool
) -> None:
    """Make a desk; its first user is whoever makes it."""
    url = path or place_of(session).url
    settings = {name: value for name, value in (("zone", zone), ("currency", currency)) if value}
    _see(url, settings)
    if not session.dry_run:
        _made(session, url, settings, practice=practice)
    found = {"desk": url, "practice": practice, "actor": actor_of(session), **settings}
    _answer(session, {**found, "changed": not session.dry_run})


def _see(url: str, settings: dict[str, str]) -> None:
    """Refuse wrong settings and a place that is taken before anything is made."""
    from amends.workflow import Policy, StoreNotReady
    from amends.workflow.policy import changed

    policy = Policy()
    for name, value in settings.items():
        policy = changed(policy, name, value)
    path = Path(url.removeprefix("sqlite:///"))
    if "://" not in str(path) and path.exists():
        raise StoreNotReady("desk_exists", path=str(path))


def _made(session: Session, url: str, settings: dict[str, str], *, practice: bool) -> "Desk":
    from amends.storage import open_store
    from amends.workflow import Desk

    if "://" not in url:
        Path(url).absolute().parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    store = open_store(url, create=True, practice=practice)
    clock = clock_of(store) if practice else None
    desk = Desk(store, actor=actor_of(session), clock=clock)
    for name, value in settings.items():
        desk.set_policy(name, value)
    return desk


def _answer(session: Session, found: dict[str, object]) -> None:
    if session.json:
        session.object(found)
    elif session.screen:
        code = "init.practice" if found["practice"] else "init.made"
        if session.dry_run:
            code = "init.rehearsed"
        said = session.say(code, path=found["desk"], actor=found["actor"])
        session.out([f"{session.glyphs.ok} {said}"])
    else:
        session.out(pairs(flat(found)))
