"""The cards: whole, in both languages, in words of their own, and free of every tactic."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from amends.workflow import PROCESS
from amends.workflow.craft import CARDS, Card
from amends.workflow.ledger import ledger
from amends.workflow.process.fields import CHANNELS
from amends.workflow.speech import TACTICS, check

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "workflow" / "craft" / "cards"
LANGUAGES = ("en", "zh")
TEXTS = ("name", "say", "do", "avoid", "why")
END = re.compile(r"(?<=[.!?。！？])\s*")
HALF_WIDTH = re.compile(r"[一-鿿][,.;:!?()]|[,;:!?()][一-鿿]")
EACH = [pytest.param(card, lang, id=f"{card.code}-{lang}") for card in CARDS for lang in LANGUAGES]


def texts(card: Card, lang: str) -> Iterator[tuple[str, str]]:
    """Give every text that a card has in one language, with its name."""
    for name in TEXTS:
        if lang in getattr(card, name):
            yield name, getattr(card, name)[lang]


def compiler(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the compiler of the cards."""
    command = [sys.executable, f"{ROOT}/tools/craft.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("card", "lang"), EACH)
def test_no_card_says_a_tactic(card: Card, lang: str) -> None:
    """Nothing that presses, hides, flatters or puts off is found in what a card lets us say."""
    for name in ("say", "do"):
        assert not check(getattr(card, name).get(lang, "")), name


@pytest.mark.parametrize(("card", "lang"), EACH)
def test_a_card_that_quotes_a_tactic_quotes_it_well(card: Card, lang: str) -> None:
    """What a card of a tactic warns of is found as that tactic, surely."""
    if card.tactic:
        assert card.tactic in {one.code for one in TACTICS}
        found = {one.code for one in check(card.avoid[lang]) if one.sure}
        assert found == {card.tactic}


@pytest.mark.parametrize(("card", "lang"), EACH)
def test_every_text_is_a_whole_one(card: Card, lang: str) -> None:
    """It ends as a sentence does, a name excepted; Chinese has no half-width marks."""
    there = dict(texts(card, lang))
    assert {"name", "say", "avoid", "why"} <= there.keys()
    for name, text in there.items():
        assert (text[-1] in ".?!。？！") or name == "name", (name, text)
        if lang == "zh":
            assert not HALF_WIDTH.search(text), text


def test_no_sentence_stands_twice() -> None:
    """Whoever reads two cards reads nothing twice, nor what a tactic says instead."""
    said = Counter(
        sentence
        for card in CARDS
        for lang in LANGUAGES
        for _, text in texts(card, lang)
        for sentence in END.split(text)
        if sentence
    )
    assert not [sentence for sentence, count in said.items() if count > 1]
    instead = {text for one in TACTICS for text in one.instead.values()}
    assert not said.keys() & instead


def test_every_word_of_a_card_is_one_of_the_process() -> None:
    """Steps, stages and channels are the process's, so that no card waits for what never comes."""
    names = {*PROCESS.names()}
    for card in CARDS:
        assert names.issuperset(card.steps), card.code
        assert {*PROCESS.matter.states}.issuperset(card.stages), card.code
        assert {*CHANNELS}.issuperset(card.channels), card.code


def test_every_row_of_a_card_is_an_idea_of_the_ledger() -> None:
    """The rows are those of the seeds; every card keeps the spirit of at least one."""
    known = {row.id for row in ledger()}
    assert all(card.rows and known.issuperset(card.rows) for card in CARDS)


def test_the_cards_are_compiled() -> None:
    """The modules are those of the TOML files."""
    outcome = compiler("--check")
    assert outcome.returncode == 0, outcome.stderr


def test_an_edited_card_is_noticed(tmp_path: Path) -> None:
    """A card edited without compiling is named, then compiled; a code given twice is refused."""
    text = (FOLDER / "stance.toml").read_text(encoding="utf-8")
    (tmp_path / "stance.toml").write_text(text, encoding="utf-8")
    assert "stance.py is out of date" in compiler(f"--folder={tmp_path}", "--check").stderr
    assert compiler(f"--folder={tmp_path}").returncode == 0
    assert compiler(f"--folder={tmp_path}", "--check").returncode == 0
    (tmp_path / "other.toml").write_text(text, encoding="utf-8")
    outcome = compiler(f"--folder={tmp_path}")
    assert (outcome.returncode, "sincere" in outcome.stderr) == (1, True)


def test_a_faulty_card_is_not_compiled(tmp_path: Path) -> None:
    """The fault is told in a sentence, and no module is written."""
    (tmp_path / "one.toml").write_text("[a]\nrows = []\n", encoding="utf-8")
    outcome = compiler(f"--folder={tmp_path}")
    assert outcome.returncode == 1
    assert "'rows' is missing" in outcome.stderr
    assert not [*tmp_path.glob("*.py")]
