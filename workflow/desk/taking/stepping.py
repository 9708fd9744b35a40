"""How do the steps of a request follow one another, here and in the cases that they name?"""

from datetime import datetime
from typing import Final

from ...engine import Advanced, Asked, Engine, Snapshot
from ...errors import BadInput, ChangedMeanwhile
from ...frozen.named import NamedTuple
from ...moments import iso, local
from ...policy import Policy
from ...process import Act, Field, Kind
from ...process.fields import is_blank
from ...record.event import Secret, Stored
from ...store import CaseRow, Reader
from ..attaching import require_content
from ..comparing.weighing import weighed
from ..finding import find
from ..grouping.reading import require_group
from ..opening import people_of
from ..standing import snapshot_of
from .request import Call, Request

BACK: Final = {"back": True}
NAMES: Final = frozenset({Kind.NAME, Kind.CASE})  # of users and cases


class Other(NamedTuple):
    """Another case that the same request changes."""

    row: CaseRow
    made: Advanced


def steps(
    engine: Engine,
    view: Reader,
    row: CaseRow,
    snapshot: Snapshot,
    policy: Policy,
    request: Request,
) -> Advanced:
    """Take the steps one after another; the first that is refused ends them all."""
    _in_time(request, snapshot, policy.zone)
    people, now = people_of(view), in_order(request, snapshot)
    stored, secrets = list[Stored](), list[Secret]()
    for call in request.calls:
        require_content(view, call.name, call.given, request.contents)
        require_group(view, call.name, call.given)
        where = engine.where(row.id, snapshot, policy, now, people)
        known = weighed(engine, view, row, snapshot, policy, call, now)
        made = engine.advance(where, row.person, asked(request, known, now))
        snapshot = made.snapshot
        stored += made.stored
        secrets += made.secrets
    return Advanced(snapshot, tuple(stored), tuple(secrets))


def in_order(request: Request, snapshot: Snapshot) -> datetime:
    """Return when it is recorded: a clock that was set back never breaks the order."""
    last = snapshot.recorded
    return max(request.now, datetime.fromisoformat(last)) if last else request.now


def asked(request: Request, call: Call, now: datetime) -> Asked:
    """Return what one call of a request asks for."""
    happened = min(request.happened, now)
    return Asked(call.name, call.given, request.actor, happened, now, call.behalf, call.also)


def expected(case: str, snapshot: Snapshot, request: Request) -> None:
    """See that the case is at the version that the caller has seen; raises `ChangedMeanwhile`.

    The record says so: a store may have read the row before somebody else's step, and the record
    after it.
    """
    if request.expect is not None and snapshot.version != request.expect:
        raise ChangedMeanwhile(
            "changed_meanwhile", case=case, expected=request.expect, version=snapshot.version
        )


def _in_time(request: Request, snapshot: Snapshot, zone: str) -> None:
    """See that it happened neither in the future nor before the complaint was received."""
    happened = request.happened
    if happened > request.now:
        raise BadInput("in_the_future", field="at", value=local(iso(happened), zone))
    if happened < datetime.fromisoformat(snapshot.received):
        about = {"value": local(iso(happened), zone), "received": local(snapshot.received, zone)}
        raise BadInput("before_receipt", **about)


def named(view: Reader, engine: Engine, row: CaseRow, request: Request) -> Request:
    """Find the users and cases that a request names; raises `BadInput` or `NoSuchCase`."""
    calls = []
    for call in request.calls:
        found: dict[str, object] = {}
        for field in engine.form(call.name).fields:
            value = call.given.get(field.name) if field.kind in NAMES else None
            if isinstance(value, str) and value.strip() and not is_blank(value.strip()):
                found[field.name] = _found(view, row, field, value)
        calls.append(call._replace(given={**call.given, **found}) if found else call)
    return request._replace(calls=tuple(calls))


def _found(view: Reader, row: CaseRow, field: Field, value: str) -> object:
    if field.kind is Kind.NAME:
        role = people_of(view).get(value.strip())
        if role is None:
            raise BadInput("no_such_user", name=value)
        if role == "auditor":
            raise BadInput("auditor_only_reads", who=value.strip())
        return value
    other = find(view, value)
    if other.id == row.id:
        raise BadInput("same_case", case=row.id)
    return other.id


def mirrored(
    view: Reader, engine: Engine, row: CaseRow, policy: Policy, request: Request
) -> list[Other]:
    """Take the steps that are done in the other case as well: its name goes there, no word does."""
    calls: dict[str, list[Call]] = {}
    for call in request.calls:
        form = engine.form(call.name)
        if isinstance(form, Act) and form.mirrored:
            bare = {one.name: call.given.get(one.name) for one in form.fields if not one.personal}
            back = call._replace(given={**bare, form.mirrored: row.id}, also=BACK)
            calls.setdefault(str(call.given[form.mirrored]), []).append(back)
    return [_other(view, engine, policy, request, *one) for one in calls.items()]


def _other(
    view: Reader, engine: Engine, policy: Policy, request: Request, case: str, calls: list[Call]
) -> Other:
    row = find(view, case)
    snapshot = snapshot_of(engine, view, row.id)
    asked = request._replace(case=case, calls=tuple(calls))
    return Other(row, steps(engine, view, row, snapshot, policy, asked))
