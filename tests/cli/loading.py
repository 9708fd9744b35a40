"""What does a call of the program import? Told by a process of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]


def loaded_by(folder: Path, argv: Sequence[str], env: Mapping[str, str]) -> set[str]:
    """Run the program in a process of its own and name every module that it imported."""
    code = (
        f"import sys, types\nsys.modules['amends'] = types.ModuleType('amends')\n"
        f"sys.modules['amends'].__path__ = [{str(ROOT)!r}]\n"
        "from amends.cli.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "open('loaded.txt', 'w').write(' '.join(sys.modules))"
    )
    subprocess.run(
        [sys.executable, "-c", code, *argv],
        cwd=folder,
        env={**os.environ, **env},
        capture_output=True,
        check=True,
        timeout=60,
    )
    return set((folder / "loaded.txt").read_text("utf-8").split())
