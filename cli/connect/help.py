"""The command that explains what no single command does: the topics, and the process itself."""

from collections.abc import Mapping
from typing import Final

import click

from ..catalogue import both
from ..context.command import command as declared
from ..context.session import Session
from ..terminal.help import Argument
from ..terminal.table import columns
from ..terminal.wrap import wrap

TOPICS: Final = ("exit-codes", "environment", "formatting", "queries", "clocks", "process")


@declared(
    "help",
    Argument(["topic"], metavar="[TOPIC]", nargs=-1, words=both("arg.topic")),
    examples=["amends help exit-codes", "amends help process", "amends help receive"],
)
def command(session: Session, topic: tuple[str, ...]) -> None:
    """Explain a topic, or a command."""
    if not topic:
        _listed(session)
    elif topic == ("process",):
        _process(session)
    elif len(topic) == 1 and topic[0] in TOPICS:
        _topic(session, topic[0])
    else:
        _command(session, topic)


def _listed(session: Session) -> None:
    root = click.get_current_context().find_root()
    names = {name: session.say(f"topic.{name}.line") for name in TOPICS}
    if session.json:
        session.object({"topics": names, "commands": _tree(root)})
        return
    rows = [[name, line] for name, line in names.items()]
    header = [session.say("col.topic"), session.say("col.meaning")]
    session.out([*root.get_help().splitlines(), "", *columns(rows, header, session.width)])


def _tree(root: click.Context) -> Mapping[str, str]:
    group = root.command
    listing = getattr(group, "listing", None)
    return {row.name: row.line for row in listing(root)} if listing else {}


def _topic(session: Session, name: str) -> None:
    text = session.say(f"topic.{name}")
    if session.json:
        session.object({"topic": name, "text": text})
        return
    for line in text.strip("\n").splitlines():
        session.out(wrap(line, session.width) if session.screen and "  " not in line else [line])


def _process(session: Session) -> None:
    """Show the lifecycle as it is in the code: who may make which move from where to where."""
    from amends.workflow import PROCESS

    from ..render.words import label

    rows = [
        [row.move, row.who, ", ".join(row.sources), row.target, str(len(row.given))]
        for row in PROCESS.rows
    ]
    if session.json:
        names = ("move", "who", "from", "to", "guards")
        session.object(
            {"topic": "process", "rows": [dict(zip(names, one, strict=True)) for one in rows]}
        )
        return
    between = session.say("list.between")
    lang = session.lang
    shown = [
        [
            row.move,
            session.say(f"who.{row.who.replace(' ', '_')}"),
            between.join(label("stage", one, lang) for one in row.sources),
            label("stage", row.target, lang),
        ]
        for row in PROCESS.rows
    ]
    header = [session.say(f"col.{name}") for name in ("move", "who", "from", "to")]
    session.out(columns(shown, header, session.width))


def _command(session: Session, names: tuple[str, ...]) -> None:
    """Show the help of a command, as its own `--help` does."""
    context = click.get_current_context().find_root()
    for name in names:
        group = context.command
        found = group.get_command(context, name) if isinstance(group, click.Group) else None
        if found is None:
            raise click.NoSuchCommand(name, None, [*TOPICS, *_tree(context)], context)
        context = found.make_context(name, [], parent=context, resilient_parsing=True)
    if session.json:
        session.object({"command": " ".join(names), "text": context.get_help()})
    else:
        session.out(context.get_help().splitlines())
