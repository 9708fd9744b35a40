"""The command that adds a rule pack of the desk's own, or later versions of one."""

from ...catalogue import both
from ...context.command import command as declared
from ...context.command import dry_run
from ...context.mistakes import Mistake
from ...context.session import Session
from ...terminal.help import Argument
from .common import pack_in


@declared(
    "add",
    Argument(["file"], metavar="FILE", words=both("arg.pack_file")),
    shared=[dry_run()],
    words="cmd.rules.add",
    examples=["amends rules add our-rules.toml --dry-run"],
)
def command(session: Session, file: str) -> None:
    """Add a pack; one that a desk cannot work by is refused."""
    from amends.workflow.rules import with_pack

    from ...screens.time.packs.remarks import tell_added
    from .looking import look

    pack = pack_in(file)
    desk = session.desk(writes=True)
    policy = desk.policy
    new = with_pack(policy.book, pack)  # raises the very fault
    faults = look(desk, pack).faults
    if faults:
        raise Mistake("rules_faulty", path=file, count=len(faults))
    woken = desk.add_pack(pack) if new != policy.book else None
    tell_added(session, new.packs[pack.name], policy.packs, woken)
