"""Where does the program keep what is its own? In the user's state directory, for them alone."""

import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal

DAY: Final = 86_400
_USUAL: Final = MappingProxyType({"data": ".local/share", "state": ".local/state"})


def user_folder(kind: Literal["data", "state"]) -> Path:
    """Return the user's own folder for the program's data, or for its state.

    `platformdirs` knows where; it is loaded unless this is Linux and the folder is plainly the one
    that the XDG Base Directory Specification names.
    """
    home, named = os.environ.get("HOME", ""), os.environ.get(f"XDG_{kind.upper()}_HOME", "")
    plain = home.startswith("/") and (not named or named.startswith("/"))
    if sys.platform == "linux" and "ANDROID_DATA" not in os.environ and plain:
        return Path(named.strip() or f"{home}/{_USUAL[kind]}", "amends")
    from platformdirs import user_data_path, user_state_path

    return {"data": user_data_path, "state": user_state_path}[kind]("amends", appauthor=False)


def state_folder(name: str) -> Path | None:
    """Return a folder below the user's state directory, made if need be; None where none can be."""
    folder = user_folder("state") / name
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
    from hashlib import sha256

    folder = state_folder("backups")
    where = url if "://" in url else str(Path(url).absolute())
    return folder / sha256(where.encode()).hexdigest() if folder else None


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
