"""The commands by which cases come together: open, add, remove."""

from ...catalogue import both
from ...context.command import command as declared
from ...context.command import dry_run, option
from ...context.session import Session
from ...terminal.help import Argument
from .naming import cases_argument, group_argument, text_of


@declared(
    "open",
    Argument(["title"], metavar="TITLE", words=both("arg.group_title")),
    cases_argument(),
    option("--query", words="opt.group_query", metavar="QUERY"),
    shared=[dry_run()],
    words="cmd.group.open",
    examples=[
        "amends group open 'Outage at Beilu' C-1042 C-1043",
        "amends group open 'Outage at Beilu' --query 'cause:quality received:today'",
    ],
)
def open_(session: Session, title: str, cases: tuple[str, ...], query: str | None) -> None:
    """Open a group."""
    from ...screens.groups.done import tell

    desk = session.desk(writes=True)
    group, done = desk.group_open(title, cases, query=query)
    head = session.say("groups.opened", group=group.row.id, title=group.row.title)
    tell(session, group.row.id, done, head=head)


@declared(
    "add",
    group_argument(),
    cases_argument(),
    option("--query", words="opt.group_query", metavar="QUERY"),
    shared=[dry_run()],
    words="cmd.group.add",
    examples=["amends group add G-1 C-1044"],
)
def add_(session: Session, group: str, cases: tuple[str, ...], query: str | None) -> None:
    """Let cases join a group."""
    from ...screens.groups.done import tell

    done = session.desk(writes=True).group_add(group, cases, query=query)
    tell(session, group, done, head=session.say("groups.joined", count=len(done.cases)))


@declared(
    "remove",
    group_argument(),
    cases_argument(required=True),
    option("--because", words="opt.group_because", metavar="TEXT"),
    shared=[dry_run()],
    words="cmd.group.remove",
    examples=["amends group remove G-1 C-1044 --because 'Another mast.'"],
)
def remove_(session: Session, group: str, cases: tuple[str, ...], because: str | None) -> None:
    """Let cases leave a group."""
    from ...screens.groups.done import tell

    reason = text_of("--because", because)
    done = session.desk(writes=True).group_remove(group, cases, reason)
    tell(session, group, done, head=session.say("groups.left", count=len(done.cases)))
