"""Which cards stand in a file? TOML that people edit, both languages beside each other."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, cast

from ..errors import BadInput
from .model import ANY_FEELING, CALM, FURIOUS, LANGUAGES, Card, Texts

MOST_BYTES: Final = 1_000_000
WORDS: Final = ("rows", "steps", "stages", "channels")
KEYS: Final = (*WORDS, "feeling", "cause", "tactic", *LANGUAGES)
NEEDED: Final = ("name", "say", "avoid", "why")
TEXTS: Final = (*NEEDED, "do")
_WORD: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_LINE: Final = re.compile(r"\(at line (\d+), column \d+\)")
Table = Mapping[str, Any]


def read_cards(source: str | bytes, where: str) -> tuple[Card, ...]:
    """Return the cards of a file in its order; raises `BadInput` for the first fault in it.

    `where` is what the faults call the text: the name of its file.
    """
    import tomllib  # noqa: PLC0415 - only who reads a file pays for the reader

    text = _decoded(source, where)
    try:
        tables = tomllib.loads(text)
    except (ValueError, RecursionError) as mistake:
        found = _LINE.search(str(mistake))
        line = int(found[1]) if found else len(text.splitlines())
        raise BadInput("card_not_toml", where=where, line=line) from None
    return tuple(_card(where, code, table) for code, table in tables.items())


def _decoded(source: str | bytes, where: str) -> str:
    if len(source) > MOST_BYTES:
        raise BadInput("card_too_big", where=where, most=MOST_BYTES)
    if isinstance(source, str):
        return source
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput("card_not_utf8", where=where) from None


def _card(where: str, code: str, table: object) -> Card:
    at = f"[{code}]"
    known = _known(where, at, table, KEYS)
    _single(where, at, "[]", code, empty=False)
    words = {key: _words(where, at, key, known.get(key, [])) for key in WORDS}
    if not words["rows"]:
        raise BadInput("card_lacks", where=where, at=at, key="rows")
    texts = {key: _texts(where, code, key, known) for key in TEXTS}
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
        feeling=_feeling(where, at, known),
        channels=words["channels"],
        cause=_single(where, at, "cause", known.get("cause", "")),
        tactic=_single(where, at, "tactic", known.get("tactic", "")),
    )


def _known(where: str, at: str, table: object, keys: tuple[str, ...]) -> Table:
    if not isinstance(table, dict):
        raise BadInput("card_no_table", where=where, at=at)
    for key in table:
        if key not in keys:
            raise BadInput("card_key", where=where, at=at, key=key, keys=", ".join(keys))
    return cast("Table", table)


def _words(where: str, at: str, key: str, given: object) -> tuple[str, ...]:
    every = cast("list[object]", given) if isinstance(given, list) else [None]
    return tuple(_single(where, at, key, one, empty=False) for one in every)


def _single(where: str, at: str, key: str, given: object, *, empty: bool = True) -> str:
    if isinstance(given, str) and (_WORD.fullmatch(given) or (empty and not given)):
        return given
    raise BadInput("card_word", where=where, at=at, key=key)


def _feeling(where: str, at: str, table: Table) -> tuple[int, int]:
    given = table.get("feeling", list(ANY_FEELING))
    both = cast("list[object]", given) if isinstance(given, list) else []
    read = [one for one in both if isinstance(one, int) and not isinstance(one, bool)]
    if len(read) == len(both) == len(ANY_FEELING) and CALM <= read[0] <= read[1] <= FURIOUS:
        return read[0], read[1]
    raise BadInput("card_feeling", where=where, at=at, least=CALM, most=FURIOUS)


def _texts(where: str, code: str, key: str, table: Table) -> Texts:
    """Return one text in both languages, or nothing where neither has what may be missing."""
    found = dict(_said(where, code, key, table))
    if len(found) == len(LANGUAGES) or (not found and key not in NEEDED):
        return found
    lang = next(one for one in LANGUAGES if one not in found)
    raise BadInput("card_lacks", where=where, at=f"[{code}.{lang}]", key=key)


def _said(where: str, code: str, key: str, table: Table) -> Iterator[tuple[str, str]]:
    for lang in LANGUAGES:
        at = f"[{code}.{lang}]"
        said = _known(where, at, table.get(lang, {}), TEXTS).get(key)
        if said is None:
            continue
        if not isinstance(said, str) or not said.strip() or "\n" in said:
            raise BadInput("card_text", where=where, at=at, key=key)
        yield lang, said
