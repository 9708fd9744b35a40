"""How are the questions that are asked most answered before a parser of commands is loaded?

`generated/hot.py` knows their arguments, written from the same declarations that click parses.
Whatever is not known exactly, and whatever goes wrong, is left to click, which says it better.
"""

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from importlib import import_module
from typing import Any, TextIO

from amends.workflow.frozen.named import NamedTuple

from .context.desks import open_desk
from .context.language import COMPLETING, Invocation
from .context.session import SCHEMA, Session
from .generated.hot import COMMON, HOT
from .generated.question import MANY, Hot, Option
from .terminal.clean import clean
from .terminal.screen import Part


class Asked(NamedTuple):
    """A question as it was read: what answers it, with its own values and those all have."""

    answer: Callable[..., None]
    own: Mapping[str, Any]
    shared: Mapping[str, Any]


class Held(Session):
    """A session that holds its output back until all of it is there."""

    def __init__(self, call: Invocation, shared: Mapping[str, Any]) -> None:
        """Begin with nothing said."""
        super().__init__(call, shared, open_desk)
        self._said: list[Callable[[], object]] = []

    def out(self, lines: Iterable[str]) -> None:
        """Hold lines for standard output, harmless whatever they hold."""
        self._hold(sys.stdout, "".join(clean(one, multiline=True) + "\n" for one in lines))

    def err(self, lines: Iterable[str]) -> None:
        """Hold lines for standard error, likewise."""
        self._hold(sys.stderr, "".join(clean(one, multiline=True) + "\n" for one in lines))

    def object(self, value: Mapping[str, Any]) -> None:
        """Hold one object for standard output, as programs read it."""
        from .context.jsonline import line_of

        line = line_of({"schema": SCHEMA, **value}, sys.stdout.encoding or "utf-8")
        self._hold(sys.stdout, line + "\n")

    def paint(self, lines: Iterable[tuple[Part, ...]]) -> None:
        """Hold lines with their styles for the screen."""
        self._said.append(partial(super().paint, [*lines]))

    def tell(self) -> None:
        """Print what was held, in its order."""
        for say in self._said:
            say()
        sys.stdout.flush()

    def _hold(self, stream: TextIO, text: str) -> None:
        self._said.append(partial(stream.write, text))


def answered(call: Invocation) -> int | None:
    """Answer a question and return the exit status; None if it is none of those known here."""
    if os.environ.get(COMPLETING):
        from .offering import offered

        return offered(call)
    asked = read(call.argv)
    if asked is None:
        return None
    session = Held(call, asked.shared)
    try:
        asked.answer(session, **asked.own)
    except Exception:  # noqa: BLE001  # whatever it is, it is told by the one place that tells it
        return None
    try:
        session.tell()
    except Exception as error:  # noqa: BLE001
        from .app import ended

        return ended(call, error)
    return 0


def read(argv: Sequence[str]) -> Asked | None:
    """Read the arguments of a question, if each of them is known exactly."""
    hot = HOT.get(argv[0]) if argv else None
    values = _values(hot, argv[1:]) if hot else None
    if hot is None or values is None:
        return None
    shared = {name: one for name, one in values.items() if name not in hot.own}
    own = {name: values.get(name, usual) for name, usual in hot.own.items()}
    return Asked(import_module(f".answers.{hot.module}", __package__).answer, own, shared)


def _values(hot: Hot, words: Sequence[str]) -> dict[str, Any] | None:
    """Read options and places into values, by their names; None if anything is unknown."""
    values: dict[str, Any] = {}
    places: list[str] = []
    rest = iter(words)
    for word in rest:
        option = hot.options.get(word) or COMMON.get(word)
        if option is not None:
            value = _value(option, rest)
            if value is None or (option.name in values and not option.many):
                return None
            values[option.name] = (*values.get(option.name, ()), value) if option.many else value
        elif not word or word.startswith("-"):
            return None
        else:
            places.append(word)
    return _placed(hot, values, places)


def _value(option: Option, rest: Any) -> Any:  # noqa: ANN401
    """Read the value of an option, or return None if it is not certainly one."""
    if option.flag is not None:
        return option.flag
    word: str = next(rest, "")
    if not word or word.startswith("-"):
        return None
    if option.choices:
        return word if word in option.choices else None
    if option.most is None:
        return word
    figure = word.isascii() and word.isdecimal() and len(word) <= len(str(option.most))
    return int(word) if figure and option.least <= int(word) <= option.most else None


def _placed(hot: Hot, values: dict[str, Any], places: Sequence[str]) -> dict[str, Any] | None:
    """Give what stands without an option to the names that take it."""
    if hot.places == (MANY,):
        return {**values, hot.named[0]: tuple(places)}
    if not sum(hot.places) <= len(places) <= len(hot.places):
        return None
    return {**values, **dict(zip(hot.named, places, strict=False))}
