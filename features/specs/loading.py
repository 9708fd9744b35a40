"""Which process is specified? The shipped one, or the one a desk's owner names; nothing else runs.

`MODULE:NAME` imports that module and takes that name: no file is searched for, no code is run
that nobody named.
"""

import importlib
import re
import sys
from pathlib import Path
from typing import Final

from amends.workflow import PROCESS, Process
from amends.workflow.process.check import faults

from ..catalogue import say

_NAMED: Final = re.compile(r"[A-Za-z_][\w.]*:[A-Za-z_]\w*")


class Unusable(Exception):
    """What was named is no process that could be run."""

    def __init__(self, code: str, **values: object) -> None:
        """Keep what is wrong with it."""
        super().__init__(code)
        self.code, self.values = code, values

    def __str__(self) -> str:
        """Say it in English."""
        return self.says("en")

    def says(self, lang: str) -> str:
        """Say it in one language."""
        return say(f"process.{self.code}", lang, **self.values)


def load_process(named: str | None, folder: Path | None = None) -> Process:
    """Return the process `MODULE:NAME`, the shipped one for None; raises `Unusable`.

    The module may also lie in `folder`, which is the current one unless another is given.
    """
    if not named:
        return PROCESS
    if not _NAMED.fullmatch(named):
        raise Unusable("no_name", named=named)
    module, _, name = named.partition(":")
    found = getattr(_imported(module, folder or Path.cwd()), name, None)
    if not isinstance(found, Process):
        raise Unusable("no_process", named=named)
    wrong = faults(found)
    if wrong:
        raise Unusable("faulty", named=named, faults="; ".join(map(str, wrong)))
    return found


def _imported(module: str, folder: Path) -> object:
    sys.path.insert(0, str(folder))
    try:
        return importlib.import_module(module)
    except Exception as error:
        why = f"{type(error).__name__}: {error}"
        raise Unusable("not_imported", module=module, why=why) from error
    finally:
        sys.path.remove(str(folder))
