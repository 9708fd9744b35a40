"""Which cases are meant by a query and by `--stage`, `--owner`, `--open`? The same everywhere."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from amends.workflow import CaseQuery, Desk


def chosen(
    desk: "Desk",
    query: Sequence[str],
    stage: Sequence[str],
    owner: str | None,
    **more: Any,  # noqa: ANN401
) -> "CaseQuery":
    """Return the query of these terms and options; raises `BadInput` for what the desk has not."""
    if stage:
        _known(desk, stage)
    meant = desk.query(" ".join(query))
    return meant._replace(stages=tuple(stage), owner=owner, **more)


def _known(desk: "Desk", stages: Sequence[str]) -> None:
    from amends.workflow import BadInput

    known = desk.process.matter.states
    wrong = [one for one in stages if one not in known]
    if wrong:
        raise BadInput("not_a_choice", field="--stage", value=wrong[0], choices=", ".join(known))
