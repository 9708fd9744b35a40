"""Where are the peers of a benchmark? In a folder that is named, or installed into one for once."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path


def installed(names: Sequence[str], given: Path | None, into: Path) -> Path:
    """Return the folder that peers are imported from; pip fills `into` where none is given.

    What pip cannot install is left out, with its own word on standard error.
    """
    if given is not None:
        return given
    quiet = ["--quiet", "--disable-pip-version-check", "--target", str(into)]
    for name in names:
        subprocess.run([sys.executable, "-m", "pip", "install", *quiet, name], check=False)
    return into
