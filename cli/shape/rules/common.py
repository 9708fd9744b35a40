"""What do the commands of this group share? Which pack or version is meant, and what day it is."""

from pathlib import Path
from typing import TYPE_CHECKING

from amends.workflow.frozen.named import NamedTuple

from ...context.desks import now_of
from ...context.mistakes import Mistake

if TYPE_CHECKING:
    from amends.workflow import Desk
    from amends.workflow.rules import Pack, Version


class Meant(NamedTuple):
    """A pack, and the one version of it that was named, or None."""

    pack: "Pack"
    version: "Version | None"


def today(desk: "Desk") -> int:
    """Return the day that it is at the desk."""
    from amends.workflow.moments import day_of

    return day_of(now_of(desk), desk.zone)


def named(desk: "Desk", text: str) -> Meant:
    """Return the pack or version of that name; raises `BadInput`."""
    from amends.workflow.rules import in_force, version_of

    book, (name, at, _) = desk.policy.book, text.partition("@")
    in_force(book, [name], today(desk))  # raises where no pack has that name
    pack = book.pack(name)
    if pack is None:
        raise Mistake("file_missing", path=text)
    return Meant(pack, version_of(book, text) if at else None)


def named_or_file(desk: "Desk", text: str) -> Meant:
    """Return the pack of that name, or the one in that file; raises `BadInput` or `Mistake`."""
    if Path(text).exists() or "/" in text or text.endswith(".toml"):
        return Meant(pack_in(text), None)
    return named(desk, text)


def pack_in(path: str) -> "Pack":
    """Read the pack of a file; raises `BadInput` or `Mistake`."""
    from amends.workflow.rules import read_pack

    from ...calling.infile import content_of

    return read_pack(content_of(path), path)
