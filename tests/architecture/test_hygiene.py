"""Nothing in the project tells where it was written or downloads from a fixed place."""

import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Put together piece by piece: this file is searched too.
HOMES = ("home", "root", "work", "Users")
HOSTS = ("pypi" + ".org", "files." + "pythonhosted", "registry." + "npmjs", "crates" + ".io")
FOREIGN = re.compile(
    rf"(?<![\w.~])/(?:{'|'.join(HOMES)})/"  # a folder of one person's machine
    rf"|\b[A-Z]:\\\\?{HOMES[-1]}\\"
    rf"|{'|'.join(map(re.escape, HOSTS))}"
)
ADDRESS = re.compile("://|index-url|find-links", re.IGNORECASE)


@pytest.fixture(scope="module")
def committed() -> list[Path]:
    """List what git keeps, and what it would keep if asked now."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("only a git checkout can tell which files are committed")
    command = [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def foreign(text: str) -> Iterator[str]:
    """Find what belongs to one machine or one host."""
    return (found.group() for found in FOREIGN.finditer(text))


def test_no_file_names_a_machine_or_a_registry(committed: list[Path]) -> None:
    """No committed file holds a path of a developer's machine or the host of a registry."""
    assert committed
    found = [
        f"{path.relative_to(ROOT)}:{number}: {what}"
        for path in committed
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1)
        for what in foreign(line)
    ]
    assert not found, "\n".join(found)


def test_the_pins_name_no_address() -> None:
    """The pinned requirements leave it to the installer where packages come from."""
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if ADDRESS.search(line)] == []


def pins() -> list[str]:
    """Read the pinned requirements, each joined to one line."""
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def test_every_pin_is_exact_and_hashed() -> None:
    """Each requirement is one version of one package, with the hashes of its files."""
    loose = [pin.split()[0] for pin in pins() if not re.search("==.*--hash=sha256:", pin)]
    assert not loose, "\n".join(loose)


def test_every_library_asked_for_is_pinned() -> None:
    """What pyproject.toml asks for, extras included, has its pin."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    asked = {re.split(r"[\[>]", name)[0] for name in chain(project["dependencies"], *extras)}
    missing = asked - {re.split(r"[\[=]", pin)[0] for pin in pins()} - {project["name"]}
    assert not missing, f"{sorted(missing)}: compile requirements.txt again"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        *((f"see /{home}/me/notes.txt", True) for home in HOMES),
        (f"file:///{HOMES[0]}/me", True),
        (f"'C:\\{HOMES[-1]}\\me'", True),
        *((f"https://{host}/simple", True) for host in HOSTS),
        ("features/work/received.feature", False),
        ("https://example.org/home/", False),
        ("the work/life balance", False),
    ],
)
def test_a_foreign_name_is_recognised(text: str, *, found: bool) -> None:
    """Paths of machines and hosts of registries are found, look-alikes are left alone."""
    assert bool(list(foreign(text))) is found
