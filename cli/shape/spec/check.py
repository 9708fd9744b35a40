"""The command that reads feature files as a careful reader would."""

import click

from ...context.command import command as declared
from ...context.command import option
from ...context.session import Session
from .common import asking, paths_argument, process_option, specs_of


@declared(
    "check",
    paths_argument(),
    option("--strict", is_flag=True, words="opt.spec_strict"),
    process_option(),
    words="cmd.spec.check",
    examples=["amends spec check", "amends spec check features --strict"],
)
def command(
    session: Session,
    paths: tuple[str, ...],
    process: str | None,
    strict: bool,  # noqa: FBT001  # click hands it over by name
) -> None:
    """Say everything that is wrong, and with what weight."""
    from ...screens.spec.checked import tell

    specs = specs_of(session, paths, process)
    with asking(session):
        checked = specs.check(strict=strict)
    tell(session, checked)
    click.get_current_context().exit(checked.status)
