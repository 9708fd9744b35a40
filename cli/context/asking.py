"""How is somebody at a terminal asked for what is missing? One question a value."""

import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any, Final

import click

from ..generated import texts
from ..generated.form import Field
from ..terminal.clean import clean
from .session import Session

MARKS: Final = ("?", "？", ")", "）")


def ask(session: Session, field: Field) -> Any:  # noqa: ANN401  # one text, or several
    """Ask for the value of one field until there is one that can be."""
    found = offered(session, texts(session.lang)[field.key], field.choices.split())
    return [found] if field.many else found


def offered(
    session: Session,
    question: str,
    choices: Sequence[str] | Mapping[str, str] = (),
    *,
    needed: bool = True,
    fault: Callable[[str], str] | None = None,
) -> str:
    """Ask a question until the answer can be; an empty one is none unless it is `needed`.

    `choices` are words of the process, which have their labels, or words with labels given here.
    `fault` says what is wrong with an answer, if anything is.
    """
    with suppress(ImportError):
        import_module("readline")  # lets the terminal edit Chinese without ghosts
    labels = choices if isinstance(choices, Mapping) else _labels(session, choices)
    numbered = not isinstance(choices, Mapping)
    _list(labels, numbered=numbered)
    while True:
        given = _typed(question, needed=needed)
        if not given.strip():
            if needed:
                continue
            return ""
        wrong = fault(given) if fault else ""
        found = _chosen([*labels], given.strip(), numbered=numbered) if labels else given
        if found and not wrong:
            return found
        session.err([wrong or session.say("ask.again", choices=", ".join(labels))])


def _typed(question: str, *, needed: bool) -> str:
    """Let somebody type an answer; after a mark that ends a question stands no colon."""
    suffix = " " if question.endswith(MARKS) else ": "
    if needed:
        return click.prompt(clean(question), err=True, prompt_suffix=suffix)
    shown: dict[str, Any] = {"err": True, "prompt_suffix": suffix, "show_default": False}
    return str(click.prompt(clean(question), default="", **shown))


def _labels(session: Session, choices: Sequence[str]) -> dict[str, str]:
    return {one: texts(session.lang).get(f"choice.{one}", one) for one in choices}


def _list(labels: Mapping[str, str], *, numbered: bool) -> None:
    """List the words that an answer may be; numbers beside them may be typed as well."""
    for at, (one, said) in enumerate(labels.items(), 1):
        shown = f"{at}  {one}" if numbered else one
        sys.stderr.write(clean(f"  {shown}" + ("" if said == one else f"  {said}")) + "\n")


def _chosen(choices: list[str], given: str, *, numbered: bool) -> str:
    """Take a word of the list, its number, or its beginning if no other begins so."""
    if given in choices:
        return given
    if numbered and given.isdecimal() and 0 < int(given) <= len(choices):
        return choices[int(given) - 1]
    fit = [one for one in choices if one.startswith(given.replace("-", "_"))]
    return fit[0] if len(fit) == 1 else ""


def confirmed(session: Session, code: str, **values: object) -> bool:
    """Ask whether to go on; where nobody can be asked, go on."""
    if not session.interactive:
        return True
    return click.confirm(clean(session.say(code, **values)), err=True)
