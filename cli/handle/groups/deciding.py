"""The commands that decide about an incident: lead, turn, risk, signal, close."""

import click

from ...catalogue import both
from ...context.command import command as declared
from ...context.command import dry_run, option
from ...context.mistakes import Mistake
from ...context.session import Session
from ...terminal.help import Argument
from .naming import group_argument, text_of

SCORE = click.IntRange(min=0, max=3)


@declared(
    "lead",
    group_argument(),
    Argument(["name"], metavar="NAME", words=both("arg.user")),
    shared=[dry_run()],
    words="cmd.group.lead",
    examples=["amends group lead G-1 chen.bo"],
)
def lead_(session: Session, group: str, name: str) -> None:
    """Say who speaks for the desk."""
    from ...screens.groups.done import changed

    view = session.desk(writes=True).group_lead(group, name)
    changed(session, view.row, session.say("groups.led", group=view.row.id, name=name))


@declared(
    "turn",
    group_argument(),
    Argument(["event"], metavar="warn|alarm|settle", words=both("arg.group_turn")),
    option("--because", words="opt.group_because", metavar="TEXT"),
    shared=[dry_run()],
    words="cmd.group.turn",
    examples=["amends group turn G-1 warn --because 'Twelve calls in an hour.'"],
)
def turn_(session: Session, group: str, event: str, because: str | None) -> None:
    """Raise or lower the alarm."""
    from ...render.words import label
    from ...screens.groups.done import changed

    view = session.desk(writes=True).group_turn(group, event, text_of("--because", because))
    state = label("incident", view.row.state, session.lang)
    changed(session, view.row, session.say("groups.turned", group=view.row.id, state=state))


@declared(
    "risk",
    group_argument(),
    option("--legal", words="opt.group_legal", metavar="0-3", type=SCORE),
    option("--opinion", words="opt.group_opinion", metavar="0-3", type=SCORE),
    option("--regulator", words="opt.group_regulator", metavar="0-3", type=SCORE),
    option("--ground", words="opt.group_ground", metavar="TEXT"),
    shared=[dry_run()],
    words="cmd.group.risk",
    examples=[
        "amends group risk G-1 --legal 1 --opinion 2 --regulator 1 --ground 'Two papers ask.'"
    ],
)
def risk_(
    session: Session,
    group: str,
    legal: int | None,
    opinion: int | None,
    regulator: int | None,
    ground: str | None,
) -> None:
    """Say how grave the incident is."""
    from ...screens.groups.done import changed

    if legal is None or opinion is None or regulator is None:
        raise Mistake("input_missing", options="--legal, --opinion, --regulator")
    view = session.desk(writes=True).group_risk(
        group,
        legal=legal,
        opinion=opinion,
        regulator=regulator,
        ground=text_of("--ground", ground),
    )
    changed(session, view.row, session.say("groups.rated", group=view.row.id))


@declared(
    "signal",
    group_argument(),
    option("--medium", words="opt.group_medium", metavar="MEDIUM"),
    option("--where", words="opt.group_where", metavar="TEXT"),
    option("--reach", words="opt.group_reach", metavar="N", type=click.IntRange(min=0)),
    option("--factor", "factors", words="opt.group_factor", metavar="FACTOR", multiple=True),
    option("--at", "at", words="opt.at", metavar="WHEN"),
    shared=[dry_run()],
    words="cmd.group.signal",
    examples=["amends group signal G-1 --medium tv --where 'City evening news' --reach 120000"],
)
def signal_(
    session: Session,
    group: str,
    medium: str | None,
    where: str | None,
    reach: int | None,
    factors: tuple[str, ...],
) -> None:
    """Keep a signal of public opinion."""
    from ...screens.groups.done import changed

    if medium is None:
        raise Mistake("input_missing", options="--medium")
    view = session.desk(writes=True).group_signal(
        group,
        medium.replace("-", "_"),
        text_of("--where", where),
        at=session.at,
        reach=reach,
        factors=[one.replace("-", "_") for one in factors],
    )
    said = session.say("groups.signalled", group=view.row.id, number=len(view.signals))
    changed(session, view.row, said)


@declared(
    "close",
    group_argument(),
    option("--review", words="opt.group_review", metavar="TEXT"),
    shared=[dry_run()],
    words="cmd.group.close",
    examples=["amends group close G-1 --review 'The mast had no second line; one is laid now.'"],
)
def close_(session: Session, group: str, review: str | None) -> None:
    """End an incident with what was learnt."""
    from ...screens.groups.done import changed

    view = session.desk(writes=True).group_close(group, text_of("--review", review))
    still = sum(one.open for one in view.members)
    changed(session, view.row, session.say("groups.closed", group=view.row.id, count=still))
