"""The command that shows the clocks of a rule pack, each with what its figure rests on."""

from ...catalogue import both
from ...context.command import command as declared
from ...context.desks import desk_if_any
from ...context.mistakes import Mistake
from ...context.session import Session
from ...terminal.help import Argument
from .common import named, today


@declared(
    "show",
    Argument(["pack"], metavar="PACK[@SINCE]", words=both("arg.pack")),
    words="cmd.rules.show",
    examples=["amends rules show cn-telecom", "amends rules show cn-market@2020-01-01"],
)
def command(session: Session, pack: str) -> None:
    """Show one version of a pack."""
    from amends.workflow.rules import version_id

    from ...screens.time.packs.packs import tell_version

    desk = desk_if_any(session)
    meant = named(desk, pack)
    version = meant.version or meant.pack.on(today(desk))
    if version is None:
        ids = [version_id(meant.pack.name, one) for one in meant.pack.versions]
        raise Mistake("rules_no_version", name=pack, versions=", ".join(ids))
    tell_version(session, meant.pack, version)
