"""Does the ledger say what is so? Every idea once, every pointer leads somewhere."""

import csv
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from amends.workflow.ledger import KINDS, STATUSES, Row, ledger

from .pointing import FORMS, leads_somewhere

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("AMENDS_SHARED_DATA") or ROOT.parent / "shared" / "data")
DESIGN = DATA.parent / "design" / "catalogue.tsv"
ALL = 364
ID = re.compile(r"S[0-4]-[1-9]\d{0,2}")
SHOWN = frozenset({"GUARD", "CLOCK", "POLICY", "STATE", "EVENT"})  # what runs can be seen to run
ROWS = ledger()
BY_ID = {row.id: row for row in ROWS}


def having(status: str) -> list[Row]:
    """Return the rows of one status."""
    return [row for row in ROWS if row.status == status]


def forms(row: Row) -> set[str]:
    """Return the forms of the pointers of a row."""
    return {one.partition(":")[0] for one in row.where}


def test_the_installed_ledger_is_the_table() -> None:
    """What the command reads is compiled from docs/catalogue.tsv."""
    command = [sys.executable, f"{ROOT}/tools/ledger.py", "--check"]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stderr


def test_every_idea_is_there_once() -> None:
    """There are as many rows as ideas, no id twice, each well formed and of a known kind."""
    assert len(ROWS) == len(BY_ID) == ALL
    odd = [row for row in ROWS if not ID.fullmatch(row.id) or row.kind not in KINDS]
    assert not odd
    assert {row.status for row in ROWS} == set(STATUSES) - {"next"}


def test_no_idea_is_left_out_and_none_invented() -> None:
    """The ids, sections and kinds are those of the design."""
    if not DESIGN.is_file():
        pytest.skip("the design is not here: set AMENDS_SHARED_DATA to the folder beside it")
    with DESIGN.open(encoding="utf-8", newline="") as file:
        designed = [*csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    expected = [(one["id"], one["section"].split()[0], one["kind"]) for one in designed]
    assert Counter((row.id, row.section, row.kind) for row in ROWS) == Counter(expected)


def test_every_pointer_leads_somewhere() -> None:
    """What a row says is built is found under that name."""
    pointers = ((row.id, one) for row in having("built") for one in row.where)
    lost = [f"{name}: {one}" for name, one in pointers if not leads_somewhere(one)]
    assert not lost, "\n".join(lost)


def test_what_is_built_says_where() -> None:
    """It has pointers; what can be seen to run is shown by a named scenario or test."""
    assert not [row.id for row in having("built") if not row.where]
    shown = [row.id for row in having("built") if {"scenario", "test"} & forms(row)]
    unshown = [row.id for row in having("built") if row.kind in SHOWN and row.id not in shown]
    assert not unshown


def test_what_is_merged_is_merged_into_something() -> None:
    """Its pointer is the id of one row, which is neither merged itself nor declined."""
    for row in having("merged"):
        (target,) = row.where
        assert BY_ID[target].status in {"built", "next"}, (row.id, target)


def test_what_is_declined_says_why() -> None:
    """A declined row has a reason and no pointer; what comes next has no pointer either."""
    assert not [row.id for row in having("declined") if not row.reason]
    assert not [row.id for row in ROWS if row.status in {"declined", "next"} and row.where]


def test_reasons_are_there_in_both_languages() -> None:
    """Each reason is a sentence in English and in Chinese, and names no id that is unknown."""
    for row in ROWS:
        assert bool(row.reason) == bool(row.reason_zh), row.id
        assert not row.reason or (row.reason.endswith(".") and row.reason_zh.endswith("。")), row.id
        named = re.findall(r"S\d-\d+", row.reason + row.reason_zh)
        assert set(named) <= BY_ID.keys(), row.id


@pytest.mark.parametrize(
    "pointer",
    [
        "symbol:amends.workflow.policy.Policy.patience",
        "symbol:nowhere.at.all",
        "guard:everybody_happy",
        "act:shrug",
        "move:vanish",
        "field:contact.weather",
        "choice:classify.severity.terrible",
        "choice:classify.severity",
        "clock:service.never",
        "clock:nobody.progress",
        "pack:atlantis",
        "command:sla guess",
        "command:tick further",
        "scenario:features/en/the_record_remembers.feature:Nobody wrote this",
        "scenario:features/en/nowhere.feature:A refusal is on record too",
        "test:tests/docs/test_ledger.py::test_of_nothing",
        "test:tests/docs/nowhere.py::test_of_nothing",
        "policy:patience",
        "card:shrug",
        "entry:shrug",
        "state:feeling.bored",
        "event:feeling.yawn",
        "rumour:of something",
        "guard:",
    ],
)
def test_a_pointer_that_leads_nowhere_is_noticed(pointer: str) -> None:
    """Each form is looked up in earnest."""
    assert not leads_somewhere(pointer)


def test_every_form_of_pointer_can_lead_somewhere() -> None:
    """Each form has an example that is found."""
    found = {
        "symbol:amends.workflow.policy.Policy.progress",
        "guard:choice_offered",
        "act:inform",
        "move:clarify",
        "field:contact.feeling",
        "choice:classify.severity.major",
        "clock:service.progress",
        "pack:uk-fca",
        "command:sla explain",
        "scenario:features/en/the_record_remembers.feature:A refusal is on record too",
        "test:tests/docs/test_ledger.py::test_every_idea_is_there_once",
        "policy:cooling_withdrawal",
        "card:let_vent",
        "entry:own_nerves",
        "state:feeling.attuned",
        "event:feeling.attune",
    }
    assert {one.partition(":")[0] for one in found} == FORMS.keys()
    assert not [one for one in found if not leads_somewhere(one)]


def test_a_faulty_table_is_refused(tmp_path: Path) -> None:
    """The compiler names the line that is wrong, and writes nothing."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "workflow" / "ledger").mkdir(parents=True)
    table = tmp_path / "docs" / "catalogue.tsv"
    head = "id\tsection\tkind\tstatus\twhere\treason\treason_zh\n"
    good = "S0-1\t3.1\tPLAY\tnext\t\t\t\n"
    faults = {
        "id\tstatus\n": "the first line must name",
        f"{head}S0-1\t3.1\n": "catalogue.tsv:2: it has 2 cells",
        f"{head}{good}{good}": "catalogue.tsv:3: its id is given twice",
        f"{head}{good.replace('S0-1', 'S9-1')}": "is no id",
        f"{head}{good.replace('3.1', '7')}": "is no section",
        f"{head}{good.replace('next', 'next ')}": "cannot be kept",
    }
    command = [sys.executable, f"{ROOT}/tools/ledger.py", f"--root={tmp_path}"]
    for text, says in faults.items():
        table.write_text(text, encoding="utf-8")
        outcome = subprocess.run(command, capture_output=True, text=True, check=False)
        assert outcome.returncode == 1
        assert says in outcome.stderr
    assert not [*(tmp_path / "workflow" / "ledger").iterdir()]
