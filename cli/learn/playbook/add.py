"""The command that adds a playbook of the desk's own, or a later version of one."""

from ...calling.infile import content_of
from ...catalogue import both
from ...context.command import command as declared
from ...context.command import dry_run
from ...context.mistakes import Mistake
from ...context.session import Session
from ...terminal.help import Argument


@declared(
    "add",
    Argument(["file"], metavar="FILE", words=both("arg.playbook_file")),
    shared=[dry_run()],
    words="cmd.playbook.add",
    examples=["amends playbook add our-shop.toml --dry-run"],
)
def command(session: Session, file: str) -> None:
    """Add a playbook; one with a serious fault is refused."""
    from amends.workflow.playbook import read_playbook

    from ...screens.learn.playbook import tell_added

    source = content_of(file)
    playbook = read_playbook(source, file)
    desk = session.desk(writes=True)
    found = desk.lint_playbook(source, file)
    if not found.sound:
        count = len(found.faults) + sum(one.serious for one in found.remarks)
        raise Mistake("playbook_faulty", path=file, count=count)
    tell_added(session, playbook, new=desk.add_playbook(playbook))
