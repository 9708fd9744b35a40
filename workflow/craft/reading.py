"""Which cards stand in a file? TOML that people edit, both languages beside each other."""

from typing import Final

from ..errors import BadInput
from . import parts
from .model import LANGUAGES, Card

WORDS: Final = ("rows", "steps", "stages", "channels")
KEYS: Final = (*WORDS, "feeling", "cause", "tactic", *LANGUAGES)
NEEDED: Final = ("name", "say", "avoid", "why")
TEXTS: Final = (*NEEDED, "do")
_TEXTS: Final = parts.TextsOf(TEXTS, NEEDED)


def read_cards(source: str | bytes, where: str) -> tuple[Card, ...]:
    """Return the cards of a file in its order; raises `BadInput` for the first fault in it.

    `where` is what the faults call the text: the name of its file.
    """
    tables = parts.parsed(source, where)
    return tuple(_card(where, code, table) for code, table in tables.items())


def _card(where: str, code: str, table: object) -> Card:
    at = f"[{code}]"
    known = parts.known(where, at, table, KEYS)
    parts.single(where, at, "[]", code, empty=False)
    words = {key: parts.words(where, at, key, known.get(key, [])) for key in WORDS}
    if not words["rows"]:
        raise BadInput("card_lacks", where=where, at=at, key="rows")
    texts = _TEXTS.read(where, code, known)
    return Card(
        code=code,
        rows=words["rows"],
        name=texts["name"],
        say=texts["say"],
        avoid=texts["avoid"],
        why=texts["why"],
        do=texts["do"],
        steps=words["steps"],
        stages=words["stages"],
        feeling=parts.feeling(where, at, known),
        channels=words["channels"],
        cause=parts.single(where, at, "cause", known.get("cause", "")),
        tactic=parts.single(where, at, "tactic", known.get("tactic", "")),
    )
