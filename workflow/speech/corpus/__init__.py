"""Which sentences are the patterns held against, and what is each of them?

`<lang>.toml` are the sentences that the patterns were written with, `fresh_<lang>.toml` those that
came after and changed none: only they say what the patterns are worth elsewhere.
"""

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

from ...frozen.named import NamedTuple

LANGUAGES: Final = ("en", "zh")
SAMPLES: Final = {"known": "", "fresh": "fresh_"}
_LABELLED: Final = ("tactic", "risk")
_RISKS: Final = ("risk", "no_risk")


class Sentence(NamedTuple):
    """One sentence with what it is, or, where `codes` is empty, what it only looks like."""

    text: str
    lang: str
    sample: str
    like: str
    codes: frozenset[str]
    risk: bool


@cache
def sentences() -> Sequence[Sentence]:
    """Read every sentence."""
    return [
        Sentence(
            text, lang, sample, like.partition("+")[0],
            frozenset(like.split("+")) if kind in _LABELLED else frozenset(), kind in _RISKS,
        )
        for sample, head in SAMPLES.items()
        for lang in LANGUAGES
        for kind, tables in _read(f"{head}{lang}.toml").items()
        for like, texts in tables.items()
        for text in texts
    ]  # fmt: skip


def _read(name: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
