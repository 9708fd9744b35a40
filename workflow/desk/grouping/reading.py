"""Which group is meant, and is it there? Asked wherever somebody names one."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ...errors import BadInput
from ...record.naming import group_id
from ...store import CaseQuery, CaseRow, Reader

if TYPE_CHECKING:
    from .folding import Held
    from .incident import Group

JOIN = "join"


def held_of(view: Reader) -> "Held":
    """Return every group of the desk and every early warning."""
    from .folding import META, folded, read

    return folded(read(view.meta(META)))


def group_of(held: "Held", text: str, *, to_change: bool = False) -> "Group":
    """Return a group by its number; raises `BadInput` for none, or one that was reviewed."""
    found = held.groups.get(group_id(text) or "")
    if found is None:
        raise BadInput("no_such_group", value=text, groups=[*held.groups])
    if to_change and not found.open:
        raise BadInput("group_reviewed", group=found.id)
    return found


def members_of(view: Reader, group: str) -> tuple[CaseRow, ...]:
    """Return the cases that belong to a group, by their numbers."""
    from ...query.conditions import Condition, Equal

    mine = Condition(((Equal("incident", group),),))
    return tuple(view.cases(CaseQuery(where=(mine,))))


def require_group(view: Reader, step: str, given: Mapping[str, object]) -> None:
    """Refuse that a case joins a group which is not there, or was reviewed already."""
    if step == JOIN and given.get("group") is not None:
        group_of(held_of(view), str(given["group"]), to_change=True)
