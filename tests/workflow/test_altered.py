"""A frozen value is changed by a new one, whether it keeps its fields in slots or not."""

from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from amends.workflow.facts import Draft, Facts, Issue
from amends.workflow.frozen import altered


@dataclass(frozen=True, slots=True)
class Careful:
    """A value that looks at what it is made of, and makes a part of itself."""

    kept: int = 0
    made: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        """Make the other half."""
        object.__setattr__(self, "made", self.kept + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A value whose fields are given by their names alone."""

    first: int = 1
    second: int = 2


CHANGES: list[tuple[Any, dict[str, Any]]] = [
    (Draft(version=3), {"amount": 5, "version": 4}),
    (Issue(), {"upheld": "yes"}),
    (Facts(stage="closed"), {"owner": "wang"}),
    (Careful(1), {"kept": 4}),
    (Named(), {"second": 5}),
]


@pytest.mark.parametrize(("value", "changes"), CHANGES)
def test_it_is_what_replacing_makes(value: Any, changes: dict[str, Any]) -> None:
    """The same value of the same type, and the one before is as it was."""
    before = replace(value)
    found = altered(value, **changes)
    assert found == replace(value, **changes)
    assert type(found) is type(value)
    assert value == before != found


@pytest.mark.parametrize(("value", "changes"), CHANGES)
def test_an_unknown_field_is_refused(value: Any, changes: dict[str, Any]) -> None:
    """A slip in a name is told, also beside a name that is right."""
    with pytest.raises(TypeError):
        altered(value, **changes, nonsense=1)
