"""Does the page about queries show what happens, and name every field?"""

import re
from pathlib import Path

import pytest

from amends.workflow import PROCESS
from amends.workflow.catalogue import say
from amends.workflow.query import Vocabulary, parse
from amends.workflow.query.terms import FIELDS

from ..cli.conftest import Line
from .console import session

PAGE = Path(__file__).parents[2] / "docs" / "queries.md"
TEXT = PAGE.read_text(encoding="utf-8")
ROW = re.compile(r"^\| (`.*?`) \| (.*?) \|", re.MULTILINE)


def test_the_page_shows_what_happens(line: Line) -> None:
    """Every line of the page, on one new desk, does and prints what the page says."""
    steps = session(PAGE)
    assert len(steps) > 12
    for typed in steps[1:]:
        said = line(*typed.argv[1:])
        printed = said.out + said.err
        assert said.status == typed.status, (typed.argv, printed)
        assert typed.fits(printed), "\n".join([str(typed.argv), *typed.shown, "but:", printed])


def test_the_page_names_every_field_in_both_languages() -> None:
    """The table of fields has each of them once, by names that are understood."""
    table = TEXT.split("| field | 中文 | values |")[1].split("\n\n")[0]
    rows = ROW.findall(table)
    named = [name for names, _ in rows for name in re.findall("`(.*?)`", names)]
    assert sorted(named) == sorted(field.name for field in FIELDS)
    chinese = [name for _, names in rows for name in names.split(", ")]
    for name, label in zip(named, chinese, strict=True):
        assert label in say(f"query.field.{name}", "zh").split()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_example_of_the_page_and_the_topic_is_understood(line: Line, lang: str) -> None:
    """What stands as an example in the table of terms, or in `help queries`, is a query."""
    vocabulary = Vocabulary(PROCESS, ["li.na"])
    table = TEXT.split("| term | means |")[1].split("\n\n")[0]
    examples = [one for terms, _ in ROW.findall(table) for one in re.findall("`(.*?)`", terms)]
    topic = line("help", "queries", "--lang", lang).out
    examples += [row.split("  ")[0] for row in topic.splitlines() if re.search(r"\S {2,}\S", row)]
    assert len(examples) > 30
    for one in examples:
        assert parse(one, vocabulary), one
