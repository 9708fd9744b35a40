"""Can every Then fail? For each there is a scenario that says what is not so."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from amends.features.engine.play import Player
from amends.features.engine.verdict import Status
from amends.features.phrases import BOOK

from .traps_of_groups import TRAPS_OF_GROUPS
from .traps_of_learning import TRAPS_OF_LEARNING
from .traps_of_merits import TRAPS_OF_MERITS
from .traps_of_organising import TRAPS_OF_ORGANISING
from .traps_of_people import TRAPS_OF_PEOPLE
from .traps_of_preparing import PREPARED
from .traps_of_reports import TRAPS_OF_REPORTS
from .traps_of_time import TIMED

HEAD = "Feature: f\n Scenario: s\n"
LATIN = re.compile(r"[A-Za-z{}_]")
MEANINGS = {phrase.meaning for phrase in BOOK.phrases if phrase.kind == "then"}
TRAPS = {  # by meaning: what is said, and what the answer is
    "complaint_is": ("Then the complaint is closed", "closed, and it is received"),
    "complaint_is_still": (
        "When the customer asks for somebody above\n  Then the complaint is still escalated",
        "should have been escalated before as well, and it was received",
    ),
    "cannot_because": (
        (
            "When the handler tries to inquire\n"
            "  Then the handler cannot inquire because liability has not been judged"
        ),
        "does not stand against it; what does is: the customer's feelings",
    ),
    "cannot_only_because": (
        (
            "When the handler tries to inquire\n"
            "  Then the handler cannot inquire, only because liability has not been judged"
        ),
        "only “liability has not been judged” should stand against it",
    ),
    "not_allowed": (
        "When the handler tries to inquire\n  Then the handler is not allowed to inquire",
        "was refused in another way: this is owed",
    ),
    "not_from_here": (
        "When the handler tries to inquire\n  Then the handler cannot inquire from here",
        "was refused in another way: this is owed",
    ),
    "may_not": (
        "When the auditor tries to note\n  Then another handler may not do that",
        "it was the auditor who tried to note",
    ),
    "not_like_that": (
        "When the auditor tries to note\n  Then it cannot be done like that",
        "was refused in another way: this person may not do it",
    ),
    "only_these": (
        "Then only these may happen next:\n   | inquire | close |",
        "next should be possible: close, inquire; it is: escalate, inquire, redirect, withdraw",
    ),
    "record_holds": (
        'Then the record holds the customer\'s "I am content."',
        "the customer's words on record are: “I was charged twice",
    ),
    "holds_ours": ('Then the record holds our "Soon."', "what we wrote on record is: “Chen Li”"),
    "record_ends_with": (
        (
            "Given a complaint that is accepted\n  When the customer takes back the yes\n"
            "  Then the record ends with:\n   | who | what |\n   | the handler | revoke |\n"
            "   | the handler | lapse |"
        ),
        "the handler revoke / the handler lapse; it ends with: the customer revoke / by itself",
    ),
    "holds_file": (
        (
            'When the handler keeps the file "a.pdf" with the case\n'
            '  Then the case holds the file "b.pdf", unchanged'
        ),
        "the files kept with the case are: “a.pdf”",
    ),
    "knows": ("Then the customer knows this: the terms", "should know the terms, and knows: noth"),
    "to_be_told": (
        (
            "When the handler tells the customer this: thanks\n"
            "  Then the customer has to be told this: thanks"
        ),
        "thanks should have to be told again, and the customer knows: thanks",
    ),
    "consent_is": ("Then the customer's consent is void", "should be void, and it is none yet"),
    "withdrawal_is": ("Then the wish to withdraw is void", "be void, and it is not requested"),
    "feeling_is": ("Then the customer's feeling is uplift", "should be uplift, and it is raw"),
    "insists_no_more": (
        (
            'When the customer insists on the wish to clarify, saying "Go on."\n'
            "  Then the customer no longer insists on anything"
        ),
        "should insist on nothing, and insists on: clarify",
    ),
    "still_to_get": ("Then the customer is still to get ¥200", "still get ¥200, and it is"),
    "law_still_demands": ("Then the law still demands ¥200", "demand ¥200, and it demands"),
    "has_received": ("Then the customer has received ¥200", "received ¥200, and has recei"),
    "may_collect": ("Then the customer may collect ¥200", "¥200 should lie ready"),
    "are_liable": ("Then we are liable", "liability has not been judged yet"),
    "are_not_liable": (
        "Given a complaint that is proposed\n  Then we are not liable",
        "it should be not so that we are liable, and it is so",
    ),
    "has_ended_as": (
        "Given a complaint that is closed\n  Then the case has ended as: upheld",
        "should have ended as upheld, and it ended as made good",
    ),
    "receipt_unmoved": (
        (
            "Given a complaint that came in a file, and that nobody has taken on\n"
            "  Then the day of receipt has not moved"
        ),
        "the day of receipt should be 2026-03-02",
    ),
    "promise_waits": ("Then a promise to the customer is waiting to be kept", "and none is"),
    "promise_overdue": (
        (
            'When the handler promises "to call back" within 2 days\n'
            "  Then a promise to the customer is overdue"
        ),
        "a promise should be overdue, and none is",
    ),
    "promises_kept": (
        (
            'When the handler promises "to call back" within 2 days\n'
            "  Then every promise to the customer has been kept"
        ),
        "no promise should be waiting, and 1 are",
    ),
    "to_hear_within": (
        (
            "Given a complaint that is received\n  When 1 hour passes\n"
            "  Then the customer is to hear from us within 24 hours"
        ),
        "within 24 hours, and it is 23",
    ),
    "word_overdue": ("Then the word to the customer is overdue", "be overdue, and it is not"),
    "belongs_to": (
        "When the handler tries to note\n  Then the case belongs to another handler",
        "should belong to another handler, and it belongs to the handler",
    ),
    "was_whose": (
        "When the handler tries to note\n  Then the record says whose case it was: the handler",
        "should belong to the handler, and it belongs to nobody",
    ),
    "nobody_owns": (
        "When the handler tries to note\n  Then nobody owns the case",
        "should belong to nobody, and it belongs to the handler",
    ),
    "stands_in": (
        (
            "When the handler asks another handler to stand in for 3 days\n"
            "  Then another handler stands in"
        ),
        "another handler should stand in, and it is nobody",
    ),
    "is_asked": (
        "Given another handler stands in for 3 days\n  Then another handler is asked to stand in",
        "another handler should have been asked to stand in, and it is nobody",
    ),
    "nobody_stands_in": (
        "When the handler asks another handler to stand in for 3 days\n  Then nobody stands in",
        "nobody should stand in, and it is another handler",
    ),
    "name_each_other": (
        (
            "Given the customer has another complaint\n"
            "  And the two complaints are linked: related\n"
            "  Then each of the two complaints names the other: complained about again"
        ),
        "should name each other as complained about again; they do so as: related, related",
    ),
    "name_nobody": (
        (
            "Given the customer has another complaint\n"
            "  And the two complaints are linked: related\n  Then neither complaint names the other"
        ),
        "neither complaint should name the other; they do so as: related, related",
    ),
    "other_is": ("Then the other complaint is received", "there is no other complaint here"),
}

TALKED = {
    "no_talk": (
        "When the handler tries to note\n  Then nothing of that talk is on record",
        "of that talk there is on record: note",
    ),
    "advised": (
        'Then the handler is advised: "Let it all come out"',
        "“Let it all come out” should be advised; what is: “A smile can be heard”",
    ),
    "not_advised": (
        'Then the handler is not advised: "Open with five things"',
        "“Open with five things” is advised after all",
    ),
    "advised_first": (
        'Then asked how to draft, the desk advises first: "No reasons yet"',
        "“No reasons yet” should be advised; what is: “Walk the way they walked”",
    ),
    "advised_for": (
        'Then asked how to draft, the desk advises: "No reasons yet"',
        "“No reasons yet” should be advised; what is: “Walk the way they walked”",
    ),
    "not_advised_for": (
        'Then asked how to draft, the desk does not advise: "No such card"',
        "there is no card of the name “No such card”",
    ),
}
for more in (
    TIMED,
    TALKED,
    TRAPS_OF_MERITS,
    TRAPS_OF_PEOPLE,
    TRAPS_OF_REPORTS,
    PREPARED,
    TRAPS_OF_LEARNING,
    TRAPS_OF_ORGANISING,
    TRAPS_OF_GROUPS,
):
    TRAPS.update(more)


def test_every_then_has_its_trap() -> None:
    """Nothing that a scenario can expect is left out here."""
    assert set(TRAPS) == MEANINGS


@pytest.mark.parametrize("meaning", TRAPS)
def test_a_then_says_what_is_so_instead(meaning: str, plan: Callable[[str], list[Any]]) -> None:
    """A scenario that says what is not so fails, with a sentence in the reader's language."""
    steps, said = TRAPS[meaning]
    (only,) = plan(f"{HEAD}  {steps}\n")
    played = Player().play(only.plan)
    told = played.told[-1]
    assert told.status is Status.FAILED
    assert told.reason is not None
    assert said in told.reason.says("en")
    chinese = re.sub(r"“[^”]*”|2026[-+:T\d ]*|the handler \w+", "", told.reason.says("zh"))
    assert not LATIN.search(chinese), chinese


@pytest.mark.parametrize("table", ["| who |\n   | the handler |", "| who | what |"])
def test_a_record_is_told_in_two_columns(table: str, plan: Callable[[str], list[Any]]) -> None:
    """A table that does not say who did what is told apart from one that is wrong."""
    (only,) = plan(
        f"{HEAD}  When the handler tries to note\n  Then the record ends with:\n   {table}\n"
    )
    with pytest.raises(AssertionError, match="two columns: who, and what"):
        only.play()


def test_the_other_complaint_stays_where_it_is(plan: Callable[[str], list[Any]]) -> None:
    """What happens to one complaint does not happen to the other."""
    (only,) = plan(
        f"{HEAD}  Given the customer has another complaint\n"
        "  When the customer asks for somebody above\n  Then the other complaint is escalated\n"
    )
    with pytest.raises(AssertionError, match="should be escalated, and it is received"):
        only.play()
