"""Who began a case, who takes part, what was asked of departments, and how contact is bounded."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from ...facts import Facts
from ...facts.organising import sensitivities
from ...frozen.named import NamedTuple
from ...moments import epoch, local
from ..views import LogEntry

PLANNED: Final = frozenset({"conduct-plan", "conduct-review"})


class MemberView(NamedTuple):
    """The part that somebody has in a case: a person, a department, or a person of one."""

    part: str
    who: str
    department: str


class RequestView(NamedTuple):
    """A question to a department; `signed_by` is who there signed that the answer is accurate.

    `late` is whether its day has passed without a signed answer.
    """

    number: int
    department: str
    text: str
    due: str
    answered: bool
    late: bool
    answer: str
    signed_by: str


class ConductView(NamedTuple):
    """How contact is bounded: `state` is warned, plan or reviewed, and no step waits for it.

    A plan holds once the customer was `told`. `until` is when it is looked at again.
    """

    state: str
    limits: tuple[str, ...]
    contact: str
    approved_by: str
    told: bool
    appealed: bool
    until: str | None


class Organisation(NamedTuple):
    """How a case goes through the desk.

    `first` is whoever first took it on, which nothing changes. `sensitive` names what asks for
    special care, one by one: it is no score.
    """

    first: str
    transfer_to: str | None
    returns: int
    team: tuple[MemberView, ...]
    requests: tuple[RequestView, ...]
    green: str
    came: tuple[str, ...]
    sensitive: tuple[str, ...]
    conduct: ConductView | None


def organisation_of(
    facts: Facts, log: Sequence[LogEntry], now: datetime, zone: str
) -> Organisation:
    """Read from a case's facts of the moment and its record how it is organised; local times."""
    acts = [one for one in log if one.kind == "act"]
    found = facts.organising
    return Organisation(
        first=found.first,
        transfer_to=facts.receiver if found.transfer and facts.handover != "none" else None,
        returns=found.returns,
        team=tuple(_member(one) for one in acts if one.what == "involve"),
        requests=_requests(facts, acts, now, zone),
        green=found.green,
        came=tuple(sorted(found.came)),
        sensitive=sensitivities(facts),
        conduct=_conduct(facts, acts, zone),
    )


def _member(entry: LogEntry) -> MemberView:
    part, who = str(entry.data["part"]), str(entry.data.get("who", ""))
    return MemberView(part, who, _said(entry, "department"))


def _said(entry: LogEntry, name: str) -> str:
    """Return a text of an entry, empty where none was given or it was erased."""
    return entry.said.get(name, "")


def _requests(
    facts: Facts, acts: Sequence[LogEntry], now: datetime, zone: str
) -> tuple[RequestView, ...]:
    answers = {one.data["request"]: one for one in acts if one.what == "report-back"}
    found: list[RequestView] = []
    for number, one in enumerate((one for one in acts if one.what == "ask"), 1):
        due, answered = str(one.data["due"]), facts.requests[number - 1]
        answer = answers.get(number)
        found.append(
            RequestView(
                number=number,
                department=_said(one, "department"),
                text=_said(one, "text"),
                due=local(due, zone),
                answered=answered,
                late=not answered and epoch(due) < int(now.timestamp()),
                answer=_said(answer, "text") if answer else "",
                signed_by=_said(answer, "signed_by") if answer else "",
            )
        )
    return tuple(found)


def _conduct(facts: Facts, acts: Sequence[LogEntry], zone: str) -> ConductView | None:
    conduct = facts.conduct
    if not conduct.state:
        return None
    days = [one.data["review"] for one in acts if one.what in PLANNED and "review" in one.data]
    return ConductView(
        state=conduct.state,
        limits=tuple(sorted(conduct.limits)),
        contact=conduct.contact,
        approved_by=conduct.approved_by,
        told=conduct.told,
        appealed=conduct.appealed,
        until=local(str(days[-1]), zone) if days and conduct.state == "plan" else None,
    )
