"""The command that says what the scenarios cover of the process, and what they leave out."""

from typing import TYPE_CHECKING

import click

from ...context.command import command as declared
from ...context.command import option
from ...context.session import Session
from .common import asking, choice_of, choosing_options, paths_argument, process_option, specs_of

if TYPE_CHECKING:
    from amends.features.coverage import Coverage
    from amends.features.specs import Choice, Specs

BELOW = 7


@declared(
    "coverage",
    paths_argument(),
    *choosing_options(),
    option("--fail-under", words="opt.fail_under", metavar="N", type=click.IntRange(0, 100)),
    process_option(),
    words="cmd.spec.coverage",
    examples=["amends spec coverage", "amends spec coverage features --fail-under 90"],
)
def command(  # the parameters of the command
    session: Session,
    paths: tuple[str, ...],
    tags: str,
    text: str,
    fail_under: int | None,
    process: str | None,
) -> None:
    """Play what is chosen and tell what it covers."""
    from ...screens.spec import covered

    specs = specs_of(session, paths, process)
    coverage = coverage_of(session, specs, choice_of(tags, text))
    covered.tell(session, coverage, specs)
    status = coverage.ran.status
    if not status and fail_under is not None and coverage.percent < fail_under:
        session.err([session.say("covered.below", percent=coverage.percent, least=fail_under)])
        status = BELOW
    click.get_current_context().exit(status)


def coverage_of(session: Session, specs: "Specs", choice: "Choice") -> "Coverage":
    """Return what the chosen scenarios cover; raises `Mistake` where there are none."""
    from amends.features.coverage import cover

    with asking(session):
        return cover(specs, choice)
