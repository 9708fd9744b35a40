"""One command for a talk, with or without questions; advice and the cards behind it."""

import os
import pty
import select
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pytest

from amends.cli.calling.talks import PARTS, field_of
from amends.cli.terminal.width import width
from amends.workflow.craft import CARDS
from amends.workflow.desk.talking.talk import KEYS

if TYPE_CHECKING:
    from tests.cli.conftest import Line, Start

WHOLE = [
    *("--channel", "phone", "--words", "Nobody called.", "--feeling", "2", "--text", "I listened."),
    *("--heard", "left alone", "--named", "angry", "--regret", "Sorry you were left alone."),
    *("--issue", "Charged twice", "--issue", "No call back"),
    *("--restate", "Two charges and no call.", "--confirmed", "yes"),
    *("--explain", "Two shops sent the bill.", "--promise", "I call.", "--due", "2026-12-24"),
]
ACTS = ["contact", "empathise", "raise", "raise", "restate", "explain", "promise"]
TYPED = [
    *("phone", "没人回电", "4", "一个人被晾着", "angry", "很抱歉让您一个人等"),
    *("收了两次钱", "没有回电", "", "两笔扣款，没人回电", "yes", ""),
    *("我来回电", "someday", "2026-12-24"),
]


def acts(line: "Line") -> list[str]:
    """Name what is on record after the receipt."""
    events = line("log", "C-1001", "--json").json["events"][1:]
    return [one["what"] for one in events]


def said(line: "Line") -> dict[str, Any]:
    """Return every text that was kept after the receipt, by its field."""
    events = line("log", "C-1001", "--json").json["events"][1:]
    return {f"{one['what']}.{key}": text for one in events for key, text in one["said"].items()}


def test_the_options_of_a_talk_are_the_keys_of_the_desk() -> None:
    """The command and the call take the same parts, each a field of its act."""
    assert tuple(PARTS) == KEYS
    assert [field_of(key).name for key in KEYS] == [*KEYS]


def test_a_talk_is_one_command(practice: "Line") -> None:
    """Everything that came up is recorded together, each part as its act."""
    told = practice("talk", "C-1001", *WHOLE, screen=True)
    assert told.status == 0, told.err
    assert all(one in told.out for one in ("contact", "restate", "promise"))
    assert acts(practice) == ACTS
    assert practice("show", "C-1001", "--json").json["feeling_reading"] == 2


def test_a_part_may_come_from_a_file(practice: "Line") -> None:
    """Texts are taken from files and standard input as everywhere."""
    (practice.folder / "said.txt").write_text("Two charges.\n")
    told = practice(*["talk", "C-1001", "--issue", "-", "--explain", "@said.txt"], stdin="Bill\n")
    assert told.status == 0
    assert said(practice) == {"raise.text": "Bill", "explain.text": "Two charges."}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    ("half", "named"),
    [
        (["--heard", "alone"], "--named, --regret"),
        (["--restate", "x"], "--confirmed"),
        (["--confirmed", "yes"], "--restate"),
        (["--promise", "x"], "--due"),
        (["--words", "Hello", "--due", "2026-12-24"], "--promise"),
        ([], ""),
    ],
)
def test_half_a_talk_is_one_sentence(
    practice: "Line", half: list[str], named: str, lang: str
) -> None:
    """It names what is lacking, ends with status 2 and writes nothing."""
    told = practice("talk", "C-1001", *half, "--lang", lang)
    assert (told.status, told.out, told.err.count("\n")) == (2, "", 1)
    assert named in told.err
    assert not acts(practice)


def test_a_refusal_takes_the_whole_talk_along(practice: "Line") -> None:
    """What a guard refuses is told as always, and nothing but the refusal is on record."""
    told = practice("talk", "C-1001", "--words", "Hi", "--restate", "x", "--confirmed", "yes")
    assert told.status == 3
    assert "amends raise C-1001" in told.err
    events = practice("log", "C-1001", "--json").json["events"][1:]
    assert [one["kind"] for one in events] == ["refusal"]


def test_the_same_talk_with_one_key_happens_once(practice: "Line") -> None:
    """A repeated call is recognised; a rehearsal writes nothing."""
    assert practice("talk", "C-1001", "--words", "Hi", "--dry-run").status == 0
    assert not acts(practice)
    for _ in range(2):
        assert practice("talk", "C-1001", "--words", "Hi", "--key", "k1").status == 0
    assert acts(practice) == ["contact"]


@pytest.mark.parametrize("quiet", [[], ["--yes"], ["--no-input"], ["--json"]])
def test_questions_want_a_terminal(practice: "Line", quiet: list[str]) -> None:
    """Where nobody can be asked, --ask is one sentence of wrong usage."""
    told = practice("talk", "C-1001", "--ask", *quiet, asks=bool(quiet))
    assert told.status == 2
    assert "--ask" in told.err
    assert not acts(practice)


def typed(*answers: str) -> str:
    """Write answers as somebody types them."""
    return "".join(f"{one}\n" for one in answers)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_talk_is_asked_for_step_by_step(practice: "Line", lang: str) -> None:
    """Each answer becomes its part; Enter leaves a part out; a day that is none is asked again."""
    told = practice(
        "talk", "C-1001", "--ask", "--lang", lang, stdin=typed(*TYPED, "y"), asks=True, screen=True
    )
    assert told.status == 0, told.err
    assert acts(practice) == ["contact", "empathise", "raise", "raise", "restate", "promise"]
    kept = said(practice)
    assert kept["contact.words"] == "没人回电"
    assert kept["restate.text"] == "两笔扣款，没人回电"
    assert "someday" in told.err
    assert ("Let it all come out" if lang == "en" else "让他把话说完") in told.err
    assert told.err.count("收了两次钱") == 1


def test_no_card_is_shown_twice_and_the_feeling_counts(practice: "Line") -> None:
    """Before each part stands another card, chosen for the feeling just told."""
    told = practice("talk", "C-1001", "--ask", stdin=typed(*TYPED, "n"), asks=True)
    shown = [card.code for card in CARDS for _ in range(told.err.count(card.say["en"][:30]))]
    assert len(shown) == len({*shown}) >= 5
    assert "reasons_later" in shown
    assert "confident" not in shown


@pytest.mark.parametrize("answers", [[*TYPED, "n"], [*TYPED, ""], TYPED, TYPED[:5], []])
def test_a_talk_that_is_broken_off_is_not_recorded(practice: "Line", answers: list[str]) -> None:
    """A no at the end, or the end of the input at any question, writes nothing."""
    told = practice("talk", "C-1001", "--ask", stdin=typed(*answers), asks=True)
    assert told.status == 130
    assert not acts(practice)


def test_only_the_rest_is_asked_for(practice: "Line") -> None:
    """What was given as an option is kept, and not asked about."""
    given = ["--channel", "visit", "--words", "Hi", "--feeling", "1", "--issue", "Bill"]
    answers = typed("", "It is about the bill.", "yes", "", "", "y")
    told = practice("talk", "C-1001", "--ask", *given, stdin=answers, asks=True)
    assert told.status == 0, told.err
    assert acts(practice) == ["contact", "raise", "restate"]


def test_nothing_is_asked_that_could_not_happen(practice: "Line") -> None:
    """Without an issue there is nothing to restate; in an ended case only the contact is asked."""
    told = practice("talk", "C-1001", "--ask", stdin=typed("", "Hi", *[""] * 4, "", "y"), asks=True)
    assert told.status == 0, told.err
    assert "said back" not in told.err
    assert acts(practice) == ["contact"]


def test_a_talk_of_nothing_is_told_so(practice: "Line") -> None:
    """Enter at every question leaves a talk without anything in it."""
    told = practice("talk", "C-1001", "--ask", stdin=typed(*[""] * 7, "y"), asks=True)
    assert told.status == 2
    assert not acts(practice)


def on_a_terminal(start: "Start", argv: Sequence[str], answers: Sequence[str], lang: str) -> str:
    """Answer one question after another on a terminal of its own; return all that it showed."""
    main, other = pty.openpty()
    env = {"TERM": "xterm", "COLUMNS": "100", "AMENDS_LANG": lang}
    process = start(*argv, stdin=other, stdout=other, stderr=other, env=env)
    os.close(other)
    seen, left, until = b"", [*answers], time.monotonic() + 60
    while time.monotonic() < until:
        ready, _, _ = select.select([main], [], [], 0.3)
        try:
            seen += os.read(main, 65536) if ready else b""
        except OSError:
            break
        if not ready and process.poll() is not None:
            break
        if not ready and left and seen.rstrip(b"\x00").endswith(b" "):
            os.write(main, left.pop(0).encode())
    os.close(main)
    process.wait(10)
    return seen.decode()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_terminal_is_asked_in_the_language_of_the_handler(
    practice: "Line", start: "Start", lang: str
) -> None:
    """On a real terminal the questions are in the language; Chinese answers stay whole."""
    answers = [f"{one}\n" for one in ("phone", "没人回电", "3", "", "", "", "", "y")]
    seen = on_a_terminal(start, ["talk", "C-1001", "--ask"], answers, lang)
    asked = ("How does the customer feel now?", "客户此刻的情绪如何？")
    assert asked[lang == "zh"] in seen
    assert asked[lang == "en"] not in seen
    assert said(practice) == {"contact.words": "没人回电"}


def test_an_interrupt_in_the_middle_leaves_nothing(practice: "Line", start: "Start") -> None:
    """Ctrl-C at the third question: no trace, no traceback."""
    answers = ["phone\n", "Hello\n", "\x03"]
    seen = on_a_terminal(start, ["talk", "C-1001", "--ask"], answers, "en")
    assert "Traceback" not in seen
    assert not acts(practice)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("columns", ["30", "60", "200"])
def test_advice_fits_every_width(practice: "Line", lang: str, columns: str) -> None:
    """Three to five cards, their parts below each other, no line longer than the screen."""
    practice.set("COLUMNS", columns)
    told = practice("advise", "C-1001", "--lang", lang, screen=True)
    assert told.status == 0
    _, *lines = told.out.splitlines()  # the mark of a practice desk first
    assert max(map(width, lines)) <= int(columns)
    cards, _, entries = told.out.partition("From the playbooks" if lang == "en" else "应对手册")
    assert 3 <= cards.count("Why" if lang == "en" else "因为") <= 5
    assert entries.count("Escalate" if lang == "en" else "何时升级") == 1


def test_advice_for_programs(practice: "Line") -> None:
    """JSON has the moment and the cards in both languages; a pipe a card a line."""
    told = practice("advise", "C-1001", "--json").json
    assert told["case"] == "C-1001"
    assert told["moment"] == {
        "stage": "received",
        "step": "empathise",
        "feeling": 4,
        "channel": "hotline",
        "cause": None,
    }
    assert [one["code"] for one in told["cards"]] == [
        row[0] for row in practice("advise", "C-1001").rows
    ]
    assert told["cards"][0]["say"].keys() == {"en", "zh"}


def test_advice_for_a_step(practice: "Line") -> None:
    """A step may be named; one that there is not is wrong usage, a case that is not status 4."""
    assert practice("advise", "C-1001", "draft").rows[0][0] == "reasons_later"
    assert practice("advise", "C-1001", "drft").status == 2
    assert practice("advise", "C-9").status == 4


def test_every_card_is_listed_and_shown(amends: "Line") -> None:
    """No desk is needed; each card has its line, its screen and its object."""
    rows = amends("cards", "list").rows
    assert [row[0] for row in rows] == [card.code for card in CARDS]
    assert len(amends("cards", "list", "--json").json["cards"]) == len(CARDS)
    for lang in ("en", "zh"):
        assert str(len(CARDS)) in amends("cards", "list", "--lang", lang, screen=True).out
        for card in CARDS:
            shown = amends("cards", "show", card.code, "--lang", lang, screen=True).out
            assert card.name[lang] in shown
    told = amends("cards", "show", "say-no", "--json").json
    assert (told["code"], told["tactic"], told["feeling"]) == ("say_no", "bare_policy", [0, 2])
    assert amends("cards", "show", "say_no").rows[0][0] == "say_no"


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(("code", "near"), [("let_vnt", "let_vent"), ("xyzzy", "amends cards")])
def test_a_card_that_there_is_not(amends: "Line", code: str, near: str, lang: str) -> None:
    """One sentence names the nearest, or where all of them are."""
    told = amends("cards", "show", code, "--lang", lang)
    assert (told.status, told.err.count("\n")) == (2, 1)
    assert near in told.err
