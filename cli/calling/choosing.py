"""Which cases are meant by `--stage`, `--owner` and `--open`? The same for every list of cases."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from ..context.command import option

if TYPE_CHECKING:
    from amends.workflow import CaseQuery, Desk


def choosing_options() -> list[click.Parameter]:
    """Declare the options that choose cases."""
    return [
        option("--stage", words="opt.stage", metavar="STAGE", multiple=True),
        option("--owner", words="opt.owner", metavar="USER"),
        option("--open", "open_only", is_flag=True, words="opt.open"),
    ]


def chosen(desk: "Desk", stage: Sequence[str], owner: str | None, **more: Any) -> "CaseQuery":  # noqa: ANN401
    """Return the query of these options; raises `BadInput` for a stage the process has not."""
    from amends.workflow import BadInput, CaseQuery

    known = desk.process.matter.states
    wrong = [one for one in stage if one not in known]
    if wrong:
        raise BadInput("not_a_choice", field="--stage", value=wrong[0], choices=", ".join(known))
    return CaseQuery(stages=tuple(stage), owner=owner, **more)
