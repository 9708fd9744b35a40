"""The command that says what differs between two rule packs, versions or files."""

from typing import TYPE_CHECKING

from ...catalogue import both
from ...context.command import command as declared
from ...context.desks import desk_if_any
from ...context.mistakes import Mistake
from ...context.session import Session
from ...terminal.help import Argument
from .common import Meant, named_or_file

if TYPE_CHECKING:
    from amends.workflow.rules import Version


@declared(
    "diff",
    Argument(["a"], metavar="A", words=both("arg.pack_or_file")),
    Argument(["b"], metavar="B", words=both("arg.pack_or_file")),
    words="cmd.rules.diff",
    examples=[
        "amends rules diff cn-market@2020-01-01 cn-market@2026-04-15",
        "amends rules diff our-rules our-rules.toml",
    ],
)
def command(session: Session, a: str, b: str) -> None:
    """Compare two packs or versions."""
    from amends.workflow.rules import diff

    from ...screens.time.packs.differences import tell

    desk = desk_if_any(session)
    old, new = named_or_file(desk, a), named_or_file(desk, b)
    if old.version or new.version:
        before, after = old.version or _only(old), new.version or _only(new)
        if before is None or after is None:
            whole, one = (b, a) if old.version else (a, b)
            raise Mistake("rules_unlike", a=whole, b=one)
        tell(session, a, b, diff(before, after))
    else:
        tell(session, a, b, diff(old.pack, new.pack))


def _only(meant: Meant) -> "Version | None":
    """Return the version of a pack that has no other."""
    versions = meant.pack.versions
    return versions[0] if len(versions) == 1 else None
