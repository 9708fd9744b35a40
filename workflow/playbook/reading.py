"""Which playbook stands in a file or a record? A name, a version, and entries in both languages."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, cast

from ..craft import parts
from ..craft.model import LANGUAGES
from ..errors import BadInput
from ..record.canonical import Json
from .model import TEXTS, Entry, Playbook

WORDS: Final = ("rows", "causes", "stages", "channels", "styles", "situations")
KEYS: Final = (*WORDS, "feeling", "sources", *LANGUAGES)
HEAD: Final = ("name", "version")
NEEDED: Final = ("name", *TEXTS)
LATEST: Final = 1_000_000
_TEXTS: Final = parts.TextsOf(NEEDED, NEEDED)


def read_playbook(source: str | bytes, where: str) -> Playbook:
    """Return the playbook of a file; raises `BadInput` for the first fault in it.

    `where` is what the faults call the text: the name of its file.
    """
    return playbook_of(parts.parsed(source, where), where)


def playbook_of(data: Mapping[str, Any], where: str) -> Playbook:
    """Return the playbook that plain values mean, as a file or a record has them."""
    name, version = head_of(data, where)
    of = f"{name}@{version}"
    entries = tuple(entry_of(where, of, code, table) for code, table in tables_of(data))
    return Playbook(name, version, entries)


def head_of(data: Mapping[str, Any], where: str) -> tuple[str, int]:
    """Return the name and the version that stand above the entries."""
    name, version = data.get("name"), data.get("version")
    parts.single(where, where, "name", name, empty=False)
    whole = isinstance(version, int) and not isinstance(version, bool)
    if not whole or not 0 < cast("int", version) <= LATEST:
        raise BadInput("playbook_version", where=where, most=LATEST)
    return str(name), cast("int", version)


def tables_of(data: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
    """Give what stands below the head: the code of each entry with its lines."""
    return ((code, table) for code, table in data.items() if code not in HEAD)


def entry_of(where: str, of: str, code: str, table: object) -> Entry:
    """Return one entry of a playbook; raises `BadInput`."""
    at = f"[{code}]"
    known = parts.known(where, at, table, KEYS)
    parts.single(where, at, "[]", code, empty=False)
    words = {key: parts.words(where, at, key, known.get(key, [])) for key in WORDS}
    texts = _TEXTS.read(where, code, known)
    return Entry(
        code=code,
        name=texts["name"],
        say=texts["say"],
        avoid=texts["avoid"],
        why=texts["why"],
        ask=texts["ask"],
        watch=texts["watch"],
        escalate=texts["escalate"],
        rows=words["rows"],
        causes=words["causes"],
        stages=words["stages"],
        channels=words["channels"],
        styles=words["styles"],
        situations=words["situations"],
        feeling=parts.feeling(where, at, known),
        sources=tuple(_sources(where, at, known.get("sources", []))),
        of=of,
    )


def _sources(where: str, at: str, given: object) -> Iterator[str]:
    for one in cast("list[object]", given) if isinstance(given, list | tuple) else [None]:
        if not isinstance(one, str) or not one.strip() or "\n" in one:
            raise BadInput("card_text", where=where, at=at, key="sources")
        yield one


def written(playbook: Playbook) -> dict[str, Json]:
    """Return a playbook as plain values, which `playbook_of` reads again."""
    entries = {entry.code: _plain(entry) for entry in playbook.entries}
    return {"name": playbook.name, "version": playbook.version, **entries}


def _plain(entry: Entry) -> dict[str, Json]:
    lists = {key: list[Json](getattr(entry, key)) for key in (*WORDS, "feeling", "sources")}
    texts = {lang: {key: str(getattr(entry, key)[lang]) for key in NEEDED} for lang in LANGUAGES}
    return {**lists, **{lang: dict[str, Json](said) for lang, said in texts.items()}}
