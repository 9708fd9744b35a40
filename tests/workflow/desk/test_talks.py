"""One call for one talk, all or nothing; and advice that knows where the talk stands."""

import time
from datetime import datetime, timedelta

import pytest

from amends.workflow import BadInput, CaseView, Desk, MemoryStore, NoSuchCase, Refused, UnknownMove

WHOLE: dict[str, object] = {
    "channel": "phone",
    "words": "Nobody called me back.",
    "feeling": 2,
    "text": "I listened.",
    "heard": "left alone",
    "named": "angry",
    "regret": "I am sorry you were left alone with it.",
    "issue": ["Charged twice", "No call back"],
    "restate": "Two charges, and no call.",
    "confirmed": "yes",
    "explain": "Both shops sent the same bill.",
    "promise": "I call you with the refund's date.",
    "due": "2026-12-24",
}
ACTS = ["contact", "empathise", "raise", "raise", "restate", "explain", "promise"]


@pytest.fixture
def desk() -> Desk:
    """Give a practice desk whose clock stands still."""
    now = datetime.fromisoformat("2026-11-18T14:05:00+08:00")
    return Desk(MemoryStore(practice=True), actor="li.na", clock=lambda: now)


@pytest.fixture
def case(desk: Desk) -> CaseView:
    """Give a complaint of somebody furious."""
    return desk.receive(customer="Chen Li", channel="hotline", words="Twice!", feeling=4)


def what(desk: Desk, case: CaseView) -> list[str]:
    """Name everything on record after the receipt."""
    return [one.what for one in desk.log(case.id)[1:]]


def test_a_whole_talk_is_one_call(desk: Desk, case: CaseView) -> None:
    """Each part becomes its act, in the order in which they hold."""
    seen = desk.talk(case.id, **WHOLE)  # type: ignore[arg-type]
    assert what(desk, case) == ACTS
    assert seen.feeling_reading == 2
    assert (len(seen.facts.issues), seen.facts.restated, seen.facts.promises) == (2, 1, 1)
    assert "inquire" in seen.next


def test_a_single_part_is_a_talk_too(desk: Desk, case: CaseView) -> None:
    """What did not come up becomes no act; one issue may stand alone."""
    desk.talk(case.id, feeling=0)
    desk.talk(case.id, issue="Charged twice")
    assert what(desk, case) == ["contact", "raise"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({}, "talk_empty"),
        ({"issue": []}, "talk_empty"),
        ({"words": None}, "talk_empty"),
        ({"heard": "alone"}, "talk_half"),
        ({"heard": "alone", "named": "angry", "words": "Hello"}, "talk_half"),
        ({"restate": "Two charges."}, "talk_half"),
        ({"confirmed": "yes"}, "talk_half"),
        ({"promise": "I call."}, "talk_half"),
        ({"due": "2026-12-24"}, "talk_half"),
        ({"weather": "mild"}, "unknown_field"),
        ({"feeling": 5, "issue": "Charged"}, "out_of_range"),
        ({"issue": ["Charged", " "]}, "empty_text"),
    ],
)
def test_half_a_talk_is_refused(
    desk: Desk, case: CaseView, said: dict[str, object], code: str
) -> None:
    """What belongs together is given together; otherwise nothing is written."""
    with pytest.raises(BadInput) as refused:
        desk.talk(case.id, **said)  # type: ignore[arg-type]
    assert refused.value.code == code
    assert not what(desk, case)


def test_what_a_guard_refuses_takes_the_talk_with_it(desk: Desk, case: CaseView) -> None:
    """A restatement without an issue is refused, and the contact before it is not kept either."""
    with pytest.raises(Refused):
        desk.talk(case.id, words="Hello?", restate="You say hello.", confirmed="yes")
    assert [one.kind for one in desk.log(case.id)[1:]] == ["refusal"]


def test_the_same_key_happens_once(desk: Desk, case: CaseView) -> None:
    """A talk that arrives twice with one key is one talk; a rehearsal is none."""
    assert not desk.talk(case.id, words="Hello", dry_run=True).changed
    for _ in range(2):
        desk.talk(case.id, words="Hello", issue="Charged", key="one")
    assert what(desk, case) == ["contact", "raise"]


def test_advice_knows_what_is_owed_next(desk: Desk, case: CaseView) -> None:
    """The step, the feeling and the way of the last contact are those of the case."""
    advice = desk.advise(case.id)
    assert advice.case == case.id
    assert tuple(advice.moment) == ("received", "empathise", 4, "hotline", "")
    assert [one.code for one in advice.cards[:2]] == ["let_vent", "calm_anger"]


def test_advice_follows_the_talk(desk: Desk, case: CaseView) -> None:
    """After a talk at the counter with a calmer customer it is about what comes then."""
    desk.talk(case.id, **{**WHOLE, "channel": "counter", "feeling": 1})  # type: ignore[arg-type]
    desk.act(case.id, "classify", cause="price")
    advice = desk.advise(case.id)
    assert tuple(advice.moment) == ("received", "inquire", 1, "counter", "price")
    assert "open_question" in {one.code for one in advice.cards}


def test_advice_for_another_step(desk: Desk, case: CaseView) -> None:
    """Whoever names a step is advised for it; a furious customer is not reasoned with."""
    assert desk.advise(case.id, step="draft").cards[0].code == "reasons_later"
    assert desk.advise(case.id, "draft").moment.step == "draft"
    with pytest.raises(UnknownMove):
        desk.advise(case.id, "drft")
    with pytest.raises(NoSuchCase):
        desk.advise("C-9")


def test_a_new_hurt_counts_as_anger(desk: Desk, case: CaseView) -> None:
    """A calm reading no longer counts after a hurt."""
    desk.talk(case.id, feeling=0)
    desk.act(case.id, "contact", hurt=True)
    assert desk.advise(case.id).moment.feeling == 3


def test_a_feeling_nobody_has_read_is_unknown(desk: Desk) -> None:
    """Without a reading no card for one feeling is shown."""
    case = desk.receive(customer="Wu", channel="email", words="The lamp is broken.")
    advice = desk.advise(case.id)
    assert advice.moment.feeling == -1
    assert {one.feeling for one in advice.cards} == {(0, 4)}


def test_advice_for_what_comes_later_in_the_talk(desk: Desk, case: CaseView) -> None:
    """The cards of a moment can be asked with something changed in it, as a wizard does."""
    advice = desk.advise(case.id)
    assert advice.about(step="restate", feeling=1)[0].steps
    assert advice.about(step="draft")[0].code == "reasons_later"


def test_advice_changes_nothing(desk: Desk, case: CaseView) -> None:
    """Asking leaves the record, and what may happen, as they were."""
    before = desk.log(case.id), desk.menu(case.id)
    desk.advise(case.id)
    desk.advise(case.id, "propose")
    assert (desk.log(case.id), desk.menu(case.id)) == before


def test_advice_is_quick(desk: Desk, case: CaseView) -> None:
    """A handler does not wait for it: far below 20 ms."""
    desk.advise(case.id)
    began = time.perf_counter()
    for _ in range(10):
        desk.advise(case.id)
    assert timedelta(seconds=(time.perf_counter() - began) / 10) < timedelta(milliseconds=20)
