"""Where do the phrases of a team lie? Beside its features, or above them."""

from pathlib import Path
from typing import Final

FILES: Final = ("phrases.toml", "话术.toml")


def files_for(folder: Path, root: Path) -> tuple[Path, ...]:
    """Return the files of phrases that hold in a folder: those in it, and above it up to a root."""
    above = [one for one in (folder, *folder.parents) if one == root or root in one.parents]
    return tuple(one / name for one in above for name in FILES if (one / name).is_file())
