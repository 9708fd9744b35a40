"""When would it be due? A rule or a period from a moment on, without any case."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from ...calendars import Calendar, Counting, Deadline, Length, deadline, explain
from ...clocks import Ruled, calendar, ruled_by
from ...errors import AmendsError, BadInput
from ...frozen.named import NamedTuple
from ...moments import day_of, find_zone, from_epoch, parse_moment
from ...policy import Policy
from ...rules import Mark
from .explaining import PartView, part_views


class DueAnswer(NamedTuple):
    """When something is due, and how sure that is.

    `status` is confirmed, provisional (some days are in no confirmed calendar), unconfirmed (the
    figure is not to be relied on) or unknown; then `due` is None and `reason` has the code of the
    error with its `values`. Times are ISO 8601 in the zone in which it was counted, by the days of
    `calendar`; `parts` sum up to the whole.
    """

    rule: str
    since: str
    due: str | None
    status: str
    reason: str | None = None
    values: Mapping[str, object] = {}
    reference: str = ""
    parts: tuple[PartView, ...] = ()
    calendar: str = ""


def due_by_rule(
    policy: Policy, rule: str, since: datetime, matters: Sequence[str] = ()
) -> DueAnswer:
    """Say when a clock of a pack, started then, runs out; raises `BadInput` for no such rule.

    `matters` are words that are true of the complaint, such as `complex`.
    """
    found = ruled_by(policy, rule, day_of(since, policy.zone))
    if found is None:
        raise BadInput("no_such_rule", name=rule, near=_near(policy, rule, since))
    variant = next((one for one in found.clock.variants if set(one.when) & set(matters)), None)
    length = variant.length if variant else _length(policy, found)
    source = variant.source if variant else found.clock.source
    answer = _answer(rule, since, length, found.clock.counting, found.calendar)
    sure = "unconfirmed" if source.mark is Mark.UNCONFIRMED else answer.status
    return answer._replace(status=sure, reference=source.reference)


def _length(policy: Policy, found: Ruled) -> Length:
    if not found.clock.policy:
        return found.clock.length
    return Length(int(getattr(policy, found.clock.policy)), found.clock.length.unit)


def _near(policy: Policy, rule: str, since: datetime) -> list[str]:
    """Return the clocks of the pack that was named, if there is one."""
    name = rule.partition(".")[0]
    pack = policy.book.pack(name)
    version = pack.on(day_of(since, policy.zone)) if pack else None
    return [f"{name}.{one.id}" for one in version.clocks] if version else []


def due_in(policy: Policy, name: str, length: Length, since: datetime) -> DueAnswer:
    """Say when a period ends by a calendar, its first day not counted, at the end of its last.

    Raises `BadInput` for a calendar that there is not, or a period that leaves the calendar.
    """
    known = calendar_named(policy, name)
    return _answer(f"{name}:{length.number} {length.unit}", since, length, Counting(), known)


def calendar_named(policy: Policy, name: str) -> Calendar:
    """Return a calendar by its name, the desk's own first; raises `BadInput` for none."""
    return calendar(policy.book, name, policy.calendar, policy.zone)


def _answer(
    rule: str, since: datetime, length: Length, counting: Counting, known: Calendar
) -> DueAnswer:
    start, zone = int(since.timestamp()), find_zone(known.zone)
    found: Deadline = deadline(start, length, counting, known)
    return DueAnswer(
        rule=rule,
        since=since.astimezone(zone).isoformat(),
        due=from_epoch(found.at).astimezone(zone).isoformat(),
        status="provisional" if found.provisional else "confirmed",
        parts=part_views(explain(start, length, counting, known), known.zone),
        calendar=known.name,
    )


def due_batch(policy: Policy, rows: Iterable[tuple[str, str]]) -> list[DueAnswer]:
    """Answer pairs of a moment of receipt and a rule; what cannot be known has its reason."""
    return [_one(policy, received, rule) for received, rule in rows]


def _one(policy: Policy, received: str, rule: str) -> DueAnswer:
    try:
        return due_by_rule(policy, rule, parse_moment(received, policy.zone))
    except AmendsError as error:
        return DueAnswer(rule, received, None, "unknown", error.code, error.values)
