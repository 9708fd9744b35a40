"""Groups: what is written where, what shows, what is owed before an incident can be laid aside."""

from collections.abc import Callable
from typing import Any, Final

import pytest

from amends.workflow import BadInput, Desk, NotAllowed, Refused
from amends.workflow.desk.grouping.folding import META
from amends.workflow.desk.grouping.incident import FACTORS, INCIDENT, MEDIA
from amends.workflow.process.check import faults

from ..bench import Bench
from ..sensible import TO_ACCEPTED, TO_CLARIFIED, TO_PROPOSED

LINE = "The mast failed at 02:10. It works again since 09:40."
G = "G-1"
Call = Callable[[Desk], object]

WRONG: Final[list[tuple[Call, str]]] = [
    (lambda desk: desk.group("G-9"), "no_such_group"),
    (lambda desk: desk.group("nine"), "no_such_group"),
    (lambda desk: desk.group_lead(G, "nobody"), "no_such_user"),
    (lambda desk: desk.group_lead(G, "audit"), "auditor_only_reads"),
    (lambda desk: desk.group_turn(G, "review", "x"), "not_a_choice"),
    (lambda desk: desk.group_turn(G, "warn", "<WHY>"), "blank_left"),
    (lambda desk: desk.group_signal(G, "fax", "here"), "not_a_choice"),
    (lambda desk: desk.group_signal(G, "tv", "here", factors=["loud"]), "not_a_choice"),
    (lambda desk: desk.group_signal(G, "tv", "here", reach=-1), "out_of_range"),
    (lambda desk: desk.group_signal(G, "tv", "here", at="2030-01-01"), "in_the_future"),
    (
        lambda desk: desk.group_risk(G, legal=4, opinion=0, regulator=0, ground="x"),
        "out_of_range",
    ),
    (lambda desk: desk.group_remove(G, ["C-1003"], "x"), "not_a_member"),
    (lambda desk: desk.group_draft(G, "C-1003"), "not_a_member"),
    (lambda desk: desk.group_draft(G, "C-1001"), "nothing_to_preview"),
    (lambda desk: desk.group_open(" "), "empty_text"),
    (lambda desk: desk.do("1003", "join", group="G-7"), "no_such_group"),
    (lambda desk: desk.do("1003", "join", group="seven"), "no_such_group"),
]


@pytest.fixture
def bench() -> Bench:
    """A desk with a group of two members."""
    bench = Bench()
    for _ in range(2):
        bench.receive(cause="quality", feeling=1)
    bench.desk().group_open("Outage at the mast", ["1001", "C-1002"])
    return bench


def told(bench: Bench) -> list[str]:
    """Return how each member stands to the last statement."""
    return [one.told for one in bench.desk().group(G).members]


def test_a_group_is_opened_with_members_and_listed_by_a_query(bench: Bench) -> None:
    """Each case says that it belongs; nobody keeps a list."""
    desk = bench.desk()
    assert [row.id for row in desk.list("group:G-1")] == ["C-1001", "C-1002"]
    assert [row.id for row in desk.list("group:none")] == []
    bench.receive(cause="quality")
    done = desk.group_add("g1", query="cause:quality is:open")
    assert (done.cases, {case: one.code for case, one in done.left_out.items()}) == (
        ("C-1003",),
        {"C-1001": "member_already", "C-1002": "member_already"},
    )
    assert desk.group_remove(G, ["1003"], "Another mast.").cases == ("C-1003",)
    assert desk.log("1003")[-1].said["text"] == "Another mast."
    row = desk.groups()[0]
    assert (row.id, row.state, row.members, row.overdue) == (G, "watch", 2, False)


def test_every_member_hears_the_same_words_and_its_own_record_has_them(bench: Bench) -> None:
    """The text stands in each vault; who heard something else, or an earlier word, shows."""
    sun, desk = bench.desk("sun"), bench.desk()
    number, done = sun.group_say(G, LINE, channel="sms")
    assert (number, done.cases, done.left_out) == (1, ("C-1001", "C-1002"), {})
    assert {desk.log(case)[-1].said["text"] for case in done.cases} == {LINE}
    assert told(bench) == ["same", "same"]
    sun.group_say(G, "A second line is laid by 30 June 2026.")
    bench.do("1001", "inform", about=["statement"], text=LINE)
    bench.do("1002", "inform", about=["statement"], text="It was your handset.")
    assert told(bench) == ["behind", "otherwise"]
    owing = desk.group(G).owing
    assert (owing.untold, owing.otherwise) == (("C-1001",), ("C-1002",))


def test_doubtful_or_pressing_words_are_told_to_nobody(bench: Bench) -> None:
    """The statement is not written down either."""
    sun = bench.desk("sun")
    for text, code in (
        ("Delete the post, or we will make you liable.", "statement_presses"),
        ("It will be done soon.", "statement_presses"),
        (" ", "empty_text"),
    ):
        with pytest.raises(BadInput) as found:
            sun.group_say(G, text)
        assert found.value.code == code
    assert sun.group(G).statements == ()
    assert told(bench) == ["", ""]


def test_who_is_recused_from_one_case_leaves_that_one_out(bench: Bench) -> None:
    """The others are told, and the refusal stands in the log of the one."""
    bench.desk("li.na").group_lead(G, "wang")
    bench.do("1002", "recuse", "li.na", user="wang", text="It is about wang.", to="zhao")
    _, done = bench.desk().group_say(G, LINE)
    assert done.cases == ("C-1001",)
    assert {case: one.code for case, one in done.left_out.items()} == {"C-1002": "recused"}
    assert bench.desk("li.na").log("1002")[-1].kind == "refusal"


@pytest.mark.parametrize(("call", "code"), WRONG, ids=range(len(WRONG)))
def test_what_makes_no_sense_is_said_and_writes_nothing(bench: Bench, call: Any, code: str) -> None:
    """Each wrong call names what is wrong, and the desk's record stays as it was."""
    bench.receive()
    with bench.store.reading() as view:
        before = view.meta(META)
    with pytest.raises(BadInput) as found:
        call(bench.desk("li.na"))
    assert found.value.code == code
    with bench.store.reading() as view:
        assert view.meta(META) == before


@pytest.mark.parametrize(
    "call",
    [
        lambda desk: desk.group_lead(G, "wang"),
        lambda desk: desk.group_turn(G, "warn", "Calls."),
        lambda desk: desk.group_close(G, "Learnt."),
        lambda desk: desk.group_say(G, LINE),
    ],
    ids=["lead", "turn", "close", "say"],
)
def test_a_handler_alone_raises_no_alarm_and_speaks_for_nobody(bench: Bench, call: Any) -> None:
    """Those are decisions of a level above, or of whoever it named."""
    with pytest.raises(NotAllowed):
        call(bench.desk())
    with pytest.raises(NotAllowed):
        call(bench.desk("audit"))


def test_an_incident_turns_by_its_table_and_by_nothing_else(bench: Bench) -> None:
    """From each state the events of the table lead on, and the others are wrong."""
    sun = bench.desk("sun")
    assert sun.group_turn(G, "alarm", "Calls.").row.state == "crisis"
    with pytest.raises(BadInput) as found:
        sun.group_turn(G, "warn", "Fewer calls.")
    assert found.value.values["incident"] == "crisis"
    assert sun.group_turn(G, "settle", "Quiet.").row.state == "stabilised"
    assert sun.group_turn(G, "warn", "Again.").row.state == "warning"
    assert {to for _, _, to in INCIDENT.rows} | {INCIDENT.initial} == {*INCIDENT.states}
    assert faults(bench.process) == ()


def test_the_next_statement_has_its_hour(bench: Bench) -> None:
    """It runs from the alarm, then from the last word, and a reviewed incident owes none."""
    sun = bench.desk("sun")
    assert sun.group(G).row.next_statement is None
    sun.group_turn(G, "warn", "Calls.")
    assert sun.group(G).row.next_statement == "2026-03-03T09:00:00+08:00"
    bench.wait(hours=2)
    sun.group_turn(G, "alarm", "More calls.")
    assert sun.group(G).row.next_statement == "2026-03-02T15:00:00+08:00"
    bench.wait(hours=5)
    assert [one.id for one in sun.groups_overdue()] == [G]
    sun.group_say(G, LINE)
    assert sun.groups_overdue() == ()
    bench.desk("li.na").set_policy("statement_hours_crisis", 1)
    bench.wait(hours=2)
    assert sun.group(G).row.overdue
    sun.group_turn(G, "settle", "Quiet.")
    assert sun.group(G).row.next_statement == "2026-03-03T16:00:00+08:00"
    sun.group_close(G, "A second line is laid.")
    assert sun.group(G).row.next_statement is None


def test_a_signal_is_a_figure_of_a_climate_and_never_of_a_person(bench: Bench) -> None:
    """Medium and factors are closed words; the reach is counted, or left out."""
    desk = bench.desk()
    for medium in MEDIA:
        desk.group_signal(G, medium, "Seen there", at="2026-03-02 08:00", factors=FACTORS)
    found = desk.group_signal(G, "tv", "City news", reach=0).signals
    assert [one.medium for one in found] == [*MEDIA, "tv"]
    assert (found[0].reach, found[0].factors, found[0].who) == (None, FACTORS, "wang")
    assert found[0].at == "2026-03-02T08:00:00+08:00"
    assert found[-1].reach == 0
    assert len(FACTORS) == 3  # who says more of it says it of somebody


def test_a_copy_is_the_whole_draft_and_nobody_has_approved_it(bench: Bench) -> None:
    """Options, numbered texts, money, dates and flags arrive; the approval does not."""
    bench.run("1001", *TO_CLARIFIED, "assess", "share", "draft", ("draft", {"fresh": False}))
    bench.do("1001", "draft", option=["A third way."], goodwill=True)
    bench.do("1001", "approve", "sun")
    bench.run("1002", *TO_CLARIFIED, "assess", "share", ("draft", {"option": ["Old one."]}))
    assert bench.desk().group_draft(G, "1001").cases == ("C-1002",)
    first, second = (bench.desk().preview(case) for case in ("1001", "1002"))
    for name in ("options", "texts", "issues", "amount", "by_when", "recourse_until", "goodwill"):
        assert getattr(second, name) == getattr(first, name), name
    facts: Any = bench.desk().show("1002").facts
    assert not facts.draft.approved
    assert facts.draft.by == frozenset({"wang"})
    assert bench.desk("li.na").verify().ok


def test_a_copy_of_what_was_sent_fits_only_where_a_draft_may_stand(bench: Bench) -> None:
    """Who has accepted gets none; the objection names the case."""
    bench.run("1001", *TO_PROPOSED)
    bench.run("1002", *TO_ACCEPTED)
    done = bench.desk().group_draft(G, "1001", ["1002"])
    assert done.cases == ()
    assert isinstance(done.left_out["C-1002"], Refused)
    assert bench.desk().show("1002").stage == "accepted"
    bench.receive()
    with pytest.raises(BadInput, match="not_a_member"):
        bench.desk().group_draft(G, "1001", ["1003"])


def test_like_members_are_compared_by_what_happened_and_nothing_else(bench: Bench) -> None:
    """Another finding, floor or cause makes them unlike; mood and channel do not."""
    bench.run("1001", *TO_PROPOSED)
    bench.run("1002", *TO_CLARIFIED, "assess", "share", ("draft", {"amount": "900.00"}))
    assert bench.desk().group(G).treatment.unequal == ("C-1001",)
    bench.do("1002", "contact", feeling=4, channel="visit")
    bench.do("1002", "classify", severity="major", behaviour="venting")
    assert bench.desk().group(G).treatment.unequal == ("C-1001",)
    bench.do("1002", "differ", ground="greater_loss", text="Two lines.")
    found = bench.desk().group(G).treatment
    assert (found.unequal, [one.ground for one in found.apart]) == ((), ["greater_loss"])
    more = {"fault": "breach", "loss": "actual", "causation": "full", "text": "More was lost."}
    bench.do("1002", "assess", floor="800.00", **more)
    found = bench.desk().group(G).treatment
    assert (found.compared, found.apart) == (2, ())


def test_who_accepted_less_shows_until_they_heard(bench: Bench) -> None:
    """Nothing about the acceptance changes by hearing it."""
    bench.run("1001", *TO_ACCEPTED)
    assert bench.desk().group(G).treatment.unnoticed == ()
    bench.wait(hours=1)
    bench.run("1002", *TO_CLARIFIED, "assess", "share", ("draft", {"amount": "900.00"}))
    assert bench.desk().group(G).treatment.unnoticed == ()  # it is not on the table yet
    bench.do("1002", "approve", "sun")
    bench.do("1002", "propose")
    assert bench.desk().group(G).treatment.unnoticed == ("C-1001",)
    bench.wait(hours=1)
    assert bench.desk().group_notice(G, "Others were offered more.").cases == ("C-1001",)
    assert bench.desk().group(G).treatment.unnoticed == ()
    assert bench.desk().group_notice(G, "Others were offered more.").cases == ()
    shown: Any = bench.desk().show("1001")
    assert (shown.stage, shown.facts.table.amount) == ("accepted", 10_000)


def test_an_incident_is_laid_aside_when_nothing_is_left(bench: Bench) -> None:
    """Every reason against it is named at once; the cases go on as they were."""
    sun = bench.desk("sun")
    with pytest.raises(Refused) as found:
        sun.group_close(G, "Learnt.")
    assert (found.value.code, found.value.values["owing"]) == ("group_not_stabilised", ["state"])
    sun.group_say(G, LINE)
    sun.group_say(G, "A second line is laid by 30 June 2026.")
    bench.do("1001", "inform", about=["statement"], text=LINE)
    bench.do("1002", "inform", about=["statement"], text="It was your handset.")
    with pytest.raises(Refused) as found:
        sun.group_close(G, "Learnt.")
    assert found.value.code == "group_owes"
    assert found.value.values["owing"] == ["state", "untold", "otherwise"]
    assert found.value.values["cases"] == ["C-1001", "C-1002"]
    sun.group_say(G, LINE)
    sun.group_turn(G, "settle", "Quiet.")
    closed = sun.group_close(G, "A second line.")
    assert (closed.row.state, closed.review, closed.owing.state) == (
        "reviewed",
        "A second line.",
        "",
    )
    assert {one.stage for one in closed.members} == {"received"}
    for call in (lambda: sun.group_say(G, LINE), lambda: sun.group_add(G, ["1001"])):
        with pytest.raises(BadInput, match="group_reviewed"):
            call()
    assert bench.do("1001", "leave", text="It is over.").stage == "received"
