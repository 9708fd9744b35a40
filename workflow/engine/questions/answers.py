"""What is the answer to *may I*? How a step stands, what it owes, from where it is possible."""

from collections.abc import Mapping
from enum import StrEnum

from ...frozen.named import NamedTuple
from ...needs import Owed


class Standing(StrEnum):
    """How an act or move stands to a case right now."""

    READY = "ready"
    OWED = "owed"
    NOT_FROM_HERE = "not_from_here"
    NOT_ALLOWED = "not_allowed"
    FAILED = "failed"


class Answer(NamedTuple):
    """The answer to *may I*: what is owed, from which stages it is possible, where it leads.

    `by` is "customer" where the step is ready if the customer asks for it, and only then. Where
    this very person may not, though the role would do, `barred` has the code of the reason and its
    values.
    """

    name: str
    kind: str  # act, move
    standing: Standing
    owed: tuple[Owed, ...] = ()
    stages: tuple[str, ...] = ()
    target: str | None = None
    needs_role: str | None = None
    by: str | None = None
    barred: Mapping[str, object] | None = None
