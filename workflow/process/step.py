"""What does a fold see of a step, and what does a remark see of a call?"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Generic, TypeVar

from ..frozen.named import NamedTuple
from ..policy import Policy
from ..record.canonical import Json

F = TypeVar("F")


class Step(NamedTuple):
    """One recorded step, without anything personal: what a fold may read."""

    name: str
    data: Mapping[str, Json]
    kept: frozenset[str]  # names of the fields whose value is in the vault
    who: str
    role: str
    behalf: str | None
    happened: int  # seconds since 1970
    recorded: int

    def has(self, field: str) -> bool:
        """Tell whether the step gave this field at all."""
        return field in self.kept or field in self.data

    def flag(self, field: str) -> bool:
        """Tell whether a flag was set."""
        return self.data.get(field) is True

    def text(self, field: str, default: str = "") -> str:
        """Return a choice or a name."""
        value = self.data.get(field, default)
        return value if isinstance(value, str) else default

    def count(self, field: str, default: int = 0) -> int:
        """Return a whole number; of money, its minor units."""
        value = self.data.get(field, default)
        if type(value) is int:
            return value
        if isinstance(value, dict):
            value = value.get("minor", default)
        return value if isinstance(value, int) and not isinstance(value, bool) else default

    def words(self, field: str) -> frozenset[str]:
        """Return several choices."""
        value = self.data.get(field)
        return frozenset(str(item) for item in value) if isinstance(value, list) else frozenset()

    def listed(self, field: str) -> Sequence[str]:
        """Return several texts in their order."""
        value = self.data.get(field)
        return [str(item) for item in value] if isinstance(value, list) else []

    def numbers(self, field: str) -> frozenset[int]:
        """Return the numbers of a numbered text, or of a list of counts."""
        value = self.data.get(field)
        items = value if isinstance(value, list) else []
        return frozenset(item for item in items if isinstance(item, int))


class Call(NamedTuple, Generic[F]):
    """One call before it is recorded, with its raw values: what a remark may read."""

    values: Mapping[str, object]
    facts: F
    policy: Policy
    happened: datetime
    recorded: datetime
    who: str
    role: str
