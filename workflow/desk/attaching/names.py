"""What is an attachment called? Whatever its sender called it, as data; files get a safe name."""

import json
import re
from typing import Final

ATTACH: Final = "attach"  # the act
_ESCAPED: Final = "[\x7f-\x9f\ud800-\udfff]"
_UNSAFE: Final = r"[^\w.+=@-]+"
_LONGEST: Final = 100  # bytes of the name within the name of a file
_END: Final = 16  # bytes of an ending that is worth keeping


def escaped(name: str) -> str:
    """Write a name as a JSON string: text in every store, and exactly what was given."""
    text = json.dumps(name, ensure_ascii=False)
    return re.sub(_ESCAPED, lambda found: f"\\u{ord(found.group()):04x}", text)


def unescaped(text: str) -> str:
    """Read a name as it was given; what `escaped` never writes is shown as it stands."""
    return json.loads(text) if is_escaped(text) else text


def is_escaped(text: str) -> bool:
    """Tell whether a text is a name as `escaped` writes it."""
    try:
        name = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(name, str) and escaped(name) == text


def base_name(path: str) -> str:
    """Return the last part of a path, whichever system wrote it."""
    from pathlib import PurePosixPath, PureWindowsPath

    return PureWindowsPath(PurePosixPath(path).name).name or path


def file_name(case: str, number: int, name: str | None) -> str:
    """Return what an attachment can be called as a file, in any folder and on any system.

    It begins with case and number, so no name of a customer's is a file's whole name.
    """
    safe = re.sub(_UNSAFE, "_", base_name(name or "")).strip("._ -")
    stem, dot, end = safe.rpartition(".")
    if not dot or len(end.encode()) > _END:
        stem, dot, end = safe, "", ""
    kept = _shortened(stem, _LONGEST - len(end.encode()) - 1).strip("._ -")
    said = f"{kept}{dot}{end}"
    return f"{case}-{number}-{said}" if kept else f"{case}-{number}{dot}{end}"


def _shortened(text: str, most: int) -> str:
    return text.encode()[:most].decode(errors="ignore")
