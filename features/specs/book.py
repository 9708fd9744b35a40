"""Which sentences may be written in these folders? By the book, by the team, and used or not."""

from collections.abc import Iterator
from pathlib import Path

from amends.workflow import PROCESS, Process

from ..book.phrases import AmbiguousPhrase, Found, Reader
from ..book.sentence import Phrase
from ..phrasebook.entries import Entry, Wanted, entries
from ..phrasebook.entries import unused as not_used
from .files import NoFeatures, asked
from .specs import Specs


def phrase_book(
    *paths: str | Path,
    lang: str = "en",
    kind: str = "",
    search: str = "",
    unused: bool = False,
    process: Process = PROCESS,
    root: Path | None = None,
) -> tuple[Entry, ...]:
    """Return the phrases of the book, and those a team has for these paths, in one language.

    `kind` is given, when or then; `search` a text in the phrase or in a word that may fill it.
    With `unused` only those that no scenario in the paths says; raises `NoFeatures` if there is
    none. Raises `Unreadable` for a file of a team's phrases that cannot be read.
    """
    specs = Specs(*paths, process=process, root=root)
    every = (
        one for reader in _readers(specs) for one in entries(reader, lang, Wanted(kind, search))
    )
    found = {(one.kind, one.said, one.source): one for one in every}.values()
    return tuple(not_used(found, _used(specs)) if unused else found)


def _readers(specs: Specs) -> Iterator[Reader]:
    """Return what reads in each folder that is meant, and in those with features below it."""
    folders = {specs.root: None}
    if specs.paths:
        folders = dict.fromkeys(one for path in specs.paths if (one := specs.root / path).is_dir())
        folders |= dict.fromkeys(file.parent for file in _files(specs))
    readers = (specs.reader(folder / "any.feature") for folder in folders)
    yield from {id(one): one for one in readers}.values()


def _files(specs: Specs) -> list[Path]:
    """Return the feature files that are meant; a folder may well have none yet."""
    try:
        return [one.path for one in asked(specs.paths, specs.root)]
    except NoFeatures as none:
        if none.code != "no_files":
            raise
        return []


def _used(specs: Specs) -> Iterator[Phrase]:
    """Return every phrase that is said somewhere; raises `Unreadable` for a file that is lost."""
    specs.plans()
    for unread in specs.read.unreadable:
        raise unread
    for feature in specs.read.features:
        reader = specs.reader(feature.path)
        for sentence in (one for plan in feature.plans for one in plan.sentences):
            try:
                found = reader.find(sentence.kind, sentence.text)
            except AmbiguousPhrase:
                continue
            yield from _phrases(found) if found else ()


def _phrases(found: Found) -> Iterator[Phrase]:
    yield found.phrase
    for part in found.parts:
        yield from _phrases(part.found)
