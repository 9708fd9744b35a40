"""The command that prepares a talk in nine steps: what the case knows, and blanks for the rest."""

from ..calling.completing import case_argument
from ..context.command import command as declared
from ..context.command import option
from ..context.session import Session


@declared(
    "script",
    case_argument(),
    option("--to", "customer_lang", words="opt.script_to", metavar="LANG"),
    examples=["amends script C-1042", "amends script C-1042 --to zh"],
)
def command(session: Session, case: str, customer_lang: str | None) -> None:
    """Prepare a talk."""
    from ..screens.learn.script import tell_script

    desk = session.desk()
    script = desk.script(case, lang=customer_lang, reader=session.lang)
    session.practice_mark(practice=desk.practice)
    tell_script(session, script)
