"""What do the invented customers say, and what do we? In both languages, from the files beside."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final

from ..frozen.named import NamedTuple

LANGUAGES: Final = ("en", "zh")


class Matter(NamedTuple):
    """One thing to complain about, and everything that is to be said about it."""

    trade: str
    about: str
    issue: str
    words: tuple[str, ...]
    finding: str
    cause: str
    defect: str
    impact: str
    options: tuple[str, ...]
    because: str
    evidence: str
    amount: str


class Texts(NamedTuple):
    """The texts of one language: who complains, about what, and how both sides talk."""

    lang: str
    customers: tuple[str, ...]
    talk: dict[str, str]
    matters: tuple[Matter, ...]

    def say(self, code: str, matter: Matter) -> str:
        """Return a sentence about a matter."""
        return self.talk[code].format(issue=matter.issue)


@cache
def texts(lang: str) -> Texts:
    """Read the texts of one language."""
    path = Path(__file__).with_name(f"{lang}.toml")
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    matters = tuple(Matter(**_listed(one)) for one in raw["matter"])
    return Texts(lang, tuple(raw["customers"]), raw["talk"], matters)


def _listed(raw: dict[str, Any]) -> dict[str, Any]:
    return {**raw, "words": tuple(raw["words"]), "options": tuple(raw["options"])}
