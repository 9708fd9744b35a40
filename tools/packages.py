"""List in pyproject.toml the folders that are packages.

Run `python tools/packages.py` after adding or removing a folder, then install again.
With `--check` nothing is written; a list that is out of date ends with status 1.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOTS: Final = ("workflow", "storage", "cli", "features")
PACKAGED: Final = frozenset({".py", ".toml", ".feature", ".mako", ".css"})
LIST_OPENS: Final = "packages = ["
LIST_CLOSES: Final = "]"
TABLE_OPENS: Final = "[tool.setuptools.package-dir]"


def folders(root: Path) -> list[str]:
    """Name every folder that holds something to install, parents before children."""
    return sorted(
        folder.relative_to(root).as_posix()
        for name in ROOTS
        for folder in (root / name, *(root / name).rglob("*"))
        if folder.is_dir() and folder.name != "__pycache__" and _holds_something(folder)
    )


def _holds_something(folder: Path) -> bool:
    return any(file.suffix in PACKAGED for file in folder.iterdir() if file.is_file())


def package(folder: str) -> str:
    """Give the name under which a folder is imported."""
    return ".".join(("amends", *folder.split("/")))


def rewritten(text: str, names: list[str]) -> str:
    """Put the list and the table of packages into the text of pyproject.toml."""
    listed = [f'  "{package(name)}",' for name in names]
    mapped = [f'"{package(name)}" = "{name}"' for name in names]
    text = _replaced(text, LIST_OPENS, LIST_CLOSES, listed)
    return _replaced(text, TABLE_OPENS, "", mapped)


def _replaced(text: str, opens: str, closes: str, between: list[str]) -> str:
    lines = text.splitlines()
    if lines.count(opens) != 1:
        message = f"pyproject.toml must hold the line `{opens}` exactly once."
        raise SystemExit(message)
    start = lines.index(opens) + 1
    stop = lines.index(closes, start)
    return "\n".join([*lines[:start], *between, *lines[stop:]]) + "\n"


def differences(before: str, after: str) -> Iterator[str]:
    """Say for each package whether it is missing from the list or gone from the folders."""
    old, new = set(before.splitlines()), set(after.splitlines())
    for line in sorted(new - old):
        if "=" in line:
            yield f"{line.split(' = ')[1]} is not listed in pyproject.toml"
    for line in sorted(old - new):
        if "=" in line:
            yield f"{line.split(' = ')[1]} is listed in pyproject.toml but holds nothing to install"


def main() -> int:
    """Write the list, or only compare it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    parser.add_argument("--root", type=Path, default=Path(__file__).parent.parent)
    options = parser.parse_args()
    root: Path = options.root
    names = folders(root)
    bare = [name for name in names if not (root / name / "__init__.py").is_file()]
    if bare:
        sys.stderr.write("".join(f'"{name}" has no __init__.py: add one.\n' for name in bare))
        return 1
    project = root / "pyproject.toml"
    before = project.read_text(encoding="utf-8")
    after = rewritten(before, names)
    if before == after:
        return 0
    if options.check:
        for sentence in differences(before, after):
            sys.stderr.write(f"{sentence}: run `python tools/packages.py`, then install again.\n")
        sys.stderr.write("The packages in pyproject.toml are out of date.\n")
        return 1
    project.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
