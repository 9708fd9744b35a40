"""A week at the desk: five handlers work through what arrives, one talk at a time."""

from collections import defaultdict
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Final

import pytest

from amends.workflow import Desk
from amends.workflow.calendars import compiled, shipped
from amends.workflow.errors import BadInput
from amends.workflow.practice import last_monday, work_week
from amends.workflow.practice.week import HANDLERS
from amends.workflow.store import MemoryStore

MONDAY: Final = datetime.fromisoformat("2026-11-16T00:00:00+08:00")
CASES: Final = 25
HOURS: Final = compiled(shipped("cn").in_zone("Asia/Shanghai"))


def worked(**options: object) -> Desk:
    """Let a week of few cases be over."""
    store = MemoryStore(practice=True)
    work_week(store, monday=MONDAY, cases=CASES, **options)  # type: ignore[arg-type]
    return Desk(store, actor="li.na", clock=lambda: MONDAY + timedelta(days=7))


@pytest.fixture(scope="module")
def desk() -> Desk:
    """Work through one week for all that is asked of it."""
    return worked()


def sittings(desk: Desk) -> dict[str, dict[str, set[str]]]:
    """Return at which moments each handler did something in a case of theirs, and in which."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in desk.list():
        for entry in desk.log(row.id):
            if entry.who == row.owner:
                found[entry.who][entry.recorded].add(row.id)
    return found


def test_every_case_arrives_and_the_record_holds(desk: Desk) -> None:
    """All are received, in several stages by the end, and the whole history is sound."""
    rows = desk.list()
    assert len(rows) == CASES
    assert len({row.stage for row in rows}) > 5
    found = desk.verify()
    assert (found.ok, found.cases) == (True, CASES)


def test_five_handlers_work(desk: Desk) -> None:
    """Each of them has cases, and nobody else owns one."""
    assert {row.owner for row in desk.list() if row.owner} == set(HANDLERS)


def test_nobody_is_in_two_talks_at_once(desk: Desk) -> None:
    """At one moment a handler is with one case, and the next one is a minute away at least."""
    found = sittings(desk)
    assert found.keys() == set(HANDLERS)
    for moments in found.values():
        assert all(len(cases) == 1 for cases in moments.values())
        at = sorted(datetime.fromisoformat(moment) for moment in moments)
        assert min(b - a for a, b in pairwise(at)) >= timedelta(minutes=1)


def test_everybody_goes_home(desk: Desk) -> None:
    """What handlers do in talks of their own is done while the desk is open."""
    for row in desk.list():
        for entry in desk.log(row.id):
            if entry.kind == "act" and entry.what in {"empathise", "find", "perform"}:
                at = int(datetime.fromisoformat(entry.recorded).timestamp())
                assert HOURS.between(at, at + 1) == 1


def test_the_same_seed_is_the_same_week(desk: Desk) -> None:
    """Another run comes to the same stages, another seed to other ones."""

    def stages(one: Desk) -> list[tuple[str, str]]:
        return [(row.stage, row.recorded_at) for row in one.list()]

    assert stages(worked()) == stages(desk)
    assert stages(worked(seed=7)) != stages(desk)


def test_a_week_is_worked_on_a_practice_desk_only() -> None:
    """A desk of real customers gets no invented ones."""
    with pytest.raises(BadInput, match="not_a_practice_desk"):
        work_week(MemoryStore(), monday=MONDAY)


@pytest.mark.parametrize(
    ("now", "monday"),
    [
        ("2026-11-22T15:59:59", "2026-11-08T16:00:00"),
        ("2026-11-22T16:00:00", "2026-11-15T16:00:00"),
        ("2026-11-25T03:00:00", "2026-11-15T16:00:00"),
    ],
)
def test_the_last_week_is_one_that_is_over(now: str, monday: str) -> None:
    """It began on a Monday of the desk's zone and ended before now."""
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC)
    assert last_monday(moment).astimezone(UTC).isoformat() == f"{monday}+00:00"
