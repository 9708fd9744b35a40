"""Does the guide to specs say what is true? Its features, phrases, commands and lines are run."""

import io
import re
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from amends.cli.shape.spec.group import command as group
from amends.features.specs import Specs
from amends.features.team.places import FILES
from amends.features.team.reading import reader_for

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = ("specs.md", "specs.zh.md")


def blocks(guide: str, language: str) -> list[str]:
    """Return the fenced blocks of a language."""
    text = (DOCS / guide).read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


@pytest.mark.parametrize("guide", GUIDES)
def test_the_features_of_the_guide_hold(guide: str, tmp_path: Path) -> None:
    """What the guide shows can be saved and run as it stands."""
    for number, text in enumerate(blocks(guide, "gherkin")):
        (tmp_path / f"{number}.feature").write_text(text, encoding="utf-8")
    ran = Specs(root=tmp_path).run()
    assert ran.played
    assert ran.status == 0


@pytest.mark.parametrize("guide", GUIDES)
def test_the_phrases_of_the_guide_are_taken(guide: str, tmp_path: Path) -> None:
    """The file of phrases in the guide is accepted."""
    (text,) = blocks(guide, "toml")
    (tmp_path / FILES[0]).write_text(text, encoding="utf-8")
    assert len(reader_for([tmp_path / FILES[0]]).phrases) > len(text.splitlines())


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_stands_in_the_guide(guide: str) -> None:
    """The table lists the commands there are, and no others."""
    text = (DOCS / guide).read_text(encoding="utf-8")
    assert re.findall(r"^\| `amends spec (\w+)", text, re.MULTILINE) == [*group.table]


def test_the_lines_of_python_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python block runs where there is a folder of features."""
    (tmp_path / "features").mkdir()
    (tmp_path / "features" / "one.feature").write_text(blocks(GUIDES[1], "gherkin")[0], "utf-8")
    monkeypatch.chdir(tmp_path)
    printed = io.StringIO()
    with redirect_stdout(printed):
        (code,) = blocks(GUIDES[0], "python")
        exec(compile(code, GUIDES[0], "exec"), {})  # noqa: S102  # it is our own guide
    assert printed.getvalue().split() == ["0", "2"]
