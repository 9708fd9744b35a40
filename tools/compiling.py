"""What do the compilers of tables share? Modules are written where they are late, or named.

Each of them gives its modules as texts by path; everything else, from `--check` to the exit
status, is the same for all and stands here.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, Protocol, cast

LIMIT: Final = 300  # lines in a module, here as everywhere
ROOT: Final = Path(__file__).parent.parent

Modules = Mapping[Path, str]


class CompilingError(Exception):
    """Something cannot be compiled; the message names the file and the fault, a line each."""


def bounded(modules: Modules) -> Modules:
    """Return the modules; raises `CompilingError` where one is longer than modules may be."""
    for path, text in modules.items():
        if text.count("\n") > LIMIT:
            raise CompilingError(f"{path} would pass {LIMIT} lines: split its source")
    return modules


def orphans(found: Iterable[Path], modules: Modules, mark: str) -> Iterator[Path]:
    """Find modules generated earlier, which hold a mark, from sources that are gone."""
    for path in sorted({*found} - modules.keys()):
        if mark in path.read_text(encoding="utf-8"):
            yield path


def settle(modules: Modules, lost: Iterable[Path], tool: str, *, check: bool) -> Iterator[str]:
    """Bring modules up to date and remove what has lost its source, or only say which."""
    for path, text in bounded(modules).items():
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        if check:
            yield f"{path} is out of date: run `python tools/{tool}.py`"
        else:
            path.write_text(text, encoding="utf-8")
    for path in lost:
        if check:
            yield f"{path} has lost its TOML: run `python tools/{tool}.py`"
        else:
            path.unlink()


def caller(about: str | None, place: str, usual: Path) -> argparse.ArgumentParser:
    """Make what every compiler is called with: `--check`, and where its sources lie."""
    parser = argparse.ArgumentParser(description=about.splitlines()[0] if about else None)
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    parser.add_argument(f"--{place}", type=Path, default=usual)
    return parser


def ended(settling: Callable[[], Iterable[str]], place: Path) -> int:
    """Settle, say what was found, one sentence a line, and return the exit status."""
    try:
        said = list(settling())
    except CompilingError as fault:
        said = str(fault).splitlines()
    sys.stderr.write("".join(f"{one.rstrip('.')}.\n".replace(f"{place}/", "") for one in said))
    return 1 if said else 0


def quoted(text: str) -> str:
    """Write a text as ruff would: in double quotes, unless single ones escape less."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + "".join(_escaped(letter, quote) for letter in text) + quote


def _escaped(letter: str, quote: str) -> str:
    if letter in {quote, "\\"}:
        return f"\\{letter}"
    return letter if letter == " " or letter.isprintable() else repr(letter)[1:-1]


def literal(value: object) -> str:
    """Write a value of texts, numbers, tuples and named tuples as Python does."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, Mapping):
        pairs = cast("Mapping[str, object]", value).items()
        return f"{{{', '.join(f'{quoted(key)}: {literal(one)}' for key, one in pairs)}}}"
    if isinstance(value, tuple):
        inside = [literal(one) for one in cast("tuple[object, ...]", value)]
        if hasattr(value, "_fields"):
            return f"{type(value).__name__}({', '.join(inside)})"
        return f"({', '.join(inside)}{',' if len(inside) == 1 else ''})"
    return repr(value)


class Value(Protocol):
    """A named tuple, whichever it is."""

    def _asdict(self) -> Mapping[str, object]: ...


def called(what: str, value: Value, usual: Mapping[str, object]) -> Iterator[str]:
    """Write a value as a call, a part of it a line; what is as usual is left out."""
    yield f"    {what}("
    for name, one in value._asdict().items():
        if name not in usual or one != usual[name]:
            yield f"        {name}={literal(one)},"
    yield "    ),"


def page(what: str, imports: Sequence[str], body: Sequence[str]) -> str:
    """Write a generated module: what it is, what it imports, and its lines as they are."""
    head = [f'"""{what}"""', "", "from typing import Final", ""]
    gap = [*imports, ""] if imports else []
    return "\n".join([*head, *gap, "# fmt: off", *body, "# fmt: on", ""])
