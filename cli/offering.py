"""How is a shell answered before a parser of commands is loaded? Commands by name, and cases.

Options, further words of a command and whatever is quoted are left to click. What a shell gets is
written as click writes it for that shell; a test compares both ways, byte by byte.
"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from .answers.offered import Offered, cases
from .context.desks import open_desk
from .context.language import COMPLETING, Invocation
from .context.session import Session
from .generated.hot import CASED

QUOTES: Final = frozenset("\"'\\")


def offered(call: Invocation, environ: Mapping[str, str] = os.environ) -> int | None:
    """Answer a shell and return the exit status; None if it asks for what only click knows."""
    shell, _, asked = environ.get(COMPLETING, "").partition("_")
    written = SHELLS.get(shell)
    typed = _typed(shell, environ) if written and asked == "complete" else None
    if written is None or typed is None:
        return None
    found = _found(call, *typed)
    if found is None:
        return None
    sys.stdout.flush()
    sys.stdout.buffer.write("\n".join([*map(written, found), ""]).encode() or b"\n")
    sys.stdout.flush()
    return 0


def _typed(shell: str, environ: Mapping[str, str]) -> tuple[Sequence[str], str] | None:
    """Read what was typed before the word at hand, and that word as far as it is there."""
    line, place = environ.get("COMP_WORDS", ""), environ.get("COMP_CWORD", "")
    if not QUOTES.isdisjoint(line + place):
        return None
    words = line.split()
    if shell == "fish":
        before = words[1:-1] if place and words[1:] and words[-1] == place else words[1:]
        return None if " " in place else (before, place)
    if not place.isdecimal():
        return None
    at = int(place)
    return words[1:at], words[at] if at < len(words) else ""


def _found(call: Invocation, before: Sequence[str], word: str) -> Sequence[Offered] | None:
    if word and not word[0].isalnum():
        return None
    if not before:
        return [*_commands(call, word)]
    if len(before) > 1 or before[0] not in CASED:
        return None
    try:
        return [*cases(Session(call, {}, open_desk), before[0], word)]
    except Exception:  # noqa: BLE001  # a message would stand in the middle of what is typed
        return []


def _commands(call: Invocation, word: str) -> Iterator[Offered]:
    from .commands import TABLE

    for name, entry in TABLE.items():
        if name.startswith(word) and not entry.hidden:
            yield Offered(name, entry.line[call.lang])


def _bash(one: Offered) -> str:
    return f"plain,{one.value}"


def _zsh(one: Offered) -> str:
    value = one.value.replace(":", "\\:") if one.about else one.value
    return f"plain\n{value}\n{one.about or '_'}"


def _fish(one: Offered) -> str:
    return f"plain,{one.value}\t{one.about}" if one.about else f"plain,{one.value}"


SHELLS: Final[Mapping[str, Callable[[Offered], str]]] = {
    "bash": _bash,
    "zsh": _zsh,
    "fish": _fish,
}
