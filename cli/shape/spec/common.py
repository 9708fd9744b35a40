"""What do the commands of this group share? Which files are meant, and which process."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

import click

from ...catalogue import both
from ...context.command import option
from ...context.mistakes import Mistake
from ...context.session import Session
from ...terminal.help import Argument

if TYPE_CHECKING:
    from amends.features.specs import Choice, Specs
    from amends.workflow import Process


def paths_argument() -> click.Parameter:
    """Declare the files and folders; none means the current folder."""
    return Argument(["paths"], metavar="[PATH[:LINE]]...", nargs=-1, words=both("arg.spec_paths"))


def files_argument() -> click.Parameter:
    """Declare the files and folders, for what is done to whole files; none means the current."""
    return Argument(["paths"], metavar="[PATH]...", nargs=-1, words=both("arg.spec_files"))


def choosing_options() -> list[click.Parameter]:
    """Declare what chooses scenarios."""
    return [
        option("--tags", "-t", words="opt.spec_tags", metavar="TAGS", default=""),
        option("--text", "-k", words="opt.spec_text", metavar="TEXT", default=""),
    ]


def process_option() -> click.Parameter:
    """Declare the process that the specs are to hold for."""
    return option("--process", words="opt.spec_process", metavar="MODULE:NAME")


def specs_of(session: Session, paths: tuple[str, ...], process: str | None) -> "Specs":
    """Return the specs that are meant; raises `Mistake` for a process that is none."""
    need_extra()
    from amends.features.specs import Specs

    return Specs(*paths, process=process_of(session, process))


def process_of(session: Session, named: str | None) -> "Process":
    """Return the process that is meant; raises `Mistake` for one that is none."""
    from amends.features.specs import Unusable, load_process

    try:
        return load_process(named)
    except Unusable as wrong:
        raise Mistake("spec_says", said=wrong.says(session.lang)) from None


@contextmanager
def asking(session: Session) -> Generator[None, None, None]:
    """Say in the reader's language that no file was found, or that one cannot be read."""
    from amends.features.reading.problem import Unreadable
    from amends.features.specs import NoFeatures

    try:
        yield
    except NoFeatures as none:
        raise Mistake("spec_says", said=none.says(session.lang)) from None
    except Unreadable as wrong:
        raise Mistake("spec_says", said="\n".join(wrong.lines(session.lang))) from None


def choice_of(tags: str, text: str) -> "Choice":
    """Return which scenarios are chosen."""
    from amends.features.specs import Choice

    return Choice(tags, text)


def need_extra() -> None:
    """See that the libraries of the extra `spec` are there; raises `Mistake`."""
    libraries = ("gherkin", "cucumber_expressions", "cucumber_tag_expressions")
    missing = [one for one in libraries if one not in sys.modules and find_spec(one) is None]
    if missing:
        raise Mistake("spec_extra", missing=", ".join(missing))
