"""Files are mended as a whole or not at all, and new ones hold as they stand."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.features.specs import (
    NoFeatures,
    NotBegun,
    Specs,
    begin_feature,
    fix,
    new_feature,
)
from amends.features.specs.beginning import file_name

TEXT = "Feature: f\n  Why.\n\n  Scenario: s\n    Given a complaint that is received\n"
MESSY = "\ufeff" + TEXT.replace("    Given", "Given")
BROKEN = "功能：f\r\n  nonsense\r\n  场景： s\r\n  nonsense\r\n    假如a\r\n  b\r\n"


def test_a_file_is_mended_in_place(tmp_path: Path) -> None:
    """Only what needs it is written, with the leave that the old file gave."""
    one, other = tmp_path / "a.feature", tmp_path / "b.feature"
    one.write_text(MESSY, "utf-8")
    one.chmod(0o640)
    other.write_text(TEXT, "utf-8")
    stamp = other.stat()
    found = fix(root=tmp_path)
    assert [(each.name, [change.code for change in each.changes]) for each in found] == [
        ("a.feature", ["byte_mark", "indentation"]),
        ("b.feature", []),
    ]
    assert one.read_bytes() == TEXT.encode()
    assert stat.S_IMODE(one.stat().st_mode) == 0o640
    assert other.stat() == stamp
    assert {file.name for file in tmp_path.iterdir()} == {"a.feature", "b.feature"}


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    """What would change is told, line by line, and the file stays as it is."""
    (tmp_path / "a.feature").write_text(MESSY, "utf-8")
    (one,) = fix(tmp_path, dry_run=True, root=tmp_path)
    assert "+    Given a complaint that is received" in one.diff
    assert (tmp_path / "a.feature").read_text("utf-8") == MESSY


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What a link leads to is mended, and the link still leads there."""
    (tmp_path / "real.feature").write_text(MESSY, "utf-8")
    (tmp_path / "link.feature").symlink_to("real.feature")
    fix("link.feature", root=tmp_path)
    assert (tmp_path / "link.feature").is_symlink()
    assert (tmp_path / "real.feature").read_text("utf-8") == TEXT


def test_a_file_that_breaks_gherkin_keeps_its_layout(tmp_path: Path) -> None:
    """Marks and line ends are mended all the same, and what is wrong is told."""
    (tmp_path / "a.feature").write_bytes(BROKEN.encode())
    (one,) = fix(root=tmp_path)
    assert one.wrong is not None
    expected = BROKEN.replace("\r\n", "\n").replace("：", ":")
    assert (tmp_path / "a.feature").read_text("utf-8") == expected


def test_what_is_no_text_is_left_alone(tmp_path: Path) -> None:
    """A file in no encoding is told, and not touched."""
    (tmp_path / "a.feature").write_bytes(b"\xff\xff\x00\x80")
    (one,) = fix(root=tmp_path)
    assert one.wrong is not None
    assert (tmp_path / "a.feature").read_bytes() == b"\xff\xff\x00\x80"
    with pytest.raises(NoFeatures):
        fix("nowhere", root=tmp_path)


def test_a_write_that_fails_leaves_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the disk gives out, the file is as it was, nothing lies beside it, and one is told."""
    (tmp_path / "a.feature").write_text(MESSY, "utf-8")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    (one,) = fix(root=tmp_path)
    assert one.wrong is not None
    assert "No space left on device" in str(one.wrong)
    assert one.changes == ()
    assert [file.name for file in tmp_path.iterdir()] == ["a.feature"]
    assert (tmp_path / "a.feature").read_text("utf-8") == MESSY


def test_a_file_that_may_not_be_written_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the old file may not be written, no new one takes its place."""
    (tmp_path / "a.feature").write_text(MESSY, "utf-8")
    monkeypatch.setattr(os, "access", lambda *_: False)
    (one,) = fix(root=tmp_path)
    assert one.wrong is not None
    assert (tmp_path / "a.feature").read_text("utf-8") == MESSY


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_new_feature_holds_as_it_stands(tmp_path: Path, lang: str) -> None:
    """It passes the strictest check, needs no mending, and every scenario of it holds."""
    path = begin_feature("没有人在黑暗中等待 A?", tmp_path, lang=lang)
    specs = Specs(path, root=tmp_path)
    checked, ran = specs.check(strict=True), specs.run()
    assert (checked.status, checked.problems, ran.status, len(ran.played)) == (0, (), 0, 2)
    assert fix(path, root=tmp_path)[0].changes == ()
    assert specs.read.features[0].name == "没有人在黑暗中等待 A?"


def test_what_is_there_is_never_written_over(tmp_path: Path) -> None:
    """A second feature of the same title is refused, and the first stays as it is."""
    path = begin_feature("One", tmp_path)
    path.write_text("mine", "utf-8")
    for again in (tmp_path, path, tmp_path / "one"):
        with pytest.raises(NotBegun, match="is there already"):
            begin_feature("One", again)
    assert path.read_text("utf-8") == "mine"
    with pytest.raises(NotBegun, match="cannot be written"):
        begin_feature("One", tmp_path / "no" / "folder.feature")


@pytest.mark.parametrize(
    "title",
    ["", "  ", "a\x1b[31m", "\udcff", "x" * 201],
    ids=["nothing", "blank", "escape", "byte", "long"],
)
def test_what_is_no_title_is_refused(title: str) -> None:
    """A title is one line that people can read."""
    with pytest.raises(NotBegun):
        new_feature(title)


@given(st.text(min_size=1))
def test_a_title_makes_a_name_of_one_file(title: str) -> None:
    """Whatever a title is, its file lies in the folder, is no hidden one, and is a feature."""
    name = file_name(title)
    assert name.endswith(".feature")
    assert not name.startswith(".")
    assert not set(name) & set('/\\:*?"<>|\0\n ')
    assert len(name) < 80
