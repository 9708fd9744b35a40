"""What is a thing of a pack called, and what does its figure rest on?"""

from typing import Final

from ..model import Mark, Source, Texts
from .values import LANGUAGES, Table

SOURCE: Final = ("reference", "mark", "url")


def names_of(table: Table) -> Texts:
    """Return the name in each language; raises `BadInput` where one is missing."""
    names = table.table("names").only(LANGUAGES)
    for lang in LANGUAGES:
        if not names.has(lang):
            raise table.fault("pack_name_missing", "names", lang=lang)
    return {lang: names.text(lang) for lang in LANGUAGES}


def source_of(table: Table, key: str = "source") -> Source:
    """Return what a figure rests on; raises `BadInput`."""
    inner = table.table(key).only(SOURCE)
    return Source(inner.text("reference"), inner.closed("mark", Mark), inner.address("url"))
