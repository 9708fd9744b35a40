"""Is one thing called by one name? The words that the glossary bans stand in no text of ours."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
TABLE = (
    (ROOT / "docs" / "glossary.md").read_text("utf-8").partition("## Words that are not used")[2]
)
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def banned() -> list[str]:
    """List the Chinese words that are not used."""
    cells = re.findall(r"^\| ([^|]+) \| [^|]+ \|$", TABLE, re.MULTILINE)
    return [word for cell in cells for word in cell.split("、") if CHINESE.match(word)]


def texts(value: Any) -> Iterator[str]:
    """Find every text in what a TOML file holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)


def ours() -> Iterator[tuple[Path, str]]:
    """Give every Chinese text of ours: catalogues, cards, features."""
    for pattern in (
        *("*/catalogue/zh/**/*.toml", "workflow/craft/**/*.toml"),
        "workflow/playbook/**/*.toml",
    ):
        for file in ROOT.glob(pattern):
            for one in texts(tomllib.loads(file.read_text("utf-8"))):
                yield file, one
    for file in ROOT.glob("features/zh/**/*.feature"):
        yield from ((file, line) for line in file.read_text("utf-8").splitlines())


def test_no_text_uses_a_second_word_for_a_thing() -> None:
    """Each banned word is looked for in every Chinese text."""
    words = banned()
    assert len(words) > 12
    found = [(file.name, word, text) for file, text in ours() for word in words if word in text]
    assert found == []


def test_every_word_that_is_said_instead_is_one_of_ours() -> None:
    """What stands on the right is used somewhere: the table says nothing that is not so."""
    said = re.findall(r"^\| [^|]+ \| ([\u4e00-\u9fff]+) \|$", TABLE, re.MULTILINE)
    every = "".join(text for _, text in ours())
    assert [word for word in said if word not in every] == []
