"""Which feature files are ours? What the ini names, and what speaks our sentences undisturbed."""

from collections.abc import Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from .foreign import foreign_code
from .spoken import speaks


def is_ours(path: Path, root: Path, asked: Sequence[Path]) -> bool:
    """Tell whether a feature file is to be run by the phrase book."""
    if any(_named(path, one) for one in asked):
        return True
    plain = path.suffix == ".feature"
    return plain and not foreign_code(path.parent, root) and speaks(path, root)


def _named(path: Path, asked: Path) -> bool:
    """Tell whether a path or a glob of the ini means a file; `**` may also stand for nothing."""
    pattern = asked.as_posix()
    globs = (pattern, pattern.replace("/**/", "/"))
    return asked in (path, *path.parents) or any(fnmatchcase(path.as_posix(), one) for one in globs)
