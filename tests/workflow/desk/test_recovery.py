"""The curve of a feeling: readings over time, the eight steps, and what hurt."""

from amends.workflow import Desk
from amends.workflow.lifecycle import FEELINGS

from ..bench import Bench
from ..sensible import TO_CLOSED


def test_the_whole_way_from_raw_to_uplift() -> None:
    """Each of the eight steps is reached by an act, in an order that acts allow."""
    bench = Bench()
    case = bench.receive(feeling=4).id
    bench.run(case, *TO_CLOSED[: TO_CLOSED.index("assess")])
    bench.do(case, "inform", about="progress", text="The log is read.")
    bench.run(case, *TO_CLOSED[TO_CLOSED.index("assess") :])
    bench.do(case, "follow-up", due="2026-06-01", done=True, welcome=True)
    found = bench.desk().recovery(case)
    assert set(FEELINGS) - set(found.reached) == {"impact_reduced"}  # it came after progress
    steps = [one.step for one in found.points]
    assert list(dict.fromkeys(["raw", *steps])) == [*found.reached]


def test_a_remedy_before_a_word_of_progress_reduces_the_impact() -> None:
    """The step between reason and visible progress, where it comes first."""
    bench = Bench()
    case = bench.receive(feeling=1).id
    bench.run(case, *TO_CLOSED)
    assert "impact_reduced" in bench.desk().recovery(case).reached


def test_before_and_after_are_the_first_and_the_last_reading() -> None:
    """What happened between them is on the curve, each with its moment (S3-7)."""
    bench = Bench()
    case = bench.receive(feeling=4).id
    bench.do(case, "contact", words="Nobody called.", hurt=True)
    bench.wait(days=1)
    bench.do(case, "empathise", heard="h", named="angry", regret="r", feeling=2)
    found = bench.desk().recovery(case)
    assert (found.first, found.last, found.relapses) == (4, 2, 1)
    assert [(one.what, one.reading, one.step, one.relapse) for one in found.points] == [
        ("receive", 4, "raw", None),
        ("contact", None, "raw", "hurt"),
        ("empathise", 2, "attuned", None),
    ]
    assert [one.at[:10] for one in found.points] == ["2026-03-02", "2026-03-02", "2026-03-03"]


def test_nobody_asked_how_they_felt() -> None:
    """A case without a reading has a curve without figures."""
    bench = Bench()
    case = bench.receive().id
    bench.do(case, "contact", words="Well?")
    found = bench.desk("audit").recovery(case)
    assert (found.first, found.last, found.relapses, found.reached) == (None, None, 0, ("raw",))
    assert [one.what for one in found.points] == ["contact"]


def test_pressure_and_broken_promises_hurt_and_refusals_do_not() -> None:
    """The three causes are told apart."""
    bench = Bench()
    case = bench.receive(feeling=1).id
    bench.do(case, "empathise", heard="h", named="angry", regret="r")
    _refused(bench.desk(), case)
    bench.do(case, "promise", text="A call.", due="2026-03-03")
    bench.wait(days=3)
    bench.desk().tick()
    bench.do(case, "contact", tactic="last_chance")
    bench.do(case, "change", place="The shop", words="Better there.")
    found = bench.desk().recovery(case)
    assert [one.relapse for one in found.points] == [None, None, "promise", "tactic", None]
    assert found.relapses == 2


def _refused(desk: Desk, case: str) -> None:
    """Try what is refused: the record keeps it, the curve does not."""
    from amends.workflow import NotFromHere

    try:
        desk.move(case, "close")
    except NotFromHere:
        return
    raise AssertionError("it should have been refused")
