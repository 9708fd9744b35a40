"""A case that could not have happened is rejected by its name, however well its hashes fit."""

import base64
import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from amends.workflow import Desk, MemoryStore
from amends.workflow.intake import ImportReport, Unproved

from ..bench import Bench
from ..sensible import TO_CLOSED
from .forging import Event, cases_of, events_of, forged, lines_of, rechained, reworded, sealed

Brought = Callable[..., ImportReport]
Vault = list[dict[str, Any]]
WITHDRAWN = (
    "empathise",
    "request-withdrawal",
    "identify",
    ("inform", {"about": ["withdrawal", "way_back"]}),
)
REFUSED = "revoke"  # nothing was there to take back
CLOSED, WITHDREW = "C-1001", "C-1002"


@pytest.fixture(scope="module")
def bench() -> Bench:
    """Give a desk with a case that went the whole way, and one that was withdrawn."""
    made = Bench()
    made.receive(feeling=2)
    made.receive()
    made.wait(hours=1)
    made.run(CLOSED, *TO_CLOSED)
    made.run(WITHDREW, *WITHDRAWN)
    made.wait(hours=73)
    made.do(WITHDREW, "withdraw")
    made.receive(words="Another one.")
    return made


@pytest.fixture(scope="module")
def whole(bench: Bench, exported: Callable[..., str]) -> str:
    """Export it."""
    return exported(bench.desk())


@pytest.fixture(scope="module", name="exported")
def give_exported() -> Callable[..., str]:
    """Give what exports a desk."""
    from .conftest import exported

    return exported


@pytest.fixture
def rejected(bench: Bench, brought: Brought) -> Callable[[str], Unproved]:
    """Give what brings a forged file in, and hands out the one case that was rejected."""

    def bring(text: str) -> Unproved:
        desk = Desk(MemoryStore(practice=True), actor="he.jun", clock=lambda: bench.now)
        found = brought(desk, text)
        (wrong,) = found.unproved
        assert (found.read, found.landed) == (3, 2)
        assert wrong.case not in {row.id for row in desk.list()}
        assert desk.verify().ok
        return wrong

    return bring


def place(events: list[Event], what: str) -> int:
    """Find the first event of that name."""
    return next(at for at, event in enumerate(events) if event["what"] == what)


def named(events: list[Event], what: str) -> Event:
    """Return the first event of that name."""
    return events[place(events, what)]


def test_sealing_alone_is_no_forgery(bench: Bench, whole: str, brought: Brought) -> None:
    """A chain that is computed anew over the same events holds: the tests below forge something."""
    desk = Desk(MemoryStore(practice=True), actor="he.jun", clock=lambda: bench.now)
    again = forged(whole, CLOSED, lambda _events, _vault: None)
    assert brought(desk, again).landed == 3


STEPS = [name if isinstance(name, str) else name[0] for name in TO_CLOSED]
NEEDED = [at for at, name in enumerate(STEPS, 1) if name != "contact"]


@pytest.mark.parametrize("at", NEEDED, ids=lambda at: f"{at} {STEPS[at - 1]}")
def test_a_step_that_was_needed_cannot_be_missing(
    whole: str, rejected: Callable[[str], Unproved], at: int
) -> None:
    """Without one of the steps on the way, the move that asked for it would have been refused."""
    wrong = rejected(forged(whole, CLOSED, lambda events, _: events.pop(at)))
    assert wrong.case == CLOSED
    assert wrong.seq >= at


def test_a_receipt_cannot_be_missing(whole: str, rejected: Callable[[str], Unproved]) -> None:
    """A history begins with the receipt."""
    assert rejected(forged(whole, CLOSED, lambda events, _: events.pop(0))).code == "no_receipt"


def test_a_withdrawal_cannot_come_before_its_wait_is_over(
    whole: str, rejected: Callable[[str], Unproved]
) -> None:
    """The move is recorded an hour too early: it would have been refused."""

    def early(events: list[Event], _: Vault) -> None:
        (clock, move) = events[-2:]
        assert (clock["what"], move["what"]) == ("time", "withdraw")
        del events[-2]
        asked = named(events, "request-withdrawal")
        day = asked["recorded"][:11].replace("-02", "-04")
        for one in [one for one in events if one["recorded"] == move["recorded"]]:
            one |= {"recorded": f"{day}23:00:00Z"}
        move |= {"happened": f"{day}23:00:00Z"}

    wrong = rejected(forged(whole, WITHDREW, early))
    assert (wrong.case, wrong.code) == (WITHDREW, "guard_owes")
    assert "withdrawal_cooled" in wrong.values["owed"]  # type: ignore[operator]


def test_a_wait_cannot_be_written_shorter(whole: str, rejected: Callable[[str], Unproved]) -> None:
    """When the wait is over follows from the policy, not from what the event says."""

    def shorter(events: list[Event], _: Vault) -> None:
        asked = named(events, "request-withdrawal")
        asked["data"]["until"] = asked["recorded"]

    wrong = rejected(forged(whole, WITHDREW, shorter))
    assert (wrong.code, wrong.values["names"]) == ("differs_data", "until")


def _without(event: Event, vault: Vault, *fields: str) -> None:
    for field in fields:
        event["personal"].pop(field)
    vault[:] = [one for one in vault if (one["seq"], one["field"]) not in
                {(event["seq"], field) for field in fields}]  # fmt: skip


def _assigned(event: Event, vault: Vault) -> None:
    _without(event, vault, *event["personal"].copy())
    event |= {"what": "assign", "data": {"to": "nobody"}}


def _other(event: Event) -> None:
    event["data"]["until"] = "2026-03-01T00:00:00Z"


FORGERIES: Mapping[str, tuple[str, Callable[[list[Event], Vault], object]]] = {
    "a role that nobody had": (
        "not_then",
        lambda events, _: named(events, "approve")["actor"].update(role="manager"),
    ),
    "somebody who was not there": (
        "not_then",
        lambda events, _: named(events, "approve")["actor"].update(name="x"),
    ),
    "an auditor who writes": (
        "role_too_low",
        lambda events, _: named(events, "review")["actor"].update(name="audit", role="auditor"),
    ),
    "a step of the importer": (
        "not_then",
        lambda events, _: named(events, "review")["actor"].update(kind="importer"),
    ),
    "an auditor who receives": (
        "not_then",
        lambda events, _: events[0]["actor"].update(name="audit", role="auditor"),
    ),
    "the drafter approves": (
        "same_person",
        lambda events, _: named(events, "approve")["actor"].update(name="wang"),
    ),
    "the desk says yes for the customer": (
        "differs_other",
        lambda events, _: named(events, "consent").update(behalf=None),
    ),
    "the customer approves": (
        "differs_other",
        lambda events, _: named(events, "approve").update(behalf="customer"),
    ),
    "a stage that is not reached": (
        "differs_changes",
        lambda events, _: named(events, "inquire").update(
            changes=[["matter", "received", "clarified"]]
        ),
    ),
    "an act that moves": (
        "does_not_follow",
        lambda events, _: named(events, "review").update(kind="move"),
    ),
    "a feeling too many": (
        "out_of_range",
        lambda events, _: named(events, "contact")["data"].update(feeling=7),
    ),
    "a number as a text": (
        "differs_data",
        lambda events, _: named(events, "contact")["data"].update(feeling="1"),
    ),
    "a calm that was not": (
        "differs_changes",
        lambda events, _: named(events, "contact")["data"].update(feeling=3),
    ),
    "a choice that is none": (
        "not_a_choice",
        lambda events, _: named(events, "find")["data"].update(upheld="maybe"),
    ),
    "a finding about no issue": (
        "no_such_item",
        lambda events, _: named(events, "find")["data"].update(issue=2),
    ),
    "a remark of its own": ("differs_data", lambda events, _: _other(named(events, "review"))),
    "money of another currency": (
        "other_currency",
        lambda events, _: named(events, "draft")["data"]["amount"].update(currency="USD"),
    ),
    "a required text that is missing": (
        "missing_field",
        lambda events, vault: _without(named(events, "review"), vault, "root_cause"),
    ),
    "a text that no field has": (
        "vault_lost",
        lambda events, _: named(events, "review")["personal"].update(secret="0" * 64),
    ),
    "an owner who is nobody": (
        "no_such_user",
        lambda events, vault: _assigned(named(events, "review"), vault),
    ),
    "before the receipt": (
        "out_of_time",
        lambda events, _: named(events, "contact").update(happened="2026-03-01T00:00:00Z"),
    ),
    "after it was recorded": (
        "out_of_time",
        lambda events, _: named(events, "contact").update(happened="2026-05-01T00:00:00Z"),
    ),
    "out of order": (
        "out_of_time",
        lambda events, _: events[-1].update(
            recorded="2026-03-02T01:00:00Z", happened="2026-03-02T01:00:00Z"
        ),
    ),
    "a time in other letters": (
        "out_of_time",
        lambda events, _: events[-1].update(recorded=events[-1]["recorded"].replace("Z", "+00:00")),
    ),
    "another process": (
        "process_then",
        lambda events, _: [event.update(process="0" * 16) for event in events],
    ),
    "a refusal that moves": (
        "not_a_refusal",
        lambda events, _: named(events, "inquire").update(kind="refusal"),
    ),
    "a kind that there is not": (
        "does_not_follow",
        lambda events, _: named(events, "review").update(kind="desk"),
    ),
    "a step that does not exist": (
        "unknown_move",
        lambda events, _: named(events, "review").update(what="abracadabra"),
    ),
    "a forced move by hand": (
        "unknown_move",
        lambda events, _: named(events, "inquire").update(what="lapse"),
    ),
    "what time did, at no time": (
        "does_not_follow",
        lambda events, _: events.insert(
            5,
            {**events[5], "kind": "clock", "what": "time", "personal": {}, "changes": [],
             "data": {"region": "feeling", "event": "hurt"},
             "actor": {"kind": "clock", "name": "clock", "role": "clock"}},
        ),
    ),
    "a field more": ("unreadable", lambda events, _: events[3].update(more=1)),
    "another form": ("unreadable", lambda events, _: events[3].update(v=2)),
}  # fmt: skip


@pytest.mark.parametrize("name", FORGERIES)
def test_what_could_not_have_happened_is_named(
    whole: str, rejected: Callable[[str], Unproved], name: str
) -> None:
    """Every hash fits, and still exactly this case stays out, for the reason that it is."""
    code, change = FORGERIES[name]
    wrong = rejected(forged(whole, CLOSED, change))
    assert (wrong.case, wrong.code) == (CLOSED, code)


def test_a_step_cannot_be_repeated_where_it_does_not_belong(
    whole: str, rejected: Callable[[str], Unproved]
) -> None:
    """A move that is added a second time would have been refused."""

    def twice(events: list[Event], _: Vault) -> None:
        at = place(events, "inquire")
        events.insert(at, json.loads(json.dumps(events[at])))

    assert rejected(forged(whole, CLOSED, twice)).code == "not_from_here"


def test_what_follows_by_itself_cannot_be_left_out(
    bench: Bench, rejected: Callable[[str], Unproved], whole: str
) -> None:
    """The wait that was over is part of the step that found it so."""

    def unsaid(events: list[Event], _: Vault) -> None:
        assert events[-2]["kind"] == "clock"
        del events[-2]

    assert rejected(forged(whole, WITHDREW, unsaid)).code == "does_not_follow"


def test_a_forced_move_cannot_be_cut_off(text: str, demo: Desk, brought: Brought) -> None:
    """Where a step made a move necessary, the history cannot end before it, whatever lists say."""
    ends = {row.id: demo.log(row.id)[-2:] for row in demo.list()}
    case = next(name for name, (_, last) in ends.items() if last.data.get("forced") is True)
    lines = lines_of(forged(text, case, lambda events, _: events.pop()))
    line = next(one for one in lines if one.get("id") == case)
    line |= {"version": line["version"] - 1, "stage": ends[case][1].changes[0][1]}
    desk = Desk(MemoryStore(practice=True), actor="he.jun", clock=demo._clock)
    (wrong,) = brought(desk, sealed(lines)).unproved
    assert (wrong.case, wrong.code) == (case, "missing_after")


def test_other_words_need_another_commitment(
    whole: str, rejected: Callable[[str], Unproved]
) -> None:
    """A value in the vault is held by its event, and the event by those after it."""

    def other(_: list[Event], vault: Vault) -> None:
        vault[0]["value"] += "!"

    wrong = rejected(forged(whole, CLOSED, other))
    assert (wrong.seq, wrong.code) == (1, "vault_other")
    lines = lines_of(whole)
    line = next(one for one in lines if one.get("id") == CLOSED)
    events, vault = events_of(line), line["record"]["vault"]
    reworded(events[0], vault, "words", "Something else.")
    line["record"]["events"][0] = rechained(events[:1], [])[0]
    assert rejected(sealed(lines)).code == "chain"


VAULTS: Mapping[str, tuple[str, Callable[[Vault], object]]] = {
    "salt": ("vault_other", lambda one: one[0].update(salt=base64.b64encode(bytes(32)).decode())),
    "person": ("vault_person", lambda one: one[0].update(person="P-0")),
    "event": ("vault_lost", lambda one: one[0].update(seq=99)),
    "field": ("vault_lost", lambda one: one[0].update(field="text2")),
    "one more": ("vault_more", lambda one: one.append({**one[0], "field": "text2"})),
    "of no event": ("vault_alone", lambda one: one.append({**one[0], "seq": 99})),
    "one less": ("vault_lost", lambda one: one.pop()),
}


@pytest.mark.parametrize("name", VAULTS)
def test_every_part_of_a_vault_row_is_held(
    whole: str, rejected: Callable[[str], Unproved], name: str
) -> None:
    """Salt, person, event and field of a value are those of its event."""
    code, change = VAULTS[name]
    lines = lines_of(whole)
    change(next(one for one in lines if one.get("id") == CLOSED)["record"]["vault"])
    assert rejected(sealed(lines)).code == code


def test_one_changed_letter_anywhere_is_found(bench: Bench, whole: str, brought: Brought) -> None:
    """Whichever event of a case has one character changed, the case stays out."""
    for case in cases_of(whole):
        for at in range(len(case["record"]["events"])):
            lines = lines_of(whole)
            record = next(one for one in lines if one.get("id") == case["id"])["record"]
            body = record["events"][at]
            record["events"][at] = body.replace('"seq":', '"seq": ', 1)
            desk = Desk(MemoryStore(practice=True), actor="he.jun", clock=lambda: bench.now)
            assert [one.case for one in brought(desk, sealed(lines)).unproved] == [case["id"]]
