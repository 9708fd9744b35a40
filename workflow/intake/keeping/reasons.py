"""Why was a row rejected? The column that says so, and how it is known again in either language."""

from collections.abc import Mapping, Sequence
from typing import Final

from ...catalogue import LANGUAGES, say
from ..dates import readings
from ..layout import fold
from ..outcome import Rejected

SHORT: Final = ("too_few_cells", "broken_off")  # the row lacks its last cells


def column(lang: str) -> str:
    """Return the name of the column that says why a row was rejected."""
    return say("mending.column", lang)


def why(rejected: Rejected, lang: str) -> str:
    """Say in a sentence why a row was rejected."""
    return _sentence(rejected.reason, rejected.column, lang, **told(rejected))


def told(rejected: Rejected) -> dict[str, str]:
    """Return what fills the sentence of a reason: of a date, what it may mean."""
    if rejected.reason != "date_unclear":
        return {}
    days = (f"{day} ({form})" for form, day in readings(rejected.value).items())
    return {"readings": " / ".join(days)}


def _sentence(reason: str, about: str, lang: str, **values: str) -> str:
    said = say(f"reject.{reason}", lang, **values)
    return say("mending.reason", lang, column=about, reason=said) if about else said


def is_column(header: str) -> bool:
    """Tell whether a column is the one that says why a row was rejected."""
    return fold(header) in _FOLDED


def lacking(header: Sequence[str]) -> Mapping[str, tuple[str, int]]:
    """Return for each sentence about a short row its reason, and where its missing cells begin.

    Of columns with one name it is the last that is sure to be missing.
    """
    return {
        _sentence(reason, name, lang): (reason, at)
        for at, name in enumerate(header)
        for reason in SHORT
        for lang in LANGUAGES
    }


_FOLDED: Final = frozenset(fold(column(lang)) for lang in LANGUAGES)
