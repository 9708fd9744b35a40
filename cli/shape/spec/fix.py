"""The command that mends what editors do to feature files, and touches no text."""

import click

from ...context.command import command as declared
from ...context.command import dry_run
from ...context.session import Session
from .common import asking, files_argument, need_extra


@declared(
    "fix",
    files_argument(),
    shared=[dry_run()],
    words="cmd.spec.fix",
    examples=["amends spec fix --dry-run", "amends spec fix features"],
)
def command(session: Session, paths: tuple[str, ...]) -> None:
    """Mend the files, or say how."""
    need_extra()
    from amends.features.specs import fix

    from ...screens.spec.fixed import tell

    with asking(session):
        fixed = fix(*paths, dry_run=session.dry_run)
    tell(session, fixed)
    click.get_current_context().exit(2 if any(one.wrong for one in fixed) else 0)
