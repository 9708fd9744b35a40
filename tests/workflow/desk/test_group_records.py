"""What piles up is told to compliance, and a group is on record as everything else is."""

import io
from datetime import timedelta

import pytest

from amends.workflow import BadInput, Desk, MemoryStore, NotAllowed
from amends.workflow.desk.grouping.folding import META

from ..bench import Bench

LINE = "The mast failed at 02:10. It works again since 09:40."
G = "G-1"


@pytest.fixture
def bench() -> Bench:
    """A desk with a group of two members."""
    bench = Bench()
    for _ in range(2):
        bench.receive(cause="quality")
    bench.desk().group_open("Outage at the mast", ["1001", "C-1002"])
    return bench


def test_complaints_pile_up_by_a_plain_rule(bench: Bench) -> None:
    """At least so many, and so many times the usual; each kind by cause and detail."""
    desk = bench.desk()
    assert desk.group_signals() == ()
    for _ in range(3):
        bench.receive(cause="quality")
    (pile,) = desk.group_signals()
    assert (pile.cause, pile.detail, pile.came, pile.before, pile.usual) == (
        *("quality", "", 5, 0),
        0.0,
    )
    assert (pile.groups, len(pile.cases), pile.warned) == ((G,), 5, "")
    assert [one.cause for one in desk.group_warn()] == ["quality"]
    assert desk.group_warn() == ()
    assert desk.group_signals()[0].warned
    bench.do("1005", "classify", cause="quality", detail="broadband")
    assert desk.group_signals() == ()  # four of one kind, one of another
    with pytest.raises(NotAllowed):
        bench.desk("audit").group_warn()
    assert len(bench.desk("audit").group_signals()) == 0


def test_what_is_usual_is_no_warning(bench: Bench) -> None:
    """A week with as many every day makes five a day usual."""
    for _ in range(28):
        bench.now += timedelta(hours=24)
        for _ in range(2):
            bench.receive(cause="price")
    bench.now += timedelta(hours=20)
    for _ in range(3):
        bench.receive(cause="price")
    # five within a day, where two a day are usual: less than three times
    assert "price" not in [one.cause for one in bench.desk().group_signals()]


def test_a_group_goes_with_its_desk_and_verifies_there(bench: Bench) -> None:
    """Export and import bring the incident along; it can be led on at the new place."""
    sun = bench.desk("sun")
    sun.group_turn(G, "alarm", "Calls.")
    sun.group_say(G, LINE)
    bench.desk().group_signal(G, "press", "Evening paper", reach=9000)
    for _ in range(5):
        bench.receive(cause="service")
    bench.desk().group_warn()
    out = io.StringIO(newline="")
    bench.desk("li.na").export(out, format="jsonl")
    new = Desk(MemoryStore(practice=True), actor="he.jun", clock=lambda: bench.now)
    report = new.import_file(io.BytesIO(out.getvalue().encode()))
    assert (report.landed, new.verify().faults) == (7, ())
    assert new.group(G) == bench.desk().group(G)
    assert new.group_turn(G, "settle", "Quiet.").row.state == "stabilised"
    assert new.group_open("Another")[0].row.id == "G-2"
    assert new.verify().faults == ()


def test_a_desk_with_groups_takes_no_other_over(bench: Bench) -> None:
    """The numbers of its groups would collide."""
    out = io.StringIO(newline="")
    bench.desk("li.na").export(out, format="jsonl")
    new = Desk(MemoryStore(practice=True), actor="he.jun", clock=lambda: bench.now)
    new.group_open("Own incident")
    with pytest.raises(BadInput, match="desk_not_empty"):
        new.import_file(io.BytesIO(out.getvalue().encode()))


@pytest.mark.parametrize(
    ("text", "code"),
    [("[]", "groups_otherwise"), ('[["group_said"]]', "groups_otherwise")],
)
def test_verify_sees_groups_that_are_not_what_was_decided(
    bench: Bench, text: str, code: str
) -> None:
    """What is kept beside the record follows from it, or it is a fault."""
    assert bench.desk("li.na").verify().ok
    with bench.store.writing() as tx:
        tx.put_meta(META, text)
    assert [one.code for one in bench.desk("li.na").verify().faults] == [code]


def test_verify_sees_a_member_of_a_group_that_there_never_was(bench: Bench) -> None:
    """A column that says another group than the record does is a fault as well."""
    with bench.store.writing() as tx:
        row = tx.case("C-1001")
        assert row is not None
        tx.put_case(row._replace(incident="G-7"), expected=row.version)
    found = {one.code for one in bench.desk("li.na").verify().faults}
    assert found == {"shown_otherwise", "no_such_group"}
