"""How does somebody begin? With a feature that holds as it stands, and is then rewritten."""

import re
from pathlib import Path
from typing import Final

from ..catalogue import say
from ..reading.marks import normalised
from .files import SUFFIX

_APART: Final = re.compile(r"[^\w.-]+")
LONGEST: Final = 60  # letters of a file name
MOST: Final = 200  # letters of a title


class NotBegun(Exception):
    """No feature was written: its title is none, or its file cannot be made."""

    def __init__(self, code: str, **values: object) -> None:
        """Keep why."""
        super().__init__(code)
        self.code, self.values = code, values

    def __str__(self) -> str:
        """Say it in English."""
        return self.says("en")

    def says(self, lang: str) -> str:
        """Say it in one language."""
        return say(f"begin.{self.code}", lang, **self.values)


def new_feature(title: str, lang: str = "en") -> str:
    """Return the text of a feature that holds for the shipped process; raises `NotBegun`."""
    said = " ".join(title.split())
    if not said or not said.isprintable() or len(said) > MOST:
        raise NotBegun("bad_title", most=MOST)
    return normalised(say("begin.feature", lang, title=said))


def begin_feature(title: str, path: str | Path | None = None, *, lang: str = "en") -> Path:
    """Write such a feature into a file, named after the title unless a path is given.

    A path that is a folder gets a file of that name. What is there is never written over; raises
    `NotBegun`.
    """
    text, target = new_feature(title, lang), Path(path or ".")
    if target.is_dir():
        target /= file_name(title)
    elif target.suffix != SUFFIX:
        target = target.with_name(target.name + SUFFIX)
    try:
        stream = target.open("x", encoding="utf-8", newline="\n")
    except FileExistsError:
        raise NotBegun("is_there", path=target) from None
    except OSError as error:
        raise NotBegun("not_made", path=target, why=error.strerror or error) from None
    with stream:
        stream.write(text)
    return target


def file_name(title: str) -> str:
    """Return the name of a file for a title: its words, whatever the language."""
    words = _APART.sub("_", title.strip().lower()).strip("_.-")
    return (words[:LONGEST].rstrip("_.-") or "feature") + SUFFIX
