"""How is a group listed: in sections, and without importing any of its commands?"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import click

from amends.workflow.frozen.named import NamedTuple

from ..catalogue.entry import Entry, Words
from .help import Command, said
from .translate import click_text
from .width import pad, width

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_NO_LIMIT: Final = 10_000


class Row(NamedTuple):
    """One line of a group's list: a command, its section, what it does."""

    name: str
    section: str
    line: str


class Group(Command, click.Group):
    """A group that lists its commands in named sections and helps with a misspelt one.

    *sections* gives the headings in their order: name of the section -> its title in each
    language. A command of another section, or of none, comes last.
    """

    command_class = Command

    def __init__(
        self,
        name: str | None = None,
        *,
        sections: Mapping[str, Words] | None = None,
        **attributes: Any,  # noqa: ANN401 - what click.Group takes
    ) -> None:
        super().__init__(name, **attributes)
        self.sections = sections or {}

    def row(self, ctx: click.Context, name: str, command: click.Command) -> Row:
        """Describe one command in a line."""
        words = getattr(command, "words", None)
        text = said(words, ctx) if words else command.get_short_help_str(_NO_LIMIT)
        return Row(name, getattr(command, "section", ""), text.split("\n\n")[0])

    def listing(self, ctx: click.Context) -> list[Row]:
        """List what the reader may see."""
        commands = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        return [
            self.row(ctx, name, found) for name, found in commands if found and not found.hidden
        ]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list, section by section, all in the same two columns."""
        rows = self.listing(ctx)
        column = max((width(row.name) for row in rows), default=0)
        for section in [*self.sections, *{row.section for row in rows} - {*self.sections}]:
            lines = [(pad(row.name, column), row.line) for row in rows if row.section == section]
            if lines:
                with formatter.section(self._title(ctx, section)):
                    formatter.write_dl(lines)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; an unknown name is answered with the nearest ones."""
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as error:
            names = [row.name for row in self.listing(ctx)]
            raise click.NoSuchCommand(error.command_name, None, names, ctx) from None

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete a command's name, or the group's own options."""
        from click.shell_completion import CompletionItem

        self.speak(ctx)
        names = [row for row in self.listing(ctx) if row.name.startswith(incomplete)]
        found = [CompletionItem(row.name, help=row.line) for row in names]
        return found + click.Command.shell_complete(self, ctx, incomplete)

    def _title(self, ctx: click.Context, section: str) -> str:
        words = self.sections.get(section)
        return said(words, ctx) if words else click_text("Commands")


Group.group_class = Group


class LazyGroup(Group):
    """A group that imports a command only when that command is run or asked for its help.

    Listing, completing and refusing an unknown name read the *table* alone: name of the
    command -> ``Entry``.
    """

    def __init__(
        self,
        name: str | None = None,
        *,
        table: Mapping[str, Entry],
        **attributes: Any,  # noqa: ANN401 - what click.Group takes
    ) -> None:
        super().__init__(name, **attributes)
        self.table = table

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the table's order, then those added by hand."""
        return [*self.table, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command of that name."""
        if cmd_name not in self.table:
            return super().get_command(ctx, cmd_name)
        entry = self.table[cmd_name]
        command = getattr(import_module(entry.module), entry.attribute)
        if not isinstance(command, click.Command):
            raise TypeError(f"{entry.module}:{entry.attribute} is no command")
        return command

    def listing(self, ctx: click.Context) -> list[Row]:
        """Read the table; only commands added by hand are asked themselves."""
        rows = [
            Row(name, entry.section, said(entry.line, ctx))
            for name, entry in self.table.items()
            if not entry.hidden
        ]
        return rows + [self.row(ctx, name, self.commands[name]) for name in self.commands]
