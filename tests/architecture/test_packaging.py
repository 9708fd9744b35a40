"""What is installed is what is in the folders."""

import importlib
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("workflow", "storage", "cli", "features")
SUFFIXES = ("py", "feature", "toml", "mako", "css")


def _list_packages(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, f"{ROOT}/tools/packages.py", f"--root={root}", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy the project's list and one small package per root, listed rightly."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for name in PACKAGES:
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").touch()
    assert _list_packages(tmp_path).returncode == 0
    return tmp_path


def test_every_folder_is_listed() -> None:
    """Every folder that holds code, texts or features is a package in pyproject.toml."""
    outcome = _list_packages(ROOT, "--check")
    assert outcome.returncode == 0, outcome.stderr


def test_a_list_just_written_is_right(copy: Path) -> None:
    """Writing the list leaves nothing to complain about, and writing it again changes nothing."""
    before = (copy / "pyproject.toml").read_text(encoding="utf-8")
    assert _list_packages(copy, "--check").returncode == 0
    assert _list_packages(copy).returncode == 0
    assert (copy / "pyproject.toml").read_text(encoding="utf-8") == before


@pytest.mark.parametrize("file", ["new.py", "new.feature", "new.toml", "new.mako", "new.css"])
def test_a_new_folder_is_missed(copy: Path, file: str) -> None:
    """A folder that nobody listed is named, whatever it holds."""
    folder = copy / "storage" / "attic"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / file).touch()
    outcome = _list_packages(copy, "--check")
    assert outcome.returncode == 1
    assert '"storage/attic" is not listed in pyproject.toml' in outcome.stderr


def test_a_folder_that_is_gone_is_missed(copy: Path) -> None:
    """A listed folder that no longer exists is named."""
    shutil.rmtree(copy / "features")
    outcome = _list_packages(copy, "--check")
    assert outcome.returncode == 1
    assert '"features" is listed in pyproject.toml but holds nothing' in outcome.stderr


def test_a_folder_without_init_is_refused(copy: Path) -> None:
    """A folder of texts or features also needs an __init__.py, or it would not be found."""
    (copy / "features" / "zh").mkdir()
    (copy / "features" / "zh" / "received.feature").touch()
    outcome = _list_packages(copy)
    assert outcome.returncode == 1
    assert '"features/zh" has no __init__.py' in outcome.stderr


@pytest.mark.parametrize("name", PACKAGES)
def test_the_installed_files_are_the_files_here(name: str) -> None:
    """A file added or removed since the last install asks to install again."""
    init = importlib.import_module(f"amends.{name}").__file__
    assert init, f"{name} has no __init__.py: add one"

    def files(folder: Path) -> set[str]:
        found = (path for suffix in SUFFIXES for path in folder.rglob(f"*.{suffix}"))
        return {path.relative_to(folder).as_posix() for path in found}

    here, there = files(ROOT / name), files(Path(init).parent)
    assert here == there, f"{sorted(here ^ there)} differ: run `pip install -e '.[test]'` again"


@pytest.mark.parametrize("name", PACKAGES)
def test_every_package_says_that_it_is_typed(name: str) -> None:
    """Type checkers of other projects may trust our annotations."""
    assert (ROOT / name / "py.typed").is_file(), f"add an empty {name}/py.typed"


def test_the_core_needs_only_what_was_agreed() -> None:
    """A plain install brings six libraries and what they need; all else is an extra."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {requirement.split(">=")[0] for requirement in project["dependencies"]}
    assert names == {"alembic", "click", "platformdirs", "rich", "sqlmodel", "transitions"}
