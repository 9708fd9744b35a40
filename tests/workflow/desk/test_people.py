"""Who works at the desk and by which policy: each change is an event, and only a manager's."""

from typing import Any

import pytest

from amends.workflow import AmendsError, BadInput, Desk, MemoryStore, NotAllowed, NotAPerson, Policy
from amends.workflow.desk.opening import STREAM
from amends.workflow.record.event import Event

from ..bench import Bench
from ..sensible import SENSIBLE, TO_CLARIFIED


def noted(bench: Bench) -> list[Event]:
    """Return the events of the desk's own stream."""
    with bench.store.reading() as view:
        return [one.event() for one in view.events(STREAM)]


def test_the_first_actor_is_the_manager_of_a_new_desk() -> None:
    """A desk begins with its process and its first user, both on record."""
    desk = Desk(MemoryStore(), actor="li.na")
    assert [(user.name, user.role, user.active) for user in desk.users()] == [
        ("li.na", "manager", True)
    ]
    with desk.store.reading() as view:
        whats = [one.event().what for one in view.events(STREAM)]
    assert whats == ["opened", "user_added"]


STRANGE = {
    "nothing": "",
    "a blank": " ",
    "two lines": "a\nb",
    "a space before": " li",
    "a printed blank": "<NAME>",
    "too long": "x" * 65,
    "a control code": "a\x1b[31m",
    "half a character": "\ud800",
}


@pytest.mark.parametrize("kind", STRANGE)
def test_nobody_has_a_name_that_cannot_be_told_apart(kind: str) -> None:
    """Neither the first user nor a later one is called by blanks or control codes."""
    store, name = MemoryStore(), STRANGE[kind]
    with pytest.raises(BadInput):
        Desk(store, actor=name)
    with store.reading() as view:
        assert view.streams() == []
    bench = Bench()
    before = noted(bench)
    with pytest.raises(BadInput):
        bench.desk("li.na").add_user(name, "handler")
    assert noted(bench) == before


def test_each_change_of_people_is_an_event() -> None:
    """Added, disabled and added again: three events by the manager who did it."""
    bench = Bench()
    desk, before = bench.desk("li.na"), len(noted(bench))
    assert desk.add_user("何", "handler").role == "handler"
    assert desk.disable_user("何").active is False
    assert desk.add_user("何", "supervisor").active is True
    found = [(event.what, event.data, event.actor.name) for event in noted(bench)[before:]]
    assert found == [
        ("user_added", {"name": "何", "role": "handler"}, "li.na"),
        ("user_disabled", {"name": "何"}, "li.na"),
        ("user_added", {"name": "何", "role": "supervisor"}, "li.na"),
    ]
    assert desk.verify().ok


def test_each_change_of_policy_is_an_event() -> None:
    """It tells what it was and what it is, and works from then on."""
    bench = Bench()
    assert bench.desk("li.na").set_policy("limit-handler", "1,000.50").limit_handler == 100_050
    last = noted(bench)[-1]
    assert (last.what, last.actor.name) == ("policy_set", "li.na")
    assert last.data == {"name": "limit_handler", "before": 50_000, "after": 100_050}
    assert bench.desk().policy == Policy(limit_handler=100_050)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such", 1),
        ("zone", "Atlantis/Lost"),
        ("zone", ""),
        ("zone", "../etc"),
        ("currency", "yuan"),
        ("limit_handler", -5),
        ("limit_handler", "-6"),
        ("limit_handler", 10**30),
        ("limit_handler", "9" * 5_000),
        ("limit_handler", "USD 5"),
        ("second_person_above", -1),
        ("cooling_withdrawal", "-1"),
        ("cooling_withdrawal", "soon"),
        ("cooling_withdrawal", "9" * 5_000),
        ("choices_at_least", 0),
        ("calm_at_most", 5),
        ("attempts_at_least", "0"),
    ],
)
def test_a_policy_that_cannot_be_is_refused(name: str, value: str | int) -> None:
    """One sentence, and nothing changed."""
    bench = Bench()
    before = noted(bench)
    with pytest.raises(BadInput):
        bench.desk("li.na").set_policy(name, value)
    assert noted(bench) == before
    assert bench.desk().policy == Policy()


@pytest.mark.parametrize("who", ["wang", "sun", "audit"])
def test_only_a_manager_changes_the_desk(who: str) -> None:
    """Neither a handler nor a supervisor nor an auditor adds people or sets the policy."""
    bench = Bench()
    before = noted(bench)
    desk = bench.desk(who)
    for change in (
        lambda: desk.add_user("new", "handler"),
        lambda: desk.disable_user("wang"),
        lambda: desk.set_policy("progress", 12),
    ):
        with pytest.raises(NotAllowed):
            change()
    assert noted(bench) == before


def test_there_is_always_a_manager() -> None:
    """The last manager cannot be disabled, so that the desk can always be changed."""
    desk = Desk(MemoryStore(), actor="li.na")
    with pytest.raises(BadInput) as refused:
        desk.disable_user("li.na")
    assert refused.value.code == "last_manager"
    with pytest.raises(BadInput):
        desk.disable_user("nobody")
    with pytest.raises(BadInput):
        desk.add_user("li.na", "handler")
    with pytest.raises(BadInput):
        desk.add_user("new", "king")


def test_an_auditor_reads_and_writes_nothing() -> None:
    """Everything can be seen and nothing done, whatever it is."""
    bench = Bench()
    case = bench.run(bench.receive().id, *TO_CLARIFIED)
    desk = bench.desk("audit")
    assert desk.show(case.id).stage == "clarified"
    assert desk.verify().ok
    assert len(desk.log(case.id)) == case.version
    for name in bench.process.names():
        with pytest.raises(AmendsError):
            bench.do(case.id, name, "audit", **SENSIBLE.get(name, {}))
    with pytest.raises(NotAllowed):
        desk.receive(customer="A", channel="phone", words="w")
    assert desk.show(case.id).version == case.version


@pytest.mark.parametrize("who", ["mallory", "wang"])
def test_who_is_unknown_or_disabled_does_nothing(who: str) -> None:
    """Somebody without a place at the desk neither opens it nor goes on working."""
    bench = Bench()
    case, desk = bench.receive(), bench.desk("wang")
    bench.desk("li.na").disable_user("wang")
    with pytest.raises(NotAPerson):
        Desk(bench.store, actor=who, clock=lambda: bench.now)
    with pytest.raises(NotAPerson):
        desk.do(case.id, "note", text="x")
    with pytest.raises(NotAPerson):
        desk.show(case.id)
    assert len(bench.desk("li.na").log(case.id)) == 1


def test_roles_limits_and_the_second_person() -> None:
    """Who drafted does not approve, a limit holds, a level decides: each refusal is on record."""
    bench = Bench()
    case = bench.run(bench.receive().id, *TO_CLARIFIED, "assess", "share", "draft").id
    bench.do(case, "draft", "zhao", plan_b="Another way.", amount="600.00")
    refused: list[tuple[str, str, dict[str, Any], str]] = [
        ("approve", "wang", {}, "same_person"),
        ("approve", "zhao", {}, "same_person"),
        ("approve", "audit", {}, "role_too_low"),
    ]
    for name, who, values, code in refused:
        with pytest.raises(NotAllowed) as told:
            bench.do(case, name, who, **values)
        assert told.value.code in {code, "auditor_only_reads"}
    bench.desk("li.na").add_user("sun.2", "handler")
    with pytest.raises(NotAllowed) as told:
        bench.do(case, "approve", "sun.2")
    assert told.value.code == "beyond_limit"
    owed = bench.desk().why(case, "propose").owed
    by = next(one.by for one in owed if one.code == "version_approved")
    assert by is not None
    assert (by.role, by.apart, by.nobody) == ("supervisor", ("wang", "zhao"), False)
    bench.do(case, "approve", "sun")
    assert bench.do(case, "propose").stage == "proposed"


def test_a_desk_without_the_right_person_says_whom_to_add() -> None:
    """Where nobody could do what is owed, the command that adds somebody is named."""
    desk = Desk(MemoryStore(), actor="li.na")
    case = desk.receive(customer="Ann", channel="phone", words="Late.", feeling=1)
    steps = [(name, SENSIBLE.get(name, {})) for name in (*TO_CLARIFIED, "assess", "share", "draft")]
    desk.steps(case.id, [step for step in steps if step[0] != "approve"])
    by = desk.why(case.id, "propose").owed[-1].by
    assert by is not None
    assert by.nobody
    assert by.add == ("amends", "user", "add", "<NAME>", "--role", "handler")
