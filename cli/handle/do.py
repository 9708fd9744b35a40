"""The command that takes any step by its name, and several that come from one talk together."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import click

from ..calling.completing import case_argument, completing
from ..calling.completing import steps as offered
from ..calling.forms import completed, value_of
from ..calling.taking import take
from ..catalogue import both
from ..context.command import DeskCommand, option, step_options
from ..context.command import command as declared
from ..context.mistakes import Mistake
from ..context.reading import Texts
from ..context.session import Session
from ..generated.steps import STEPS
from ..terminal.help import Argument

THEN: Final = "then"
FIELD: Final = ("--field", "-f")
YES: Final = "yes"
OWN: Final = {"attach": "amends attach CASE FILE"}  # steps that need more than their fields


class DoCommand(DeskCommand):
    """A command whose `--field` and `--by` belong to the step that they follow."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Mark each `--field` and `--by` with the number of its step before click sorts them."""
        return super().parse_args(ctx, list(self._marked(args)))

    def _marked(self, args: Sequence[str]) -> Iterator[str]:
        takes = {one for param in self.params if _takes_value(param) for one in param.opts}
        step, rest = 0, iter(args)
        for arg in rest:
            name, mark, value = arg.partition("=")
            if name in {*FIELD, "--by"} and name != "--":
                value = value if mark else next(rest, "")
                yield from ("--field", f"{step}:{value}" if name in FIELD else f"{step}:by={value}")
            elif arg in takes:
                yield from (arg, *_one(rest))
            else:
                step += arg == THEN
                yield arg


def _one(rest: Iterator[str]) -> list[str]:
    value = next(rest, None)
    return [] if value is None else [value]


def _takes_value(param: click.Parameter) -> bool:
    return isinstance(param, click.Option) and not param.is_flag


@declared(
    "do",
    case_argument(),
    Argument(
        ["steps"],
        metavar="NAME",
        nargs=-1,
        required=True,
        words=both("arg.steps"),
        shell_complete=completing(offered),
    ),
    option("--field", "-f", "fields", words="opt.field", metavar="NAME=VALUE", multiple=True),
    option("--by", words="opt.by", metavar="desk|customer", expose_value=False),
    shared=step_options(),
    kind=DoCommand,
    examples=[
        "amends do C-1042 inquire",
        "amends do C-1042 contact -f feeling=2 then restate -f text=@said.txt -f confirmed=yes",
    ],
)
def command(session: Session, case: str, steps: tuple[str, ...], fields: tuple[str, ...]) -> None:
    """Take one step or several, all of them or none."""
    names = _names(steps)
    reading = Texts()
    calls = [
        (name, _values(session, name, _of(fields, at), reading)) for at, name in enumerate(names)
    ]
    take(session, case, calls)


def _names(steps: Sequence[str]) -> list[str]:
    """Read `NAME then NAME`; anything else between them is wrong usage."""
    if len(steps) % 2 == 0 or any((one == THEN) != (at % 2 == 1) for at, one in enumerate(steps)):
        raise Mistake("steps_unclear", given=" ".join(steps))
    return [*steps[::2]]


def _of(fields: Sequence[str], step: int) -> list[tuple[str, str]]:
    mine = [one.partition(":")[2] for one in fields if one.partition(":")[0] == str(step)]
    return [
        (name, value if mark else YES) for name, mark, value in (one.partition("=") for one in mine)
    ]


def _values(
    session: Session, name: str, given: Sequence[tuple[str, str]], reading: Texts
) -> dict[str, Any]:
    several: dict[str, list[str]] = {}
    for field, value in given:
        several.setdefault(field.replace("-", "_"), []).append(value)
    if name in OWN:
        raise Mistake("own_command", step=name, command=OWN[name])
    form = STEPS.get(name)
    if form is None:  # the desk will say so
        return {}
    values: dict[str, Any] = {}
    for field, texts in several.items():
        known = form.find(field)
        values[field] = value_of(known, texts, reading) if known else texts[0]
    return completed(session, form, values)
