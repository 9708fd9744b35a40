"""What is in a workbook? Its sheets, the texts they share, and which styles are dates."""

from collections.abc import Generator, Iterator
from contextlib import ExitStack, contextmanager
from typing import IO, Final, TypeVar

from ...errors import BadInput
from ...frozen.named import NamedTuple
from .archive import BROKEN, Archive, beside
from .markup import Handler, read
from .parts import Links, Main, Styles
from .texts import shared_texts

ROOT: Final = "_rels/.rels"
H = TypeVar("H", bound=Handler)


class Sheet(NamedTuple):
    """One sheet: its name, its part of the archive, and whether people see it."""

    name: str
    part: str
    hidden: bool


class Workbook:
    """An open workbook; its sheets are read by `book_rows`."""

    def __init__(self, archive: Archive, closing: ExitStack) -> None:
        """Read everything but the sheets; raises `BadInput`."""
        self.archive, self.name = archive, archive.name
        try:
            self._main = self._find_main()
            links = _read(archive, _links_of(self._main), Links())
            main = _read(archive, self._main, Main())
            styles = next(links.parts("styles", self._main), "")
            texts = next(links.parts("sharedStrings", self._main), "")
            self.styles = _read(archive, styles, Styles()).styles if styles in archive else []
            self.texts = closing.enter_context(shared_texts(archive, texts))
        except BROKEN as error:
            raise BadInput("workbook_broken", path=self.name) from error
        self.from_1904 = main.from_1904
        self.sheets = [*_sheets(main, links, self._main, archive)]

    def _find_main(self) -> str:
        found = next(_read(self.archive, ROOT, Links()).parts("officeDocument", ""), "")
        if not found.casefold().startswith("xl/") or not found.endswith(".xml"):
            raise BadInput("not_a_workbook", path=self.name)
        return found


@contextmanager
def open_book(file: IO[bytes], name: str) -> Generator[Workbook]:
    """Open a workbook; raises `BadInput` for what is none."""
    archive = Archive(file, name)
    if ROOT not in archive:
        raise BadInput("not_a_workbook", path=name)
    with ExitStack() as closing:
        yield Workbook(archive, closing)


def _links_of(part: str) -> str:
    folder, _, file = part.rpartition("/")
    return f"{folder}/_rels/{file}.rels"


def _read(archive: Archive, part: str, handler: H) -> H:
    with archive.part(part) as file:
        read(file, handler)
    return handler


def _sheets(main: Main, links: Links, part: str, archive: Archive) -> Iterator[Sheet]:
    """Give the sheets of cells in their order; charts and dialogues hold no rows."""
    for name, link, hidden in main.sheets:
        kind, target = links.by_id.get(link, ("", ""))
        place = beside(part, target)
        if kind == "worksheet" and place in archive:
            yield Sheet(name, place, hidden)
