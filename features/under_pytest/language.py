"""In which language is something said about a file? In its own, as far as that can be seen."""

import os
import re
from pathlib import Path
from typing import Final

from ..reading.problem import Unreadable
from ..reading.text import read_text

_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_SETTINGS: Final = ("AMENDS_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def language_of(path: Path) -> str:
    """Return the language of a file that need not be readable."""
    try:
        text = read_text(path).text
    except Unreadable:
        return language_here()
    return "zh" if _HAN.search(text) else "en"


def language_here() -> str:
    """Return the language of whoever runs this."""
    asked = next(filter(None, map(os.environ.get, _SETTINGS)), "")
    return "zh" if asked.startswith("zh") else "en"
