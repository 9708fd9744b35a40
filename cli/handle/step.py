"""The command of each act and move: made from the table of forms when it is asked for."""

from typing import Any

from ..calling import taking
from ..calling.completing import case_argument
from ..calling.forms import completed, field_options, values_of
from ..catalogue.both import Both
from ..context.command import DeskCommand, command, step_options
from ..context.reading import Texts
from ..context.session import Session
from ..generated import texts
from ..generated.form import Form
from ..generated.steps import STEPS


def __getattr__(name: str) -> DeskCommand:
    """Make the command of the act or move of that name."""
    if name not in STEPS:
        raise AttributeError(name)
    return step_command(STEPS[name])


def step_command(form: Form) -> DeskCommand:
    """Make the command of one act or move."""

    def run(session: Session, case: str, by: str | None = None, **given: Any) -> None:  # noqa: ANN401
        given |= {one.name: (given[one.name],) for one in form.fields if one.names_a_case}
        values = values_of(form, given, Texts())
        if by == "customer":
            values["by"] = by
        taking.take(session, case, [(form.name, completed(session, form, values))])

    return command(
        form.name,
        case_argument(),
        *field_options(form),
        shared=step_options(),
        examples=[example(form)],
        words=Both(lambda lang: texts(lang)[f"help.{form.name}"]),
    )(run)


def example(form: Form) -> str:
    """Write a call with the options it cannot do without, blanks to be filled in."""
    cases = ["C-1043" for one in form.fields if one.names_a_case]
    needed = [
        f"{one.option} '<{one.name.upper().replace('_', '-')}>'"
        for one in form.fields
        if one.required and not one.names_a_case
    ]
    return " ".join(["amends", form.name, "C-1042", *cases, *needed])
