"""How is a command declared that takes a query, and the options that choose cases?"""

from collections.abc import Iterator, Sequence
from typing import Final

import click

from ..catalogue import both
from ..context.command import DeskCommand, option
from ..terminal.help import Argument

_SHIELD: Final = "\ufdd1"  # no character of any text: what begins with it looks like no option


class _Word(click.ParamType[str]):
    """A word of a query, as it was typed."""

    name = "query"

    def convert(
        self,
        value: str,
        param: click.Parameter | None,  # noqa: ARG002  # click gives it by name
        ctx: click.Context | None,  # noqa: ARG002
    ) -> str:
        """Take the shield away."""
        return value.removeprefix(_SHIELD)


MOST_LISTED: Final = 1_000_000_000  # more than any desk has


class QueryCommand(DeskCommand):
    """A command that takes a query, in which `-stage:closed` is a term and not an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Shield the terms that begin with a minus."""
        return super().parse_args(ctx, [*self._shielded(ctx, args)])

    def _shielded(self, ctx: click.Context, args: Sequence[str]) -> Iterator[str]:
        options = [one for one in self.get_params(ctx) if isinstance(one, click.Option)]
        known = {name for one in options for name in one.opts}
        valued = {name for one in options if not one.is_flag for name in one.opts}
        before = ""
        for one in args:
            if before == "--":
                yield one
                continue
            yield _SHIELD + one if before not in valued and _is_term(one, known) else one
            before = one


def _is_term(text: str, options: set[str]) -> bool:
    """Tell a term that leaves something out from an option with one hyphen."""
    if not text.startswith("-") or text.startswith("--") or text == "-":
        return False
    if not text[1].isascii() or text[1] == '"' or ":" in text or "：" in text:
        return True
    return text[:2] not in options and f"-{text}" not in options


def query_argument() -> click.Parameter:
    """Declare the query, whose terms may be one argument or several."""
    return Argument(
        ["query"], metavar="[QUERY]...", nargs=-1, type=_Word(), words=both("arg.query")
    )


def choosing_options() -> list[click.Parameter]:
    """Declare the options that choose cases."""
    return [
        option("--stage", words="opt.stage", metavar="STAGE", multiple=True),
        option("--owner", words="opt.owner", metavar="USER"),
        option("--open", "open_only", is_flag=True, words="opt.open"),
    ]
