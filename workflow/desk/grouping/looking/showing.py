"""How does a group look from outside? The incident, its members side by side, what is owed."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from ....engine import Engine
from ....frozen.named import NamedTuple
from ....moments import local
from ....policy import Policy
from ....store import Reader
from ...opening import policy_of
from ..incident import Group, Outlook, Signal, Statement
from ..reading import group_of, held_of, members_of
from ..saying import is_overdue, next_statement
from .members import Member, members
from .treatment import Treatment, treatment


class GroupRow(NamedTuple):
    """A group as lists show it; times are ISO 8601 in the desk's zone.

    `next_statement` is None where none is due; `overdue` says that it should have been made.
    """

    id: str
    title: str
    state: str
    lead: str
    opened: str
    members: int
    next_statement: str | None
    overdue: bool


class Owing(NamedTuple):
    """What is left to do before an incident can be reviewed, all of it.

    `state` names the state where it has to be another. `untold` did not hear the last statement,
    `otherwise` heard other words. `unequal` differ from their likes without a reason, `unnoticed`
    accepted less than others were offered since.
    """

    state: str = ""
    untold: tuple[str, ...] = ()
    otherwise: tuple[str, ...] = ()
    unequal: tuple[str, ...] = ()
    unnoticed: tuple[str, ...] = ()


class GroupView(NamedTuple):
    """Everything about one group; times are ISO 8601 in the desk's zone.

    `stages` counts the members by stage. Each member has a case of their own, and nothing here
    binds one by another's word.
    """

    row: GroupRow
    stages: Mapping[str, int]
    members: tuple[Member, ...]
    treatment: Treatment
    statements: tuple[Statement, ...]
    signals: tuple[Signal, ...]
    outlook: Outlook | None
    review: str
    owing: Owing


def show(engine: Engine, view: Reader, name: str, now: datetime) -> GroupView:
    """Return everything about a group; raises `BadInput` for none."""
    found, policy = group_of(held_of(view), name), policy_of(view)
    mine = members(engine, view, found)
    compared = treatment(mine)
    zone = policy.zone
    seen = found.outlook
    return GroupView(
        row=_row(found, len(mine), policy, now),
        stages=dict(Counter(one.stage for one in mine)),
        members=tuple(_local(one, zone) for one in mine),
        treatment=compared,
        statements=tuple(one._replace(at=local(one.at, zone)) for one in found.statements),
        signals=tuple(one._replace(at=local(one.at, zone)) for one in found.signals),
        outlook=seen._replace(at=local(seen.at, zone)) if seen else None,
        review=found.review,
        owing=owing(found, mine, compared),
    )


def _local(one: Member, zone: str) -> Member:
    return one._replace(
        noticed=local(one.noticed, zone) if one.noticed else "",
        offered_at=local(one.offered_at, zone) if one.offered_at else "",
    )


def rows(view: Reader, now: datetime) -> tuple[GroupRow, ...]:
    """Return the groups of a desk, by their numbers."""
    policy = policy_of(view)
    return tuple(
        _row(one, len(members_of(view, one.id)), policy, now)
        for one in held_of(view).groups.values()
    )


def overdue(view: Reader, now: datetime) -> tuple[GroupRow, ...]:
    """Return the groups that wait for a statement which should have been made."""
    return tuple(one for one in rows(view, now) if one.overdue)


def _row(group: Group, count: int, policy: Policy, now: datetime) -> GroupRow:
    due = next_statement(group, policy)
    return GroupRow(
        id=group.id,
        title=group.title,
        state=group.state,
        lead=group.lead,
        opened=local(group.opened, policy.zone),
        members=count,
        next_statement=None if due is None else local(due, policy.zone),
        overdue=is_overdue(group, policy, now),
    )


def owing(group: Group, mine: tuple[Member, ...], compared: Treatment) -> Owing:
    """Return what is left to do before the incident can be reviewed."""
    return Owing(
        state="" if group.state in {"stabilised", "reviewed"} else group.state,
        untold=tuple(one.case for one in mine if one.told in {"untold", "behind"}),
        otherwise=tuple(one.case for one in mine if one.told == "otherwise"),
        unequal=compared.unequal,
        unnoticed=compared.unnoticed,
    )
