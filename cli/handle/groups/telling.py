"""The commands that reach every member: say, notice, draft."""

from ...catalogue import both
from ...context.command import command as declared
from ...context.command import dry_run, option
from ...context.session import Session
from ...terminal.help import Argument, Option
from .naming import cases_argument, group_argument, text_of


def _spoken() -> list[Option]:
    """Declare what is said to members, how, and why doubtful words stand."""
    return [
        option("--text", words="opt.group_text", metavar="TEXT"),
        option("--channel", words="opt.group_channel", metavar="CHANNEL"),
        option("--stands", words="opt.group_stands", metavar="TEXT"),
    ]


@declared(
    "say",
    group_argument(),
    *_spoken(),
    shared=[dry_run()],
    words="cmd.group.say",
    examples=["amends group say G-1 --text @statement.txt --channel sms --dry-run"],
)
def say_(
    session: Session, group: str, text: str | None, channel: str | None, stands: str | None
) -> None:
    """Tell every member the same words."""
    from ...screens.groups.done import tell

    said, desk = text_of("--text", text), session.desk(writes=True)
    number, done = desk.group_say(group, said, channel=channel, stands=stands)
    head = session.say("groups.said", number=number, count=len(done.cases))
    tell(session, group, done, head=head, statement=number)


@declared(
    "notice",
    group_argument(),
    *_spoken(),
    shared=[dry_run()],
    words="cmd.group.notice",
    examples=["amends group notice G-1 --text @better.txt"],
)
def notice_(
    session: Session, group: str, text: str | None, channel: str | None, stands: str | None
) -> None:
    """Tell who accepted less that others were offered more."""
    from ...screens.groups.done import tell

    said, desk = text_of("--text", text), session.desk(writes=True)
    done = desk.group_notice(group, said, channel=channel, stands=stands)
    tell(session, group, done, head=session.say("groups.noticed", count=len(done.cases)))


@declared(
    "draft",
    group_argument(),
    Argument(["source"], metavar="FROM", words=both("arg.group_source")),
    cases_argument(),
    shared=[dry_run()],
    words="cmd.group.draft",
    examples=["amends group draft G-1 C-1042", "amends group draft G-1 C-1042 C-1043 C-1044"],
)
def draft_(session: Session, group: str, source: str, cases: tuple[str, ...]) -> None:
    """Copy a draft to each member."""
    from ...screens.groups.done import tell

    done = session.desk(writes=True).group_draft(group, source, cases)
    tell(session, group, done, head=session.say("groups.drafted", count=len(done.cases)))
