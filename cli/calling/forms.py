"""How do the fields of an act or move become options, and the options the values of a call?"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import click

from ..catalogue import say
from ..catalogue.both import Both
from ..context.command import option
from ..context.mistakes import Mistake
from ..context.reading import Texts
from ..context.session import Session
from ..generated import texts
from ..generated.form import Field, Form
from ..terminal.help import Argument, Option
from .completing import cases, completing, users

METAVARS: Final = {
    "words": "TEXT",
    "text": "TEXT",
    "choice": "WORD",
    "count": "N",
    "money": "AMOUNT",
    "moment": "WHEN",
    "name": "USER",
    "case": "CASE",
    "rule": "RULE",
    "digest": "SHA256",
}


def field_parameter(field: Field) -> click.Parameter:
    """Declare what takes a field: an argument for another case, else an option."""
    if field.names_a_case:
        words = Both(lambda lang: _help(field, lang))
        offer = completing(cases)
        return Argument([field.name], metavar="CASE", words=words, shell_complete=offer)
    return FieldOption(field)


class FieldOption(Option):
    """The option of one field; a shell may complete the words it can be."""

    def __init__(self, field: Field) -> None:
        flag = field.kind == "flag"
        metavar = "N=TEXT" if field.numbered else METAVARS.get(field.kind)
        super().__init__(
            [field.option, field.name],
            words=Both(lambda lang: _help(field, lang)),
            metavar=None if flag else metavar,
            is_flag=True if flag else None,  # False would let a value be left out
            multiple=not flag,
        )
        self.field = field

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[Any]:
        """Offer the words of a choice."""
        from click.shell_completion import CompletionItem

        if self.field.kind == "name":
            return completing(users)(ctx, self, incomplete)
        fit = [one for one in self.field.choices.split() if one.startswith(incomplete)]
        return [CompletionItem(one) for one in fit] or super().shell_complete(ctx, incomplete)


def _help(field: Field, lang: str) -> str:
    words = texts(lang)
    said = words[field.key]
    if field.choices:
        said += "：" if lang == "zh" else ": "
        said += _words(field.choices.split(), lang)
    return f"{said} {say('opt.required', lang)}" if field.required else said


def _words(choices: Sequence[str], lang: str) -> str:
    words = texts(lang)
    if lang == "en":
        return ", ".join(choices)
    return "、".join(f"{one} {words[f'choice.{one}']}" for one in choices)


def field_options(form: Form) -> list[click.Parameter]:
    """Declare an option for every field, and `--by` where the step may be the customer's."""
    found: list[click.Parameter] = [field_parameter(field) for field in form.fields]
    if form.by_customer:
        by = click.Choice(("desk", "customer"))
        found.append(option("--by", words="opt.by", type=by))
    return found


def values_of(form: Form, given: Mapping[str, Any], reading: Texts) -> dict[str, Any]:
    """Read what the options gave into the values of a call; raises `Mistake`."""
    values: dict[str, Any] = {}
    for field in form.fields:
        value = given.get(field.name)
        if isinstance(value, bool):
            values |= {field.name: True} if value else {}
        elif value:
            values[field.name] = value_of(field, value, reading)
    return values


def value_of(field: Field, value: Sequence[str], reading: Texts) -> Any:  # noqa: ANN401
    """Read what was given to one option, once or several times."""
    if field.numbered:
        return [_numbered(field, one, reading) for one in value]
    read = [reading.read(field.option, one) if field.spoken else one for one in value]
    if field.many:
        return read
    if len(read) > 1:
        raise Mistake("field_twice", field=field.option)
    return read[0]


def _numbered(field: Field, value: str, reading: Texts) -> Any:  # noqa: ANN401
    number, mark, text = value.partition("=")
    return (number, reading.read(field.option, text)) if mark else value


def completed(session: Session, form: Form, values: dict[str, Any]) -> dict[str, Any]:
    """Ask for the required values that are missing, or name them all; raises `Mistake`."""
    missing = [field for field in form.fields if field.required and field.name not in values]
    if not missing:
        return values
    if not session.interactive:
        raise Mistake("input_missing", options=", ".join(one.option for one in missing))
    from ..context.asking import ask

    return {**values, **{field.name: ask(session, field) for field in missing}}
