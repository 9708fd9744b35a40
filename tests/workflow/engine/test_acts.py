"""What acts leave in the record: counted, replaced, added up, refused where they do not fit."""

from dataclasses import replace
from typing import Any, Final

import pytest

from amends.workflow import BadInput, NotAllowed, StillOwed
from amends.workflow.facts import NO_DRAFT, Facts, Issue, Remedy, Seen

from ..build import GOOD, Place, World, bare
from ..sensible import FAREWELL, SENSIBLE, TO_ANSWERED, TO_FULFILLED

WORLD: Final = World()
INQUIRED: Final = replace(GOOD, stage="inquired", draft=NO_DRAFT, table=NO_DRAFT, remedies=())


def done(facts: Facts | Place, name: str, who: str = "wang", **values: Any) -> Place:
    """Return the place after one step."""
    place = facts if isinstance(facts, Place) else bare(facts)
    return WORLD.do(place, name, who, **{**SENSIBLE.get(name, {}), **values})


def owed(place: Place, name: str) -> list[str]:
    """Return the codes of what a move owes."""
    return [one.code for one in WORLD.why(place, name).owed]


def test_a_furious_customer_confirms_as_often_as_it_takes() -> None:
    """Each confirmed restatement counts once, and one that is not confirmed counts for nothing."""
    place = bare(replace(INQUIRED, reading=3, restated=0))
    for left in (3, 2, 1):
        assert owed(place, "clarify").count("restated") == left
        place = done(place, "restate", confirmed="no")
        assert owed(place, "clarify").count("restated") == left
        place = done(place, "restate")
    assert "restated" not in owed(place, "clarify")


def test_an_attempt_counts_and_so_does_its_day() -> None:
    """Three on one day are three attempts on one day."""
    place = bare(replace(INQUIRED, attempts=0, attempt_days=frozenset()))
    for _ in range(3):
        place = done(place, "attempt")
    assert (place.facts.attempts, len(place.facts.attempt_days)) == (3, 1)
    assert owed(place, "answer").count("attempts_documented") == 2
    for _ in range(2):
        place = done(place.later(days=1), "attempt")
    assert "attempts_documented" not in owed(place, "answer")


def test_a_draft_grows_command_by_command() -> None:
    """What one command gives, the next one keeps; the options add up."""
    place = done(INQUIRED, "draft", fresh=None, option=["One."], amount=None)
    place = WORLD.do(place, "draft", option=["Two.", "Three."], amount="12.50", plan_b="Else.")
    draft = place.facts.draft
    assert (draft.version, draft.options, draft.amount) == (1, 3, 1_250)
    assert draft.answered == draft.reasoned == draft.rested == {1}
    assert draft.defect
    assert draft.plan_b
    assert draft.by == {"wang"}
    fresh = WORLD.do(place, "draft", "zhao", text="Anew.", fresh=True).facts.draft
    assert (fresh.options, fresh.defect, set(fresh.by)) == (0, False, {"zhao"})


def test_a_tactic_in_a_draft_is_found_and_leaves_with_its_text() -> None:
    """Written anew without it the field is clean again, and options with one are replaced."""
    place = done(INQUIRED, "draft", text="This is your last chance.", option=["先撤诉再赔付。"])
    assert place.facts.draft.tactics == {"text", "option"}
    place = WORLD.do(place, "draft", text="Take your time.")
    assert place.facts.draft.tactics == {"option"}
    place = WORLD.do(place, "draft", option=["Refund.", "Credit."])
    assert (place.facts.draft.tactics, place.facts.draft.options) == (frozenset(), 2)


@pytest.mark.parametrize(
    ("fault", "loss", "causation", "live", "compensable"),
    [
        ("breach", "actual", "full", True, True),
        ("tort", "mental", "shared", True, True),
        ("none", "actual", "full", True, False),
        ("breach", "none", "full", True, False),
        ("breach", "actual", "none", True, False),
        ("statutory", "none", "none", True, True),
        ("undetermined", "actual", "full", False, False),
        ("breach", "actual", "undetermined", False, False),
    ],
)
def test_liability_rests_on_three_elements(
    fault: str, loss: str, causation: str, live: bool, compensable: bool
) -> None:
    """Fault, loss and causation together, or a duty by statute; what is open is not judged."""
    case = INQUIRED
    if causation == "shared":
        ours = done(case, "cause", share=60)
        case = done(ours, "cause", answers="third_party", share=40).facts
    f = done(case, "assess", fault=fault, loss=loss, causation=causation).facts
    assert (f.liability is Seen.LIVE, f.compensable) == (live, compensable)


def test_a_floor_without_liability_contradicts_itself() -> None:
    """Nobody is owed something for nothing: such a view is no view."""
    place = done(INQUIRED, "assess", fault="none", floor="10.00")
    assert place.facts.contradictory
    with pytest.raises(StillOwed):
        done(place, "share")


def test_what_the_law_owes_is_counted_once() -> None:
    """A new view replaces what is still open and counts what was already paid."""
    place = done(INQUIRED, "assess", due="50.00")
    assert place.facts.open_remedies("due") == (1,)
    place = done(place, "assess", due="80.00")
    assert place.facts.remedies == (Remedy("due", 5_000, "superseded"), Remedy("due", 8_000))
    place = done(place, "perform", remedy=2)
    place = done(place, "assess", due="100.00")
    assert place.facts.remedies[-1] == Remedy("due", 2_000)
    assert done(place, "assess", due="70.00").facts.open_remedies("due") == ()


def test_what_is_done_is_done_once() -> None:
    """Tendered may still be performed; performed or replaced is over; what is not there is not."""
    place = done(INQUIRED, "assess", due="50.00")
    place = done(place, "tender")
    for name in ("tender", "perform", "perform"):
        if name == "perform" and place.facts.remedies[0].state == "tendered":
            place = done(place, name)
            continue
        with pytest.raises(BadInput) as refused:
            done(place, name)
        assert refused.value.code == "already_done"
    with pytest.raises(BadInput) as refused:
        done(place, "perform", remedy=2)
    assert refused.value.code == "no_such_item"


@pytest.mark.parametrize(
    ("words", "contradicts", "conditional"),
    [
        ("Yes, I take the refund.", False, False),
        ("我同意这个方案。", False, False),
        ("I agree, though it is still not resolved.", True, False),
        ("我不满意，但是同意。", True, False),
        ("I agree because you said otherwise I get nothing, only if I sign.", False, True),
        ("你们说必须先撤诉才肯赔。", False, True),
    ],
)
def test_a_yes_is_read_closely(words: str, contradicts: bool, conditional: bool) -> None:
    """Words that take the yes back, or hang it on silence, are not a yes."""
    facts = replace(GOOD, stage="proposed", consent="informed")
    f = done(facts, "consent", words=words).facts
    assert (f.consent_contradicts, f.consent_conditional) == (contradicts, conditional)


def test_an_option_that_was_not_offered_cannot_be_chosen() -> None:
    """A consent names one of the options on the table."""
    with pytest.raises(BadInput) as refused:
        done(replace(GOOD, stage="proposed", consent="informed"), "consent", option=3)
    assert refused.value.code == "no_such_option"


PRESSED: Final = replace(GOOD, tainted=True, tainted_by=frozenset({"zhao"}))
AWAY: Final = replace(GOOD, stage="escalated", left="clarified")
ALONE: Final[dict[str, tuple[Facts, str, str, str]]] = {
    "the drafter approves": (GOOD, "approve", "wang", "same_person"),
    "a handler approves goodwill": (
        replace(GOOD, draft=replace(GOOD.draft, goodwill=True)),
        "approve",
        "zhao",
        "beyond_limit",
    ),
    "who pressed calls back": (PRESSED, "call-back", "zhao", "not_independent"),
    "the owner calls back": (PRESSED, "call-back", "wang", "not_independent"),
    "who heard the yes calls back": (GOOD, "call-back", "wang", "same_person"),
    "the owner gives up": (replace(GOOD, outside="pending"), "outside", "wang", "same_person"),
    "too low a level decides": (replace(AWAY, level="court"), "decide", "sun", "role_too_low"),
    "a handler resumes": (AWAY, "resume", "wang", "role_too_low"),
}


@pytest.mark.parametrize("name", ALONE)
def test_somebody_else_has_to(name: str) -> None:
    """The same person, the wrong level or too low a limit is refused by name."""
    facts, step, who, code = ALONE[name]
    with pytest.raises(NotAllowed) as refused:
        done(facts, step, who, **({"event": "not_pursued"} if step == "outside" else {}))
    assert refused.value.code == code


def test_another_version_is_not_approved_by_mistake() -> None:
    """Who names the version they read approves that one or none."""
    with pytest.raises(BadInput) as refused:
        done(GOOD, "approve", "zhao", version=7)
    assert refused.value.code == "other_version"


@pytest.mark.parametrize(
    ("outside", "event"),
    [("", "decided"), ("", "carried_out"), ("pending", "opened"), ("decided", "referred_back")],
)
def test_an_outside_case_goes_its_way_in_order(outside: str, event: str) -> None:
    """Nothing is decided that was not opened, and nothing carried out that was not decided."""
    with pytest.raises(BadInput) as refused:
        done(replace(GOOD, outside=outside), "outside", event=event)
    assert refused.value.code == "outside_out_of_order"


@pytest.mark.parametrize(
    ("upheld", "outcome"),
    [("yes", "upheld"), ("no", "not_upheld"), ("yes no", "partly"), ("partly", "partly")],
)
def test_a_case_that_was_answered_ends_as_it_was_found(upheld: str, outcome: str) -> None:
    """The outcome follows from the findings; a customer who never spoke is told apart."""
    issues = tuple(Issue(Seen.LIVE, one) for one in upheld.split())
    place = WORLD.brought(WORLD.new(feeling=1), (*TO_ANSWERED, *FAREWELL)).later(days=31)
    facts = replace(place.facts, issues=issues)
    for silent, expected in ((False, outcome), (True, "unreachable")):
        seen = Seen.NONE if silent else Seen.LIVE
        changed = replace(facts, responded=seen, attempts=3, attempt_days=frozenset({1, 2, 3}))
        at = place._replace(snapshot=place.snapshot._replace(facts=changed))
        _, events = WORLD.take(at, "close")
        assert events[-1].data["outcome"] == expected


def test_a_case_that_was_made_good_ends_fulfilled() -> None:
    """What was agreed and done is neither upheld nor not: it is done."""
    place = WORLD.brought(WORLD.new(feeling=1), (*TO_FULFILLED, *FAREWELL))
    assert WORLD.take(place, "close")[1][-1].data["outcome"] == "fulfilled"
