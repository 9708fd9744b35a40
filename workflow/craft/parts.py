"""How is a file of advice read? TOML that people edit, each text in both languages side by side.

Cards and entries of a playbook are both written so; every function raises `BadInput` for the
first fault, which names the file, the heading and what to do.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, cast

from ..errors import BadInput
from .model import ANY_FEELING, CALM, FURIOUS, LANGUAGES, Texts

MOST_BYTES: Final = 1_000_000
_WORD: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_LINE: Final = re.compile(r"\(at line (\d+), column \d+\)")
Table = Mapping[str, Any]


def parsed(source: str | bytes, where: str) -> Table:
    """Return what a file holds, by its headings; raises `BadInput` where it is no TOML.

    `where` is what the faults call the text: the name of its file.
    """
    import tomllib

    text = _decoded(source, where)
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as mistake:
        found = _LINE.search(str(mistake))
        line = int(found[1]) if found else len(text.splitlines())
        raise BadInput("card_not_toml", where=where, line=line) from None


def _decoded(source: str | bytes, where: str) -> str:
    if len(source) > MOST_BYTES:
        raise BadInput("card_too_big", where=where, most=MOST_BYTES)
    if isinstance(source, str):
        return source
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput("card_not_utf8", where=where) from None


def known(where: str, at: str, table: object, keys: tuple[str, ...]) -> Table:
    """Return the lines below a heading, which has no others than these."""
    if not isinstance(table, Mapping):
        raise BadInput("card_no_table", where=where, at=at)
    for key in cast("Table", table):
        if key not in keys:
            raise BadInput("card_key", where=where, at=at, key=key, keys=", ".join(keys))
    return cast("Table", table)


def words(where: str, at: str, key: str, given: object) -> tuple[str, ...]:
    """Return a list of words, such as stages."""
    every = cast("list[object]", given) if isinstance(given, list | tuple) else [None]
    return tuple(single(where, at, key, one, empty=False) for one in every)


def single(where: str, at: str, key: str, given: object, *, empty: bool = True) -> str:
    """Return one word; an empty one only where that is allowed."""
    if isinstance(given, str) and (_WORD.fullmatch(given) or (empty and not given)):
        return given
    raise BadInput("card_word", where=where, at=at, key=key)


def feeling(where: str, at: str, table: Table) -> tuple[int, int]:
    """Return the lowest and the highest reading that something is for."""
    given = table.get("feeling", list(ANY_FEELING))
    both = cast("list[object]", given) if isinstance(given, list | tuple) else []
    read = [one for one in both if isinstance(one, int) and not isinstance(one, bool)]
    if len(read) == len(both) == len(ANY_FEELING) and CALM <= read[0] <= read[1] <= FURIOUS:
        return read[0], read[1]
    raise BadInput("card_feeling", where=where, at=at, least=CALM, most=FURIOUS)


class TextsOf:
    """The texts of one heading: which there may be, and which there must."""

    def __init__(self, names: tuple[str, ...], needed: tuple[str, ...]) -> None:
        """Take the names of all texts, and of those that may not be missing."""
        self._names, self._needed = names, needed

    def read(self, where: str, code: str, table: Table) -> dict[str, Texts]:
        """Return the texts by their names; one that may be missing is empty where it is."""
        return {key: self._both(where, code, key, table) for key in self._names}

    def _both(self, where: str, code: str, key: str, table: Table) -> Texts:
        """Return one text in both languages, or nothing where neither has what may be missing."""
        found = dict(self._said(where, code, key, table))
        if len(found) == len(LANGUAGES) or (not found and key not in self._needed):
            return found
        lang = next(one for one in LANGUAGES if one not in found)
        raise BadInput("card_lacks", where=where, at=f"[{code}.{lang}]", key=key)

    def _said(self, where: str, code: str, key: str, table: Table) -> Iterator[tuple[str, str]]:
        for lang in LANGUAGES:
            at = f"[{code}.{lang}]"
            said = known(where, at, table.get(lang, {}), self._names).get(key)
            if said is None:
                continue
            if not isinstance(said, str) or not said.strip() or "\n" in said:
                raise BadInput("card_text", where=where, at=at, key=key)
            yield lang, said
