"""The preview: the draft as the customer will get it, from one call, with what it lacks."""

from collections.abc import Mapping
from typing import Any

import pytest

from amends.workflow import BadInput, Desk
from amends.workflow.desk import Preview

from ..bench import Bench
from ..sensible import TO_CLARIFIED

LONG = "We pay it back " * 10


def previewed(*drafts: Mapping[str, Any]) -> Preview:
    """Draft something in a clarified case and look at it."""
    bench = Bench()
    case = bench.receive()
    bench.run(case.id, *TO_CLARIFIED)
    for values in drafts:
        bench.do(case.id, "draft", **values)
    return bench.desk().preview(case.id)


def test_a_draft_is_shown_whole() -> None:
    """What was written in several steps stands there together, with who is responsible."""
    found = previewed(
        {"text": "Thank you for your patience.", "option": ["Refund", "Voucher"]},
        {"answer": {1: "It was ours."}, "because": {1: "The log shows it."}},
    )
    assert found.options == ("Refund", "Voucher")
    assert found.texts["text"] == "Thank you for your patience."
    assert [(one.number, one.answer) for one in found.issues] == [(1, "It was ours.")]
    assert found.issues[0].reason == "The log shows it."
    assert found.owner
    assert not found.sent


def test_what_is_missing_is_named_as_the_command_that_supplies_it() -> None:
    """All that the draft owes before it may go out, and nothing that is no draft's."""
    found = previewed({"fresh": True, "text": "Sorry."})
    codes = {one.code for one in found.missing}
    assert {"choice_offered", "recourse_stated", "issues_answered"} <= codes
    assert all(one.do and one.do[1] == "draft" for one in found.missing)


def test_what_is_wrong_with_the_words_is_named_by_its_place() -> None:
    """Blocked, doubtful and long: each names the piece that has to be looked at."""
    found = previewed(
        {"text": "This is your last chance.", "answer": {1: "Do not expect too much."}},
        {"impact": LONG},
    )
    assert (found.tactics, found.doubts, found.hard) == (("text",), ("answer.1",), ("impact",))


def test_a_final_answer_is_advised_of_the_four_parts() -> None:
    """Fix, cause, prevention, and what if it recurs (S0-83): what is not in it is named."""
    found = previewed({"fresh": True, "kind": "final", "defect": "Mended."})
    assert found.advised == ("root_cause", "prevention", "recurrence")


def test_options_written_anew_stand_alone() -> None:
    """Where one of them was wrong, the new ones take the place of all."""
    found = previewed(
        {"fresh": True, "option": ["Today or never: this is your last chance."]},
        {"option": ["A refund", "A repair"]},
    )
    assert found.options == ("A refund", "A repair")


def test_nothing_drafted_is_nothing_to_preview() -> None:
    """The call is wrong, and says what to do."""
    bench = Bench()
    case = bench.receive()
    desk: Desk = bench.desk()
    with pytest.raises(BadInput, match="nothing_to_preview"):
        desk.preview(case.id)
