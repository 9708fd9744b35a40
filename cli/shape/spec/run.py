"""The command that plays the scenarios of feature files and says what came of them."""

from typing import TYPE_CHECKING, Any, Final

import click

from ...context.command import command as declared
from ...context.command import option
from ...context.session import Session
from .common import asking, choice_of, choosing_options, paths_argument, process_option, specs_of

if TYPE_CHECKING:
    from amends.features.specs import Choice, Ran, Specs

FORMATS: Final = ("pretty", "progress", "junit", "messages", "html", "json")


@declared(
    "run",
    paths_argument(),
    *choosing_options(),
    option("--dry-run", "-n", "rehearse", is_flag=True, words="opt.spec_rehearse"),
    option("--watch", is_flag=True, words="opt.spec_watch"),
    option("--format", "form", words="opt.spec_format", type=click.Choice(FORMATS)),
    process_option(),
    words="cmd.spec.run",
    examples=[
        "amends spec run",
        "amends spec run features/consent.feature:12",
        "amends spec run -t '@consent and not @money' -k withdraw",
        "amends spec run --format junit > specs.xml",
    ],
)
def command(session: Session, paths: tuple[str, ...], process: str | None, **how: Any) -> None:  # noqa: ANN401  # the options
    """Play what is meant, once or at every change."""
    choice = choice_of(how["tags"], how["text"])
    specs = specs_of(session, paths, process)
    form = "json" if session.json else how["form"]
    rehearse: bool = how["rehearse"]
    if not how["watch"]:
        click.get_current_context().exit(_once(session, specs, choice, form, rehearse=rehearse))
    from amends.features.specs.watching import changes

    for changed in changes(specs):
        _once(session, changed, choice, form, rehearse=rehearse)


def _once(
    session: Session, specs: "Specs", choice: "Choice", form: str | None, *, rehearse: bool
) -> int:
    with asking(session):
        return _told(session, specs, choice, form, rehearse=rehearse).status


def _told(
    session: Session, specs: "Specs", choice: "Choice", form: str | None, *, rehearse: bool
) -> "Ran":
    from ...screens.spec import documents
    from ...screens.spec import ran as told

    if form in documents.FORMS:
        return documents.tell(session, specs, choice, form, rehearse=rehearse)
    form = form or ("pretty" if session.screen else "lines")
    telling = {"progress": told.Progress, "pretty": told.Pretty, "lines": told.Lines}[form]
    return telling(session, specs).tell(choice, rehearse=rehearse)
