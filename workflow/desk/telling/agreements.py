"""What did the customer agree to, and does it still stand? Four records; none implies another.

Acceptance (of one version), settlement (the terms of both sides), withdrawal (of the complaint)
and closure (our administrative end) are read from the history; none is made of another.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from ...frozen.named import NamedTuple
from ...moments import epoch, local
from ...record.canonical import Json
from ..views import LogEntry

KINDS: Final = ("acceptance", "settlement", "withdrawal", "closure")
_OPENS: Final = {
    "consent": "acceptance",
    "settle": "settlement",
    "request-withdrawal": "withdrawal",
    "close": "closure",
    "conclude": "closure",
}
_REGIONS: Final = {"consent": "acceptance", "withdrawal": "withdrawal"}
_USED: Final = {"accept": "acceptance", "withdraw": "withdrawal"}
_ENDED: Final = {  # a move that undoes records whose state no region keeps
    "lapse": {"acceptance": "void", "settlement": "void"},
    "reopen": dict.fromkeys(KINDS, "void"),
}


class Agreement(NamedTuple):
    """One record: of which kind, the how manieth, how it stands, and what it rests on.

    `state` is given, cooling, effective, used (it led to the move), refused, revoked, tainted or
    void; of a settlement and a closure `effective` until something undoes it. `at` and `ended` are
    ISO times in the desk's zone, `until` the end of a cooling-off, `ended_by` the step that undid
    it. `seq` is the event that proves it. `said` has the words and texts that the vault still has.
    """

    kind: str
    number: int
    state: str
    at: str
    who: str
    seq: int
    version: int | None = None
    option: int | None = None
    outcome: str | None = None
    until: str | None = None
    ended: str | None = None
    ended_by: str | None = None
    said: Mapping[str, str] = {}


def agreements(log: Sequence[LogEntry], zone: str) -> tuple[Agreement, ...]:
    """Return the records of a case in the order in which they came about; times in the zone."""
    found: list[Agreement] = []
    for entry in log:
        if entry.kind == "refusal":
            continue
        if kind := _OPENS.get(entry.what):
            if _stands(found, kind):  # said once more: the new record takes its place
                _ends(found, kind, "void", entry)
            found.append(_opened(kind, entry, found, zone))
        _followed(found, entry)
    return tuple(found)


def _opened(kind: str, entry: LogEntry, found: Sequence[Agreement], zone: str) -> Agreement:
    number = 1 + sum(one.kind == kind for one in found)
    state = "effective" if kind in {"settlement", "closure"} else "given"
    return Agreement(
        kind,
        number,
        state,
        entry.happened,
        entry.who,
        entry.seq,
        _whole(entry.data.get("version")),
        _whole(entry.data.get("option")),
        _text(entry.data.get("outcome")),
        _rest(entry, zone),
        said=entry.said,
    )


def _stands(found: Sequence[Agreement], kind: str) -> bool:
    newest = next((one for one in reversed(found) if one.kind == kind), None)
    return newest is not None and newest.ended is None and newest.state != "used"


def _followed(found: list[Agreement], entry: LogEntry) -> None:
    """Let what an event did to a region, or to the stage, reach the newest record of its kind."""
    for region, _source, target in entry.changes:
        if region in _REGIONS and target != "informed":
            _ends(found, _REGIONS[region], target, entry)
    if entry.what in _USED:
        _ends(found, _USED[entry.what], "used", entry)
    for kind, state in _ENDED.get(entry.what, {}).items():
        if entry.kind == "move":
            _ends(found, kind, state, entry)


def _ends(found: list[Agreement], kind: str, state: str, entry: LogEntry) -> None:
    at = next((n for n in reversed(range(len(found))) if found[n].kind == kind), None)
    if at is None or found[at].ended is not None:
        return
    found[at] = found[at]._replace(state=state)
    if state not in {"given", "cooling", "effective", "used"}:
        found[at] = found[at]._replace(ended=entry.happened, ended_by=entry.what)


def _rest(entry: LogEntry, zone: str) -> str | None:
    """Return when the cooling-off ends, if there is one."""
    until = _text(entry.data.get("until"))
    if until is None or epoch(until) <= epoch(entry.recorded):
        return None
    return local(until, zone)


def _whole(value: Json) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _text(value: Json) -> str | None:
    return value if isinstance(value, str) else None
