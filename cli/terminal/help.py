"""How does a command explain itself in the reader's language?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

import click

from ..catalogue.entry import Words
from .formatter import CellFormatter
from .translate import click_text

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

EXAMPLES: Final[Words] = {"en": "Examples", "zh": "示例"}


def language_of(ctx: click.Context | None) -> str:
    """Ask the nearest command above that was given a *language* function; else English."""
    while ctx is not None:
        language = getattr(ctx.command, "language", None)
        if language is not None:
            return str(language())
        ctx = ctx.parent
    return "en"


def said(words: Words, ctx: click.Context | None) -> str:
    """Choose the text in the reader's language, or else the English one."""
    lang = language_of(ctx)
    return words[lang if lang in words else "en"]


class CellContext(click.Context):
    """A context whose help counts cells."""

    formatter_class = CellFormatter


class Option(click.Option):
    """An option whose *words* are its help in each language."""

    def __init__(self, *decls: Any, words: Words | None = None, **attributes: Any) -> None:  # noqa: ANN401 - what click.Option takes
        super().__init__(*decls, **attributes)
        self.words = words


class Argument(click.Argument):
    """An argument whose *words* are its help in each language."""

    def __init__(self, *decls: Any, words: Words | None = None, **attributes: Any) -> None:  # noqa: ANN401 - what click.Argument takes
        super().__init__(*decls, **attributes)
        self.words = words


class Command(click.Command):
    """A command that explains itself in the language its root was given.

    *words* is the help in each language; *examples* are commands to copy, never wrapped;
    *section* names the part of its group's list it belongs to; *language* (on the root)
    answers which language to speak now.
    """

    context_class = CellContext

    def __init__(
        self,
        name: str | None = None,
        *,
        words: Words | None = None,
        examples: Sequence[str] = (),
        section: str = "",
        language: Callable[[], str] | None = None,
        **attributes: Any,  # noqa: ANN401 - what click.Command takes
    ) -> None:
        super().__init__(name, **attributes)
        self.words = words
        self.examples = examples
        self.section = section
        self.language = language

    def speak(self, ctx: click.Context) -> None:
        """Let the parameters explain themselves in the reader's language."""
        for param in self.get_params(ctx):
            if isinstance(param, Option | Argument) and param.words:
                param.help = said(param.words, ctx)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the whole page."""
        self.speak(ctx)
        super().format_help(ctx, formatter)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete an option, with what it does beside it."""
        self.speak(ctx)
        return super().shell_complete(ctx, incomplete)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give ``--help``, which click words once and keeps."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = click_text("Show this message and exit.")
        return option

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Name what may follow the command."""
        return [click_text(piece) for piece in super().collect_usage_pieces(ctx)]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        if self.words:
            self.help = said(self.words, ctx)
        super().format_help_text(ctx, formatter)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, then what else the command has to say."""
        if self.examples:
            with formatter.section(said(EXAMPLES, ctx)):
                formatter.write_text("\n".join(["\b", *self.examples]))
        super().format_epilog(ctx, formatter)
