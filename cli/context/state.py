"""Where does the program keep what is its own? In the user's state directory, for them alone."""

import os
import sys
import time
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Final, Literal

DAY: Final = 86_400
_USUAL: Final = MappingProxyType({"data": ".local/share", "state": ".local/state"})


def user_folder(kind: Literal["data", "state"]) -> str:
    """Return the user's own folder for the program's data, or for its state.

    `platformdirs` knows where; it is loaded unless this is Linux and the folder is plainly the one
    that the XDG Base Directory Specification names.
    """
    home, named = os.environ.get("HOME", ""), os.environ.get(f"XDG_{kind.upper()}_HOME", "")
    plain = home.startswith("/") and (not named or named.startswith("/"))
    if sys.platform == "linux" and "ANDROID_DATA" not in os.environ and plain:
        return os.path.normpath(f"{named.strip() or f'{home}/{_USUAL[kind]}'}/amends")
    from platformdirs import user_data_dir, user_state_dir

    return {"data": user_data_dir, "state": user_state_dir}[kind]("amends", appauthor=False)


def state_folder(name: str) -> str | None:
    """Return a folder below the user's state directory, made if need be; None where none can be."""
    folder = f"{user_folder('state')}/{name}"
    try:
        os.makedirs(folder, exist_ok=True, mode=0o700)
    except OSError:
        return None
    return folder


def write_log(text: str) -> str | None:
    """Keep the traceback of a failure in a new file and return its path, if it can be kept."""
    folder = state_folder("log")
    if folder is None:
        return None
    path = f"{folder}/{datetime.now(UTC):%Y%m%dT%H%M%S}-{os.getpid()}.txt"
    try:
        _touch(path)
        with open(path, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)
    except OSError:
        return None
    return path


def _touch(path: str) -> None:
    """Make a file that its owner alone can read, or mark one as new."""
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    os.utime(path)


def _backup_mark(url: str) -> str | None:
    from hashlib import sha256

    folder = state_folder("backups")
    where = url if "://" in url else os.path.join(os.getcwd(), url)
    return f"{folder}/{sha256(where.encode()).hexdigest()}" if folder else None


def note_backup(url: str) -> None:
    """Remember that a copy was made and found whole just now."""
    file = _backup_mark(url)
    if file is not None:
        _touch(file)


def last_backup(url: str) -> int | None:
    """Return how many whole days ago the last copy was made, or None if none is known."""
    file = _backup_mark(url)
    if file is None or not os.path.exists(file):
        return None
    return int((time.time() - os.path.getmtime(file)) // DAY)
