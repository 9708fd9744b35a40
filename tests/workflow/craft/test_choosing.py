"""Cards fit the moment: the most specific first, few, and no reasoning with the furious."""

import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from amends.workflow import PROCESS, BadInput
from amends.workflow.craft import CARDS, MOST, Card, Moment, choose, fits, named

CHANNELS = ("phone", "visit", "email", "chat")
MOMENTS = [
    Moment(stage, step, feeling, channel)
    for stage, step, feeling, channel in product(
        PROCESS.matter.states, ("", *PROCESS.names()), range(-1, 5), CHANNELS
    )
]
REASONING = {  # they explain, argue, weigh, offer or refuse
    *("by_name", "softening", "open_question", "facts_not_quarrel", "right_or_not"),
    *("from_their_side", "confident", "inside_out", "persuade_by_facts", "accuracy_first"),
    *("everything_open", "say_no"),
}


def made(code: str, **narrowed: object) -> Card:
    """Make a card that only its narrowing tells from others."""
    texts = {"en": "x", "zh": "x"}
    return Card(code, ("S2-6",), texts, texts, texts, texts, **narrowed)  # type: ignore[arg-type]


def codes(moment: Moment, *cards: Card) -> list[str]:
    """Name the cards that are chosen for a moment."""
    return [one.code for one in choose(cards or CARDS, moment)]


def test_every_moment_has_a_handful() -> None:
    """Whatever happens, three to five cards are there."""
    sizes = {len(choose(CARDS, moment)) for moment in MOMENTS}
    assert min(sizes) >= 3
    assert max(sizes) == MOST


def test_no_card_is_never_shown() -> None:
    """Each card is among the few for some moment; a card that no moment brings up is dead."""
    shown = {card.code for moment in MOMENTS for card in choose(CARDS, moment)}
    assert shown == {card.code for card in CARDS}


def test_nobody_reasons_with_the_furious() -> None:
    """From a reading of three on, and while nobody has taken one, no card reasons."""
    assert {card.code for card in CARDS} > REASONING
    for moment in MOMENTS:
        if moment.feeling not in range(3):
            assert not {card.code for card in choose(CARDS, moment)} & REASONING


@pytest.mark.parametrize("step", ["explain", "assess", "share", "draft", "propose", "answer"])
def test_reasons_wait_for_a_furious_customer(step: str) -> None:
    """Whoever wants to explain or offer then is told first that it is too early."""
    assert codes(Moment("clarified", step, 4, "email"))[0] == "reasons_later"
    assert "reasons_later" not in codes(Moment("clarified", step, 1, "email"))


def test_the_first_talk_with_the_furious_is_for_the_feeling() -> None:
    """Let it come out and give the anger its reason stand at the top."""
    assert codes(Moment("received", "empathise", 4, "hotline"))[:2] == ["let_vent", "calm_anger"]


def test_the_channel_counts() -> None:
    """A seat is offered to a visitor, a voice is lowered on the telephone."""
    visitor = codes(Moment("inquired", "ask", 3, "visit"))
    caller = codes(Moment("inquired", "ask", 3, "phone"))
    assert "seat_first" in visitor
    assert "low_voice" in caller
    assert not {"seat_first", "low_voice"} & {*codes(Moment("inquired", "ask", 3, "email"))}


def test_the_more_specific_comes_first() -> None:
    """For one cause, for some steps, for few feelings, by channel or stage, for fewer steps."""
    moment = Moment("received", "contact", 3, "visit", "quality")
    ranked = (
        made("cause", cause="quality"),
        made("narrow", steps=("contact", "ask"), feeling=(3, 3)),
        made("feeling", steps=("contact", "ask"), feeling=(2, 4)),
        made("place", steps=("contact", "ask"), channels=("visit",), stages=("received",)),
        made("channel", steps=("contact", "ask"), channels=("visit",)),
    )
    assert codes(moment, *reversed(ranked)) == [one.code for one in ranked]
    step = made("one", steps=("contact",)), made("two", steps=("contact", "ask")), made("any")
    assert codes(moment, *reversed(step)) == ["one", "two", "any"]


def test_equals_stay_in_their_order() -> None:
    """Two cards as specific as each other come as they stand in the library."""
    twins = [made(code) for code in "fcadeb"]
    assert codes(Moment("received", "contact"), *twins) == [*"fcade"]


@pytest.mark.parametrize(
    ("narrowed", "moment", "fit"),
    [
        ({"steps": ("ask",)}, Moment(step="ask"), True),
        ({"steps": ("ask",)}, Moment(step="find"), False),
        ({"stages": ("received",)}, Moment("inquired"), False),
        ({"channels": ("visit",)}, Moment(channel="phone"), False),
        ({"cause": "quality"}, Moment(cause="quality"), True),
        ({"cause": "quality"}, Moment(cause="price"), False),
        ({"cause": "quality"}, Moment(), False),
        ({"feeling": (1, 2)}, Moment(feeling=0), False),
        ({"feeling": (1, 2)}, Moment(feeling=1), True),
        ({"feeling": (1, 2)}, Moment(feeling=2), True),
        ({"feeling": (1, 2)}, Moment(feeling=3), False),
        ({"feeling": (0, 2)}, Moment(), False),
        ({}, Moment(), True),
    ],
)
def test_what_narrows_a_card(narrowed: dict[str, object], moment: Moment, *, fit: bool) -> None:
    """Each condition holds or does not; a feeling that nobody has read is none."""
    assert fits(made("one", **narrowed), moment) is fit


def test_what_decides_knows_no_advice() -> None:
    """The whole process, with its guards, acts and engine, is there without a card or an entry."""
    root = Path(__file__).parents[3]
    code = (
        f"import sys; sys.path.insert(0, {str(root)!r}); import conftest; "
        "import amends.workflow.complaint, amends.workflow.engine, amends.workflow.desk; "
        "advice = ('workflow.craft', 'workflow.playbook'); "
        "sys.exit(any(one in name for name in sys.modules for one in advice))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_card_is_found_by_its_code() -> None:
    """However the code is written; what is no code has the nearest."""
    assert named(CARDS, "let_vent") is named(CARDS, " Let-Vent ")
    with pytest.raises(BadInput) as refused:
        named(CARDS, "let_vnt")
    assert refused.value.values == {"card": "let_vnt", "nearest": "let_vent"}
