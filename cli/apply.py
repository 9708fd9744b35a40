"""The command that runs many commands, one a line, so that tools pay for the start only once."""

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, BinaryIO, Final, TextIO

import click

from .app import run
from .catalogue import both
from .context.command import command as declared
from .context.language import Invocation, invocation
from .context.mistakes import Mistake
from .context.session import Session
from .terminal.click_zh import CLICK_ZH
from .terminal.help import Argument
from .terminal.translate import translate_click

PARTLY: Final = 10
USAGE: Final = 2
INTERRUPTED: Final = 130
LONGEST: Final = 2_000_000  # bytes of a line
ALONE: Final = frozenset({"apply", "completion", "demo", "import", "init", "spec", "worker"})
Answer = dict[str, Any]


@declared(
    "apply",
    Argument(["file"], metavar="FILE|-", words=both("arg.apply_file")),
    examples=["amends apply calls.jsonl", "amends apply - <calls.jsonl >answers.jsonl"],
)
def command(session: Session, file: str) -> None:
    """Run the commands in their order, each for itself, and answer each with one line."""
    shared: dict[str, Any] = {}
    partly = False
    for number, raw in enumerate(_lines(file), 1):
        if raw.strip():
            answer = _answer(session, raw, shared)
            if answer["status"] == INTERRUPTED:
                raise KeyboardInterrupt
            partly = partly or answer["status"] != 0
            session.object({"line": number, **answer})
            sys.stdout.flush()  # whoever writes the calls may wait for the answer
    if partly:
        raise click.exceptions.Exit(PARTLY)


def _lines(file: str) -> Iterator[bytes]:
    """Read a line at a time; raises `Mistake` for a file that cannot be read."""
    if file == "-":
        yield from _cut(sys.stdin.buffer)
        return
    try:
        with Path(file).open("rb") as opened:
            yield from _cut(opened)
    except IsADirectoryError as error:
        raise Mistake("file_is_directory", path=file) from error
    except PermissionError as error:
        raise Mistake("file_unreadable", path=file) from error
    except (FileNotFoundError, ValueError) as error:
        raise Mistake("file_missing", path=file) from error


def _cut(stream: BinaryIO) -> Iterator[bytes]:
    while raw := stream.readline(LONGEST + 1):
        while len(raw) > LONGEST and not raw.endswith(b"\n"):  # it is refused whole
            more = stream.readline(LONGEST)
            raw = raw[: LONGEST + 1] + (b"\n" if more.endswith(b"\n") or not more else b"")
        yield raw


def _answer(session: Session, raw: bytes, shared: dict[str, Any]) -> Answer:
    words = _words(raw)
    if isinstance(words, str):
        return _mistaken(session, words)
    if words[0] in ALONE:
        return _mistaken(session, "apply_alone", command=words[0])
    return _run(_call(session, words)._replace(shared=shared))


def _words(raw: bytes) -> list[str] | str:
    """Return the words of a line's command, or the code of what is wrong with it."""
    if len(raw) > LONGEST:
        return "apply_too_long"
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError):
        return "apply_not_json"
    if not isinstance(found, list) or not found or not all(isinstance(one, str) for one in found):
        return "apply_not_words"
    return found


def _mistaken(session: Session, code: str, **values: str) -> Answer:
    said = session.say(f"error.{code}", **values)
    return {"status": USAGE, "error": {**values, "code": code, "says": said}, "changed": False}


def _call(session: Session, words: list[str]) -> Invocation:
    """Return the call of a line: what was said of desk, person and language holds for all."""
    given = ["--json", "--no-input", "--lang", session.lang]
    if session.desk_named:
        given += ["--desk", session.desk_named]
    if session.actor_named:
        given += ["--as", session.actor_named]
    return invocation([*given, *words], os.environ)


def _run(call: Invocation) -> Answer:
    out, err, stdin = io.StringIO(), io.StringIO(), sys.stdin
    sys.stdin = _nothing()
    translate_click(CLICK_ZH if call.lang == "zh" else {})
    try:
        with redirect_stdout(out), redirect_stderr(err):
            status = run(call)
    finally:
        sys.stdin = stdin
    return {"status": status, **_said(out.getvalue(), err.getvalue())}


def _nothing() -> TextIO:
    return io.TextIOWrapper(io.BytesIO())


def _said(out: str, err: str) -> Answer:
    """Return the object that a command printed; a command without one has what it said."""
    try:
        found: Answer = json.loads(out)
    except ValueError:
        return {"says": out or err}
    found.pop("schema", None)
    return found
