"""The commands about case studies: make, list, show, and carry between desks."""

import click

from ..calling.completing import case_argument
from ..catalogue import both
from ..context.command import command as declared
from ..context.command import dry_run, group, option
from ..context.mistakes import Mistake
from ..context.session import Session
from ..terminal.help import Argument

KINDS = ("good", "bad", "bypass", "difficult")


def _number() -> Argument:
    return Argument(["number"], metavar="STUDY", words=both("arg.study"))


@declared(
    "make",
    case_argument(),
    option("--kind", words="opt.study_kind", type=click.Choice(KINDS)),
    option("--title", words="opt.study_title", metavar="TEXT"),
    option("--lesson", words="opt.study_lesson", metavar="TEXT"),
    option("--pair", words="opt.study_pair", metavar="STUDY"),
    option("--media", words="opt.study_media", metavar="WHERE"),
    option("--hide", words="opt.study_hide", metavar="WORD", multiple=True),
    option("--looked", is_flag=True, words="opt.study_looked"),
    shared=[dry_run()],
    words="cmd.study.make",
    examples=[
        "amends study make C-1042 --kind good --title 'Charged twice' --lesson 'Heard first.'",
    ],
)
def make(
    session: Session, case: str, *, looked: bool, **given: str | tuple[str, ...] | None
) -> None:
    """Tell a case as a study: shown first, kept once somebody has looked."""
    from amends.workflow.desk.learning.making import Wish

    from ..screens.learning.study import tell_draft

    missing = [f"--{name}" for name in ("kind", "title", "lesson") if given[name] is None]
    if missing:
        raise Mistake("input_missing", options=", ".join(missing))
    said = {name: value for name, value in given.items() if value is not None}
    desk = session.desk(writes=looked)
    draft = desk.draft_study(case, Wish(lang=session.lang, **said))  # type: ignore[arg-type]  # the options' names
    if looked:
        desk.keep_study(draft.study)
    tell_draft(session, draft, kept=looked and not session.dry_run)


@declared(
    "list",
    option("--kind", words="opt.study_kind_only", type=click.Choice(KINDS)),
    words="cmd.study.list",
    examples=["amends study list", "amends study list --kind difficult"],
)
def list_(session: Session, kind: str | None) -> None:
    """List the studies."""
    from ..screens.learning.study import tell_list

    found = session.desk().studies()
    tell_list(session, [one for one in found if kind in {None, one.kind}])


@declared("show", _number(), words="cmd.study.show", examples=["amends study show S-1f"])
def show(session: Session, number: str) -> None:
    """Show one study, step by step."""
    from ..screens.learning.study import tell_study

    tell_study(session, session.desk().study(number))


@declared(
    "export",
    Argument(["numbers"], metavar="[STUDY]...", nargs=-1, words=both("arg.studies")),
    option("--output", "-o", "file", words="opt.output", metavar="FILE|-"),
    option("--force", is_flag=True, words="opt.force"),
    words="cmd.study.export",
    examples=["amends study export -o studies.json"],
)
def export(session: Session, numbers: tuple[str, ...], file: str | None, *, force: bool) -> None:
    """Write studies as a file for another desk."""
    from ..calling.outfile import look_at, standard_output, text_file
    from ..context.desks import place_of

    text = session.desk().export_studies(numbers) + "\n"
    if file in {None, "-"}:
        standard_output().write(text)
        return
    path = look_at(str(file), place_of(session).url, force=force)
    with text_file(path, str(file), force=force) as target:
        target.write(text)
    if session.json:
        session.object({"path": file})
    else:
        session.out([session.say("study.exported", path=file)])


@declared(
    "import",
    Argument(["file"], metavar="FILE|-", words=both("arg.study_file")),
    shared=[dry_run()],
    words="cmd.study.import",
    examples=["amends study import studies.json"],
)
def import_(session: Session, file: str) -> None:
    """Keep the studies of another desk's file."""
    from ..calling.infile import content_of
    from ..screens.learning.study import tell_brought

    found = session.desk(writes=True).import_studies(content_of(file), file)
    tell_brought(session, found)


EXAMPLES = ("amends study list", "amends study export -o studies.json")
command = group("study", make, list_, show, export, import_, examples=EXAMPLES)
