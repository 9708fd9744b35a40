"""The entries: whole, in both languages, in words of their own, and free of every tactic."""

import re
import subprocess
import sys
from collections import Counter
from itertools import product
from pathlib import Path

import pytest

from amends.workflow import PROCESS
from amends.workflow.craft import CARDS
from amends.workflow.facts.kinds import CAUSES
from amends.workflow.ledger import ledger
from amends.workflow.playbook import ENTRIES, PLAYBOOKS, Entry, Known, Setting, choose, said_in
from amends.workflow.playbook.linting import remarks_on, sentences_of
from amends.workflow.playbook.model import TEXTS
from amends.workflow.policy import Policy
from amends.workflow.process.fields import CHANNELS
from amends.workflow.speech import TACTICS

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "workflow" / "playbook" / "entries"
LANGUAGES = ("en", "zh")
OPEN = PROCESS.matter.states[:8]
HALF_WIDTH = re.compile(r"[一-鿿][,.;:!?()]|[,;:!?()][一-鿿]")
SPECIAL = (
    *("safety_first", "onsite_incident", "abusive_words", "opinion_crisis", "group_case"),
    *("cannot_be_mended", "difficult_primer", "grumbling", "own_nerves", "visitor_at_the_door"),
)
EACH = [pytest.param(one, lang, id=f"{one.code}-{lang}") for one in ENTRIES for lang in LANGUAGES]


def compiler(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the compiler of the entries."""
    command = [sys.executable, f"{ROOT}/tools/playbook.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("cause", "stage"), [*product(CAUSES, OPEN)])
def test_every_cause_has_an_entry_at_every_open_stage(cause: str, stage: str) -> None:
    """The first of those that fit is for this very cause and stage."""
    found = choose(ENTRIES, Setting(stage=stage, cause=cause))
    assert (found[0].causes, found[0].stages) == ((cause,), (stage,))


@pytest.mark.parametrize("stage", OPEN)
def test_a_complaint_that_nobody_has_sorted_has_its_entry_too(stage: str) -> None:
    """For no cause, or one that no entry knows, the ordinary course speaks."""
    for cause in ("", "unheard_of"):
        assert choose(ENTRIES, Setting(stage=stage, cause=cause))[0].of == "course@1"


def test_what_overrides_the_ordinary_course_is_there() -> None:
    """Danger, an incident, abuse, the public, a group, no remedy, a hard case, one's own nerves."""
    assert {one.code for one in ENTRIES} > {*SPECIAL}


@pytest.mark.parametrize(("entry", "lang"), EACH)
def test_every_text_is_a_whole_one(entry: Entry, lang: str) -> None:
    """It ends as a sentence does, a name excepted; Chinese has no half-width marks."""
    for name in ("name", *TEXTS):
        text = getattr(entry, name)[lang]
        assert (text[-1] in ".?!。？！") or name == "name", (name, text)
        if lang == "zh":
            assert not HALF_WIDTH.search(text), text


def test_a_careful_reader_objects_to_nothing() -> None:
    """No tactic, no unknown word, no law without a source, no long sentence, nothing twice."""
    policy = Policy()
    known = Known(
        causes=frozenset(CAUSES),
        stages=frozenset(PROCESS.matter.states),
        channels=frozenset(CHANNELS),
        words=policy.words_a_sentence,
        characters=policy.characters_a_sentence,
        said=said_in(CARDS, ()),
    )
    assert [*remarks_on(ENTRIES, known)] == []


def test_no_sentence_stands_twice_in_the_library() -> None:
    """Whoever reads cards and entries reads nothing twice, nor what a tactic says instead."""
    cards = ("name", "say", "do", "avoid", "why")
    texts = [text for card in CARDS for name in cards for text in getattr(card, name).values()]
    texts += [
        text for one in ENTRIES for name in ("name", *TEXTS) for text in getattr(one, name).values()
    ]
    said = Counter(sentences_of(texts))
    assert len(said) > 1000
    assert [sentence for sentence, count in said.items() if count > 1] == []
    instead = {text for one in TACTICS for text in one.instead.values()}
    assert not said.keys() & instead


def test_every_row_of_an_entry_is_an_idea_of_the_ledger() -> None:
    """Each entry keeps the spirit of at least one row."""
    known = {row.id for row in ledger()}
    assert all(one.rows and known.issuperset(one.rows) for one in ENTRIES)


def test_every_entry_is_shown_by_a_scenario_of_both_languages() -> None:
    """No entry is dead: a feature names it, in English and in Chinese."""
    for lang in LANGUAGES:
        files = (ROOT / "features" / lang / "coaching").glob("*.feature")
        said = "".join(file.read_text("utf-8") for file in files)
        assert [one.code for one in ENTRIES if one.name[lang] not in said] == []


def test_the_entries_are_compiled() -> None:
    """The modules are those of the TOML files; each entry says which playbook it is of."""
    outcome = compiler("--check")
    assert outcome.returncode == 0, outcome.stderr
    assert [book.name for book in PLAYBOOKS] == sorted(one.stem for one in FOLDER.glob("*.toml"))
    assert all(entry.of == book.id for book in PLAYBOOKS for entry in book.entries)


def test_an_edited_entry_is_noticed(tmp_path: Path) -> None:
    """One edited without compiling is named; a code given twice and a wrong name are refused."""
    text = (FOLDER / "course.toml").read_text(encoding="utf-8")
    (tmp_path / "course.toml").write_text(text, encoding="utf-8")
    assert "course.py is out of date" in compiler(f"--folder={tmp_path}", "--check").stderr
    assert compiler(f"--folder={tmp_path}").returncode == 0
    assert compiler(f"--folder={tmp_path}", "--check").returncode == 0
    other = text.replace('name = "course"', 'name = "other"')
    (tmp_path / "other.toml").write_text(other, encoding="utf-8")
    assert "any_received" in compiler(f"--folder={tmp_path}").stderr
    (tmp_path / "other.toml").write_text(text, encoding="utf-8")
    assert "its name is course" in compiler(f"--folder={tmp_path}").stderr
    (tmp_path / "other.toml").write_text("name = 3\n", encoding="utf-8")
    assert compiler(f"--folder={tmp_path}").returncode == 1
