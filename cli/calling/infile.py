"""What is in a file that a command is given? Its bytes, whole, or why there are none."""

from pathlib import Path
from typing import Final

from ..context.mistakes import Mistake
from ..context.reading import Texts

MOST: Final = 10_000_000  # bytes


def content_of(name: str, option: str = "FILE") -> bytes:
    """Return the bytes of a file, or for `-` of standard input; raises `Mistake`."""
    try:
        if name == "-":
            data = Texts().claim(option).read(MOST + 1)
        else:
            with Path(name).open("rb") as file:
                data = file.read(MOST + 1)
    except IsADirectoryError as error:
        raise Mistake("file_is_directory", path=name) from error
    except PermissionError as error:
        raise Mistake("file_unreadable", path=name) from error
    except (OSError, ValueError) as error:
        raise Mistake("file_missing", path=name) from error
    if len(data) > MOST:
        raise Mistake("file_too_big", path=name, most=MOST)
    return data
