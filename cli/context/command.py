"""How is a command declared? By its name, its own parameters, and the options all have."""

from collections.abc import Callable, Sequence
from typing import Any, Final

import click

from ..catalogue import both
from ..catalogue.entry import Words
from ..terminal.group import Group
from ..terminal.help import Command, Option, said
from .desks import open_desk
from .language import Invocation
from .session import Session

COLORS: Final = ("auto", "always", "never")
Run = Callable[..., None]


def option(*decls: str, words: str, metavar: str | None = None, **attributes: Any) -> Option:  # noqa: ANN401
    """Declare an option whose help is the catalogue's text of that code."""
    return Option(decls, words=both(words), metavar=metavar, **attributes)


def reading_options() -> list[click.Parameter]:
    """Declare what every command takes."""
    return [
        option("--desk", words="opt.desk", metavar="PATH"),
        option("--as", "actor", words="opt.as", metavar="USER"),
        option("--json", is_flag=True, words="opt.json"),
        option("--yes", "-y", is_flag=True, words="opt.yes"),
        option("--no-input", is_flag=True, words="opt.no_input"),
        option("--lang", words="opt.lang", type=click.Choice(("en", "zh"))),
        option("--color", words="opt.color", type=click.Choice(COLORS)),
        option("--ascii", is_flag=True, words="opt.ascii"),
        option("--debug", is_flag=True, words="opt.debug"),
    ]


def dry_run() -> click.Parameter:
    """Declare what every command takes that writes."""
    return option("--dry-run", "-n", is_flag=True, words="opt.dry_run")


def step_options() -> list[click.Parameter]:
    """Declare what every command takes that adds to a case."""
    return [
        dry_run(),
        option("--at", words="opt.at", metavar="WHEN"),
        option("--expect", words="opt.expect", metavar="N", type=click.IntRange(min=0)),
        option("--key", words="opt.key", metavar="KEY"),
    ]


SHARED: Final = frozenset(
    param.name for param in (*reading_options(), *step_options()) if param.name
)


class DeskCommand(Command):
    """A command of the desk: its help lists its own options first, then those that all have."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the parameters in groups."""
        groups: dict[str, list[tuple[str, str]]] = {"own": [], "shared": []}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is not None and isinstance(param, click.Option):
                groups["shared" if _is_shared(param) else "own"].append(record)
        for name, records in groups.items():
            if records:
                with formatter.section(said(both(f"group.{name}"), ctx)):
                    formatter.write_dl(records)


def _is_shared(param: click.Parameter) -> bool:
    return param.name in SHARED or "--help" in param.opts


def command(
    name: str,
    *params: click.Parameter,
    shared: Sequence[click.Parameter] = (),
    examples: Sequence[str] = (),
    words: str | Words = "",
    kind: type[DeskCommand] = DeskCommand,
) -> Callable[[Run], DeskCommand]:
    """Make a command of a function that takes the session and its own parameters.

    Where an own option has the name of a shared one, the shared one goes before the command.
    """
    own = {flag for param in params for flag in param.opts}
    common = [one for one in (*shared, *reading_options()) if own.isdisjoint(one.opts)]

    def make(run: Run) -> DeskCommand:
        return kind(
            name,
            params=[*params, *common],
            callback=_callback(run),
            words=both(words or f"cmd.{name}") if isinstance(words, str) else words,
            examples=examples,
        )

    return make


def group(name: str, *commands: click.Command, examples: Sequence[str] = ()) -> Group:
    """Make a group of commands, which also takes the options that every command has."""
    words = both(f"cmd.{name}")
    made = Group(name, words=words, params=reading_options(), examples=examples)
    for one in commands:
        made.add_command(one)
    return made


def _callback(run: Run) -> Run:
    def callback(**values: Any) -> None:  # noqa: ANN401  # what the parameters gave
        context = click.get_current_context()
        given = {name: values.pop(name) for name in [*values] if name in SHARED}
        run(session_of(context, given), **values)

    return callback


def session_of(context: click.Context, given: dict[str, Any]) -> Session:
    """Bring the command's options together with those given before its name."""
    root = context.find_root()
    call = root.obj if isinstance(root.obj, Invocation) else Invocation((), "en", json=False)
    early: dict[str, Any] = {}
    above = context.parent
    while above is not None:
        early = {**_said({name: above.params.get(name) for name in SHARED}), **early}
        above = above.parent
    return Session(call, {**early, **_said(given)}, open_desk)


def _said(given: dict[str, Any]) -> dict[str, Any]:
    """Keep what was really given: no flag that is down, no option that is absent."""
    return {
        name: value for name, value in given.items() if value is not None and value is not False
    }
