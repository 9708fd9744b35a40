"""Where does the program keep what is its own? In the user's state directory, for them alone."""

import hashlib
import os
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

DAY: Final = 86_400


def state_folder(name: str) -> Path | None:
    """Return a folder below the user's state directory, made if need be; None where none can be."""
    from platformdirs import user_state_path

    folder = user_state_path("amends", appauthor=False) / name
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return None
    return folder


def write_log(text: str) -> Path | None:
    """Keep the traceback of a failure in a new file and return its path, if it can be kept."""
    folder = state_folder("log")
    if folder is None:
        return None
    path = folder / f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{os.getpid()}.txt"
    try:
        path.touch(mode=0o600)
        path.write_text(text, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return None
    return path


def _backup_mark(url: str) -> Path | None:
    folder = state_folder("backups")
    where = url if "://" in url else str(Path(url).absolute())
    return folder / hashlib.sha256(where.encode()).hexdigest() if folder else None


def note_backup(url: str) -> None:
    """Remember that a copy was made and found whole just now."""
    file = _backup_mark(url)
    if file is not None:
        file.touch(mode=0o600)


def last_backup(url: str) -> int | None:
    """Return how many whole days ago the last copy was made, or None if none is known."""
    file = _backup_mark(url)
    if file is None or not file.exists():
        return None
    return int((time.time() - file.stat().st_mtime) // DAY)
