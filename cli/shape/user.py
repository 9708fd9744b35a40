"""The commands about the people of the desk: add, list, disable."""

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
    from amends.workflow import UserView


def _name() -> Argument:
    return Argument(["name"], metavar="NAME", words=both("arg.user"))


@declared(
    "add",
    _name(),
    option("--role", words="opt.role", metavar="ROLE"),
    shared=[dry_run()],
    words="cmd.user.add",
    examples=["amends user add chen.bo --role supervisor"],
)
def add(session: Session, name: str, role: str | None) -> None:
    """Add a person, or take a disabled one back."""
    if role is None:
        raise Mistake("input_missing", options="--role")
    _answer(session, session.desk(writes=True).add_user(name, role), "user.added")


@declared(
    "disable",
    _name(),
    shared=[dry_run()],
    words="cmd.user.disable",
    examples=["amends user disable chen.bo"],
)
def disable(session: Session, name: str) -> None:
    """Let a person act no more."""
    from amends.workflow import CaseQuery

    desk = session.desk(writes=True)
    _answer(session, desk.disable_user(name), "user.disabled")
    left = desk.count(CaseQuery(owner=name, open_only=True))
    if left:
        session.err([session.say("user.has_cases", name=name, count=left)])


def _answer(session: Session, user: "UserView", code: str) -> None:
    from ..render.words import label

    found = {**user._asdict(), "changed": not session.dry_run}
    if session.json:
        session.object(found)
    elif session.screen:
        role = label("role", user.role, session.lang)
        session.out([f"{session.glyphs.ok} " + session.say(code, name=user.name, role=role)])
        if session.dry_run:
            session.out([session.say("done.nothing")])
    else:
        session.out(pairs(flat(found)))


@declared("list", words="cmd.user.list", examples=["amends user list"])
def list_(session: Session) -> None:
    """List the people of the desk."""
    from ..render.words import label

    users = session.desk().users()
    if session.json:
        session.object({"users": [user._asdict() for user in users]})
    elif session.screen:
        header = [session.say(f"col.{name}") for name in ("name", "role", "active")]
        rows = [
            [
                user.name,
                f"{user.role} {label('role', user.role, session.lang)}"
                if session.lang == "zh"
                else user.role,
                session.say("log.yes" if user.active else "log.no"),
            ]
            for user in users
        ]
        session.out(columns(rows, header, session.width))
    else:
        session.out(tsv([user.name, user.role, "yes" if user.active else "no"] for user in users))


command = group("user", add, list_, disable)
