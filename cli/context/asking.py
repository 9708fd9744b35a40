"""How is somebody at a terminal asked for what is missing? One question a value."""

import sys
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

from ..generated import texts
from ..generated.form import Field
from ..terminal.clean import clean
from .session import Session


def ask(session: Session, field: Field) -> Any:  # noqa: ANN401  # one text, or several
    """Ask for the value of one field until there is one that can be."""
    with suppress(ImportError):
        import_module("readline")  # lets the terminal edit Chinese without ghosts
    choices = field.choices.split()
    for at, one in enumerate(choices, 1):
        said = texts(session.lang).get(f"choice.{one}", one)
        sys.stderr.write(clean(f"  {at}  {one}" + ("" if said == one else f"  {said}")) + "\n")
    while True:
        given = click.prompt(clean(texts(session.lang)[field.key]), err=True)
        found = _chosen(choices, given.strip()) if choices else given
        if found:
            return [found] if field.many else found
        session.err([session.say("ask.again", choices=", ".join(choices))])


def _chosen(choices: list[str], given: str) -> str:
    """Take a word of the list, its number, or its beginning if no other begins so."""
    if given.isdecimal() and 0 < int(given) <= len(choices):
        return choices[int(given) - 1]
    fit = [one for one in choices if one.startswith(given.replace("-", "_"))]
    exact = [one for one in fit if one == given]
    return (exact or (fit if len(fit) == 1 else [""]))[0]


def confirmed(session: Session, code: str, **values: object) -> bool:
    """Ask whether to go on; where nobody can be asked, go on."""
    if not session.interactive:
        return True
    return click.confirm(clean(session.say(code, **values)), err=True)
