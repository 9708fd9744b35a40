"""What does a call of the program import and collect? Told by a process of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]


def loaded_by(folder: Path, argv: Sequence[str], env: Mapping[str, str]) -> set[str]:
    """Run the program in a process of its own and name every module that it imported."""
    return {*_told(folder, argv, env, "' '.join(sys.modules)").split()}


def collections_of(folder: Path, argv: Sequence[str]) -> tuple[int, int]:
    """Count how often a call looked for garbage, and the objects that its end leaves alone."""
    counts = _told(folder, argv, {}, "f'{looked() - before} {gc.get_freeze_count()}'").split()
    return int(counts[0]), int(counts[1])


def _told(folder: Path, argv: Sequence[str], env: Mapping[str, str], expression: str) -> str:
    code = (
        f"import gc, sys, types\nsys.modules['amends'] = types.ModuleType('amends')\n"
        f"sys.modules['amends'].__path__ = [{str(ROOT)!r}]\n"
        "looked = lambda: sum(one['collections'] for one in gc.get_stats())\n"
        "from amends.cli.__main__ import program\n"
        "before = looked()\n"
        "try:\n    program()\nexcept SystemExit:\n    pass\n"
        f"open('told.txt', 'w').write({expression})"
    )
    subprocess.run(
        [sys.executable, "-c", code, *argv],
        cwd=folder,
        env={**os.environ, **env},
        capture_output=True,
        check=True,
        timeout=60,
    )
    return (folder / "told.txt").read_text("utf-8")
