"""The command that begins a feature."""

from ...catalogue import both
from ...context.command import command as declared
from ...context.command import option
from ...context.mistakes import Mistake
from ...context.session import Session
from ...terminal.help import Argument
from .common import need_extra


@declared(
    "new",
    Argument(["title"], metavar="TITLE", words=both("arg.spec_title")),
    option("--output", "-o", words="opt.spec_output", metavar="PATH"),
    words="cmd.spec.new",
    examples=[
        'amends spec new "Nobody waits in the dark"',
        "amends spec new 撤诉出于自愿 --lang zh -o features/zh",
    ],
)
def command(session: Session, title: str, output: str | None) -> None:
    """Write a feature that holds as it stands."""
    need_extra()
    from amends.features.specs import NotBegun, begin_feature

    try:
        path = begin_feature(title, output, lang=session.lang)
    except NotBegun as why:
        raise Mistake("spec_says", said=why.says(session.lang)) from None
    if session.json:
        session.object({"path": str(path)})
    elif session.screen:
        session.out([session.say("spec.begun", path=path)])
    else:
        session.out([str(path)])
