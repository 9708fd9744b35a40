"""A group binds nobody: one member's yes is theirs alone, whatever the order (C17, H14)."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import pytest

from amends.workflow import MemoryStore, StillOwed
from amends.workflow.desk import grouping

from ..bench import Bench
from ..sensible import TO_PROPOSED

MEMBERS: Final = ("C-1001", "C-1002", "C-1003")
ORDERS: Final = 3  # decisions one after another
READY: Final = ("identify", ("inform", {"about": ["terms", "recourse"], "text": "Told."}))
NEW: Final = "new version"
Decision = tuple[str, str]


class Stands(NamedTuple):
    """Where a member has to stand, by their own decisions and offers alone."""

    stage: str = "proposed"
    versions: int = 1


def decisions() -> Iterator[Decision]:
    """Yield everything that can be decided next: a yes or a no of each, or a new version."""
    for case in MEMBERS:
        yield case, "yes"
        yield case, "no"
    yield "", NEW


@pytest.fixture(scope="module")
def begun() -> MemoryStore:
    """Three members with the same offer before them, each told of it."""
    bench = Bench()
    bench.desk("li.na").set_policy(
        "rounds_at_most", ORDERS + 1
    )  # the level above is no matter here
    for _ in MEMBERS:
        bench.receive(cause="quality")
    bench.desk().group_open("Outage at the mast", MEMBERS)
    for case in MEMBERS:
        bench.run(case, *TO_PROPOSED, *READY)
    return bench.store


def test_no_member_is_bound_by_another_in_any_order(begun: MemoryStore) -> None:
    """After each decision the others stand as they stood, and their records are the same bytes."""
    walked = _walk(begun, dict.fromkeys(MEMBERS, Stands()), ORDERS)
    assert walked > (2 * len(MEMBERS)) ** (ORDERS - 1)


def _walk(store: MemoryStore, stand: dict[str, Stands], left: int) -> int:
    """Take every decision from here, and every one from there; returns how many were taken."""
    if not left:
        return 0
    taken = 0
    for case, what in decisions():
        after = _after(stand, case, what)
        if after is None:
            continue
        bench = Bench(store=store.fork())
        before = _records(bench)
        _decide(bench, stand, case, what)
        _compare(bench, stand, after, before)
        taken += 1 + _walk(bench.store, after, left - 1)
    return taken


def _after(stand: dict[str, Stands], case: str, what: str) -> dict[str, Stands] | None:
    """Return where everybody has to stand after a decision, or None where it is not open."""
    if what == NEW:
        return {
            one: Stands("proposed", it.versions + 1) if it.stage != "accepted" else it
            for one, it in stand.items()
        }
    if stand[case].stage != "proposed":
        return None
    moved = stand[case]._replace(stage="accepted" if what == "yes" else "clarified")
    return {**stand, case: moved}


def _decide(bench: Bench, stand: dict[str, Stands], case: str, what: str) -> None:
    if what == "yes":
        bench.run(case, "consent", "accept")
    elif what == "no":
        bench.do(case, "decline", by="customer")
    else:
        _new_version(bench, stand)


def _new_version(bench: Bench, stand: dict[str, Stands]) -> None:
    """Draft a better offer with the first who has not accepted, and copy it to the others."""
    waiting = [one for one, it in stand.items() if it.stage != "accepted"]
    if not waiting:
        return
    first, *others = waiting
    bench.run(first, ("draft", {"amount": "150.00"}))
    done = bench.desk().group_draft("G-1", first, others) if others else None
    assert done is None or [*done.cases] == others
    for one in waiting:
        if stand[one].stage == "proposed":
            bench.run(one, "object", ("empathise", {}), "approve", "revise", *READY)
        else:
            bench.run(one, "approve", "propose", *READY)


def _records(bench: Bench) -> dict[str, list[bytes]]:
    with bench.store.reading() as view:
        return {case: [one.body for one in view.events(case)] for case in MEMBERS}


def _compare(
    bench: Bench,
    stand: dict[str, Stands],
    after: dict[str, Stands],
    before: dict[str, list[bytes]],
) -> None:
    now = _records(bench)
    for case in MEMBERS:
        shown: Any = bench.desk().show(case)
        assert Stands(shown.stage, shown.facts.versions) == after[case]
        if stand[case] == after[case]:
            assert now[case] == before[case], "nothing was written about who did not decide"


def test_a_representative_acts_member_by_member(begun: MemoryStore) -> None:
    """The same person settles where the mandate covers it, and nowhere else."""
    bench = Bench(store=begun.fork())
    for case, settles in (("C-1001", True), ("C-1002", False)):
        mandate = {"speaker": "representative", "person": "Zhou", "settles": settles}
        bench.run(case, ("identify", mandate), READY[1], "consent")
    assert bench.do("C-1001", "accept").stage == "accepted"
    with pytest.raises(StillOwed) as refused:
        bench.do("C-1002", "accept")
    assert "mandate_covers" in [one.code for one in refused.value.owed]
    assert bench.desk().show("C-1003").stage == "proposed"


def test_no_call_for_a_group_decides_for_its_members() -> None:
    """What a group can do is told here in full: nothing of it accepts, withdraws, ends or pays."""
    calls = {name for name in vars(type(Bench().desk())) if name.startswith("group")}
    calls |= {
        name for kind in type(Bench().desk()).__mro__ for name in vars(kind) if "group" in name
    }
    assert calls == {
        *("groups", "group", "groups_overdue", "group_open", "group_add", "group_remove"),
        *("group_lead", "group_turn", "group_say", "group_signal", "group_risk", "group_draft"),
        *("group_notice", "group_close", "group_signals", "group_warn"),
    }
    assert grouping.__doc__
