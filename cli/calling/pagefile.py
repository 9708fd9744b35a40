"""Where does a page go? To a file that appears whole or not at all, or to standard output."""

from ..context.desks import place_of
from ..context.session import Session
from ..terminal.table import pairs
from .outfile import look_at, standard_output, text_file


def look_at_page(session: Session, file: str, *, force: bool) -> None:
    """See that a page may be written there, before it is made; raises `BadInput`."""
    if file != "-":
        look_at(file, place_of(session).url, force=force)


def write_page(session: Session, page: str, file: str, *, force: bool) -> None:
    """Write a page; raises `BadInput` where a file is in the way, and `StoreNotReady`."""
    if file == "-":
        standard_output().write(page)
        return
    path = look_at(file, place_of(session).url, force=force)
    with text_file(path, file, force=force) as target:
        target.write(page)


def say_written(session: Session, said: str, file: str, page: str, **more: object) -> None:
    """Say where a page is and how large, in the sentence `said`; programs get `more` beside."""
    size = len(page.encode())
    if session.json:
        session.object({"path": file, "size": size, **more})
    elif session.screen:
        said = session.say(said, path=file, size=size // 1000)
        session.out([f"{session.glyphs.ok} {said}"])
    else:
        session.out(pairs([("path", file), ("size", str(size))]))
