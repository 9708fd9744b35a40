"""How do studies travel between desks? As one file that says what it is, and nothing of whom."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from ...errors import BadInput
from ...record.canonical import Json, NotCanonical, canonical
from .study import KINDS, Moment, Study, told

FORMAT: Final = "amends-studies/1"
MOST_BYTES: Final = 2_000_000  # of a file
MOST_STUDIES: Final = 200  # in one file
MOST_MOMENTS: Final = 500  # of one study
LONGEST: Final = 4_000  # characters of one text
WORD: Final = 64  # characters of a closed word
LANGUAGES: Final = ("en", "zh")


def written(studies: Iterable[Study]) -> str:
    """Write studies as a file for another desk: format, hash, and what each tells.

    Nothing of it names this desk, its people or its customers; recordings stay here.
    """
    found: list[Json] = [told(one) for one in studies]
    return json.dumps(
        {"format": FORMAT, "hash": hash_of(found), "studies": found}, ensure_ascii=False, indent=1
    )


def read(data: bytes, path: str) -> tuple[Study, ...]:
    """Read a file of studies; raises `BadInput` with the one thing that is wrong with it."""
    if len(data) > MOST_BYTES:
        raise BadInput("study_file_large", path=path, most=MOST_BYTES)
    try:
        value = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadInput("study_file_unreadable", path=path) from error
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise BadInput("study_file_other", path=path, format=FORMAT)
    found = value.get("studies")
    if set(value) != {"format", "hash", "studies"} or not isinstance(found, list) or not found:
        raise BadInput("study_file_broken", path=path, place="studies")
    if len(found) > MOST_STUDIES:
        raise BadInput("study_file_broken", path=path, place=f"studies[{MOST_STUDIES}]")
    try:
        if value["hash"] != hash_of(found):
            raise BadInput("study_file_changed", path=path)
    except NotCanonical as error:
        raise BadInput("study_file_broken", path=path, place="studies") from error
    return tuple(_study(one, _Place(path, f"studies[{at}]")) for at, one in enumerate(found))


def kept_study(value: Mapping[str, Json]) -> Study:
    """Read a study as the record keeps it; raises `BadInput` for one that nobody could keep."""
    own = {name: value[name] for name in ("pair", "media", "imported")}
    rest = {name: one for name, one in value.items() if name not in own}
    found = _study(rest, _Place("", "study"))
    pair, media, imported = own["pair"], own["media"], own["imported"]
    if not (isinstance(pair, str) and isinstance(media, str) and isinstance(imported, bool)):
        raise BadInput("study_file_broken", path="", place="study")
    return found._replace(pair=pair, media=media, imported=imported)


def hash_of(studies: Sequence[Json]) -> str:
    """Return the SHA-256 of studies as canonical JSON, in hex."""
    return hashlib.sha256(canonical(studies)).hexdigest()


class _Place:
    """Where in a file something is read, to say what is wrong there."""

    def __init__(self, path: str, at: str) -> None:
        self._path, self._at = path, at

    def within(self, name: str) -> "_Place":
        """Return the place of a part."""
        return _Place(self._path, f"{self._at}.{name}")

    def wrong(self) -> BadInput:
        """Return the error that names this place."""
        return BadInput("study_file_broken", path=self._path, place=self._at)


def _study(value: object, place: _Place) -> Study:
    raw = _object(value, place, _STUDY)
    moments = raw["moments"]
    if not isinstance(moments, list) or not 0 < len(moments) <= MOST_MOMENTS:
        raise place.within("moments").wrong()
    return Study(
        kind=_among(raw, "kind", KINDS, place),
        title=_text(raw, "title", place, LONGEST),
        lesson=_text(raw, "lesson", place, LONGEST),
        lang=_among(raw, "lang", LANGUAGES, place),
        cause=_text(raw, "cause", place, WORD),
        severity=_text(raw, "severity", place, WORD),
        ended=_text(raw, "ended", place, WORD),
        moments=tuple(
            _moment(one, place.within(f"moments[{at}]")) for at, one in enumerate(moments)
        ),
    )


def _moment(value: object, place: _Place) -> Moment:
    raw = _object(value, place, _MOMENT)
    day, feeling = raw["day"], raw["feeling"]
    if not (_is_count(day, 0, 100_000) and _is_count(feeling, -1, 4)):
        raise place.wrong()
    return Moment(
        day=day,
        what=_text(raw, "what", place, WORD),
        by=_text(raw, "by", place, WORD),
        stage=_text(raw, "stage", place, WORD),
        refused=_words(raw, "refused", place),
        tactic=_words(raw, "tactic", place),
        feeling=feeling,
        said=_texts(raw, "said", place),
        chosen=_texts(raw, "chosen", place),
    )


def _object(value: object, place: _Place, names: frozenset[str]) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise place.wrong()
    found: dict[str, Any] = value
    if found.keys() != names:
        raise place.wrong()
    return found


def _is_count(value: object, least: int, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def _text(raw: Mapping[str, Any], name: str, place: _Place, most: int) -> str:
    value = raw[name]
    if not isinstance(value, str) or len(value) > most or "\x00" in value:
        raise place.within(name).wrong()
    return value


def _among(raw: Mapping[str, Any], name: str, known: tuple[str, ...], place: _Place) -> str:
    value = _text(raw, name, place, WORD)
    if value not in known:
        raise place.within(name).wrong()
    return value


def _words(raw: Mapping[str, Any], name: str, place: _Place) -> tuple[str, ...]:
    value = raw[name]
    if not isinstance(value, list) or len(value) > WORD:
        raise place.within(name).wrong()
    return tuple(_text({name: one}, name, place, WORD) for one in value)


def _texts(raw: Mapping[str, Any], name: str, place: _Place) -> dict[str, str]:
    value = raw[name]
    if not isinstance(value, dict) or len(value) > WORD:
        raise place.within(name).wrong()
    return {key[:WORD]: _text(value, key, place.within(name), LONGEST) for key in value}


_STUDY: Final = frozenset(told(Study("", "", "", "", "", "", "", ())))
_MOMENT: Final = frozenset(Moment._fields)
