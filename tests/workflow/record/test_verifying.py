"""Whatever is changed behind the desk's back, verifying finds it."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from amends.workflow import StillOwed
from amends.workflow.record.canonical import canonical
from amends.workflow.record.chain import FIRST
from amends.workflow.record.event import Stored
from amends.workflow.store import CaseRow, UserRow

from ..bench import Bench
from ..sensible import TO_ACCEPTED

OTHER_HASH = "f" * 64
CHANGES: Mapping[str, Callable[[dict[str, Any]], object]] = {
    "v": lambda event: event.update(v=2),
    "stream": lambda event: event.update(stream="C-1002"),
    "seq": lambda event: event.update(seq=event["seq"] + 1),
    "process": lambda event: event.update(process="0" * 16),
    "kind": lambda event: event.update(kind="refusal" if event["kind"] != "refusal" else "act"),
    "what": lambda event: event.update(what="note" if event["what"] != "note" else "contact"),
    "actor kind": lambda event: event["actor"].update(kind="importer"),
    "actor name": lambda event: event["actor"].update(name="zhao"),
    "actor role": lambda event: event["actor"].update(role="auditor"),
    "behalf": lambda event: event.update(behalf="customer" if not event["behalf"] else None),
    "happened": lambda event: event.update(happened="2026-03-01T01:00:00Z"),
    "recorded": lambda event: event.update(recorded="2026-03-01T01:00:00Z"),
    "previous": lambda event: event.update(previous=OTHER_HASH),
    "data": lambda event: event["data"].update(feeling=0, extra="x"),
    "personal": lambda event: event["personal"].update(text=OTHER_HASH),
    "changes": lambda event: event.update(changes=[["matter", "received", "closed"]]),
    "a field more": lambda event: event.update(more=1),
    "a field less": lambda event: event.pop("behalf"),
}


def told() -> Bench:
    """Make a desk with two cases, a refusal, and steps of several people."""
    bench = Bench()
    case, other = bench.receive(feeling=2), bench.receive()
    with pytest.raises(StillOwed):
        bench.do(case.id, "propose" if case.stage == "clarified" else "inquire")
    bench.run(case.id, *TO_ACCEPTED)
    bench.do(other.id, "note", text="Noted.")
    bench.desk("li.na").set_policy("answer_window", 31)
    bench.do(case.id, "note", text="The last word.")
    return bench


def events(bench: Bench, stream: str = "C-1001") -> list[Stored]:
    """Return the very list that the store keeps."""
    return bench.store._shelf._events[stream]


def broken(bench: Bench) -> list[str]:
    """Return what verifying finds."""
    return [fault.why for fault in bench.desk().verify().faults]


def rewrite(bench: Bench, at: int, change: Callable[[dict[str, Any]], object]) -> None:
    """Change one event in place."""
    stored = events(bench)[at]
    raw = json.loads(stored.body)
    change(raw)
    events(bench)[at] = stored._replace(body=canonical(raw))


def test_what_nobody_touched_holds() -> None:
    """An honest desk verifies, and every event and case is counted."""
    found = told().desk().verify()
    assert found.ok
    assert found.faults == ()
    assert found.cases == 2
    assert found.events > 20


@pytest.mark.parametrize("name", CHANGES)
def test_every_changed_field_of_every_event_is_found(name: str) -> None:
    """One field of one event is changed, anywhere but at the very end: it shows."""
    bench = told()
    for at in range(len(events(bench)) - 1):
        before = list(events(bench))
        rewrite(bench, at, CHANGES[name])
        if events(bench)[at] != before[at]:
            assert broken(bench), (name, at)
        events(bench)[:] = before
    assert not broken(bench)


@pytest.mark.parametrize(
    "name",
    sorted(CHANGES.keys() - {"happened", "what", "actor name"}),  # it could have been so as well
)
def test_the_last_event_is_held_by_what_follows_from_it(name: str) -> None:
    """At the end of a stream the form, the vault, the projection and the guards still hold it."""
    bench = told()
    rewrite(bench, -1, CHANGES[name])
    assert broken(bench)


def test_bytes_that_mean_the_same_are_found() -> None:
    """An event written with other spaces is not the event that was hashed."""
    bench = told()
    stored = events(bench)[-1]
    events(bench)[-1] = stored._replace(body=json.dumps(json.loads(stored.body)).encode())
    assert broken(bench)


def test_every_deleted_event_is_found() -> None:
    """Whichever event is taken out, the gap shows: in the chain, the vault or the list."""
    bench = told()
    for at in range(len(events(bench))):
        before = list(events(bench))
        del events(bench)[at]
        assert broken(bench), at
        events(bench)[:] = before


def test_swapped_events_are_found() -> None:
    """Two neighbours that change places do not follow from each other."""
    bench = told()
    for at in range(len(events(bench)) - 1):
        before = list(events(bench))
        events(bench)[at : at + 2] = reversed(before[at : at + 2])
        assert broken(bench), at
        events(bench)[:] = before


def test_an_inserted_event_is_found() -> None:
    """An event that repeats another, or comes from another case, does not belong here."""
    bench = told()
    for at in range(len(events(bench)) + 1):
        before = list(events(bench))
        for foreign in (before[min(at, len(before) - 1)], events(bench, "C-1002")[-1]):
            events(bench).insert(at, foreign)
            assert broken(bench), at
            events(bench)[:] = before


def test_a_cut_off_end_is_found() -> None:
    """Events missing at the end leave the list, or the vault, ahead of the record."""
    bench = told()
    for keep in range(1, len(events(bench))):
        before = list(events(bench))
        del events(bench)[keep:]
        assert broken(bench), keep
        events(bench)[:] = before


def test_a_cut_off_end_is_found_though_the_list_was_made_to_fit() -> None:
    """Words that were said in the events that are gone are still in the vault."""
    bench = told()
    with bench.store.reading() as view:
        said = {secret.seq for secret in view.secrets("C-1001")}
    stored = list(events(bench))
    for keep in range(1, max(said)):
        shelf = bench.store._shelf
        events(bench)[:] = stored[:keep]
        row = shelf._cases["C-1001"]
        shelf._cases["C-1001"] = row._replace(version=keep)
        assert any("gone" in why for why in broken(bench)), keep
        shelf._cases["C-1001"] = row
    events(bench)[:] = stored


def test_a_whole_history_that_is_gone_is_found() -> None:
    """A case without its events, and events without their case, both show."""
    bench = told()
    kept = events(bench, "C-1002")[:]
    events(bench, "C-1002").clear()
    assert broken(bench)
    events(bench, "C-1002")[:] = kept
    del bench.store._shelf._cases["C-1002"]
    assert broken(bench)


SECRET_CHANGES: Mapping[str, Mapping[str, Any]] = {
    "value": {"value": "something else"},
    "salt": {"salt": bytes(32)},
    "field": {"field": "text2"},
    "event": {"seq": 99},
    "person": {"person": "P-0"},
}


@pytest.mark.parametrize("name", SECRET_CHANGES)
def test_every_changed_vault_value_is_found(name: str) -> None:
    """A value in the vault is held by the commitment in its event."""
    bench = told()
    vault = bench.store._shelf._secrets["C-1001"]
    for at in range(len(vault)):
        before = vault[at]
        vault[at] = before._replace(**SECRET_CHANGES[name])
        assert broken(bench), (name, before.field)
        vault[at] = before
    assert not broken(bench)


def test_a_lost_or_added_vault_value_is_found() -> None:
    """The vault holds what the events promise: not less, and not more."""
    bench = told()
    vault = bench.store._shelf._secrets["C-1001"]
    for at in range(len(vault)):
        before = list(vault)
        del vault[at]
        assert broken(bench), at
        vault[:] = [*before, before[at]._replace(field="more")]
        assert broken(bench), at
        vault[:] = before


ROW_CHANGES: Mapping[str, Any] = {
    "stage": "closed",
    "open": False,
    "version": 1,
    "received_at": "2026-03-01T01:00:00Z",
    "recorded_at": "2026-03-01T01:00:00Z",
    "channel": "email",
    "left": "proposed",
    "feeling": "uplift",
    "feeling_reading": 4,
    "consent": "none",
    "withdrawal": "effective",
    "severity": "major",
    "cause": "price",
    "owner": "zhao",
    "number": 7,
}


@pytest.mark.parametrize("name", ROW_CHANGES)
def test_every_changed_projection_is_found(name: str) -> None:
    """What lists show of a case is what its record folds to."""
    bench = told()
    row: CaseRow = bench.store._shelf._cases["C-1001"]
    bench.store._shelf._cases["C-1001"] = row._replace(**{name: ROW_CHANGES[name]})
    assert broken(bench)


def test_people_and_policy_follow_from_the_desks_own_stream() -> None:
    """A role, a person or a limit that was put into the store by hand shows."""
    bench = told()
    shelf = bench.store._shelf
    users, policy = dict(shelf._users), shelf._meta["policy"]
    for user in (UserRow("wang", "manager"), UserRow("mallory", "manager")):
        shelf._users[user.name] = user
        assert broken(bench), user
        shelf._users = dict(users)
    del shelf._users["zhao"]
    assert broken(bench)
    shelf._users = dict(users)
    shelf._meta["policy"] = policy.replace('"limit_handler":50000', '"limit_handler":99999999')
    assert broken(bench)
    shelf._meta["policy"] = policy
    assert not broken(bench)


def test_the_first_event_follows_from_nothing() -> None:
    """A stream begins at sixty-four zeros."""
    bench = told()
    assert json.loads(events(bench)[0].body)["previous"] == FIRST
