"""How is a run told in the forms that others read? The document goes to standard output."""

import codecs
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from ...context.jsonline import line_of
from ...context.session import Session
from ...terminal.clean import clean

if TYPE_CHECKING:
    from amends.features.reports.report import Report
    from amends.features.specs import Choice, Ran, Specs

FORMS: Final = ("junit", "messages", "html", "json")


def tell(session: Session, specs: "Specs", choice: "Choice", form: str, *, rehearse: bool) -> "Ran":
    """Play what is chosen, print it as a document and return it; raises `NoFeatures`.

    What keeps a file from being run goes to standard error as well.
    """
    from amends.features.reports.report import Report

    began = datetime.now(UTC)
    report = Report(specs, specs.run(choice, dry_run=rehearse), session.lang, began)
    _TELLING[form](session, report)
    if form != "json":
        session.err(map(str, report.faults()))
    return report.ran


def _object(session: Session, report: "Report") -> None:
    from amends.features.reports.objects import summary

    session.object(summary(report))


def _messages(_session: Session, report: "Report") -> None:
    from amends.features.reports.messages.telling import messages

    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.writelines(line_of(one, encoding) + "\n" for one in messages(report))


def _junit(_session: Session, report: "Report") -> None:
    from amends.features.reports.junit import junit

    _marked_up(junit(report))


def _page(_session: Session, report: "Report") -> None:
    from amends.features.reports.page import page

    _marked_up(page(report))


def _marked_up(document: str) -> None:
    told = clean(document, multiline=True)
    if codecs.lookup(sys.stdout.encoding or "utf-8").name != "utf-8":
        told = told.encode("ascii", "xmlcharrefreplace").decode()  # true under every encoding
    sys.stdout.write(told.rstrip("\n") + "\n")


_TELLING: Final = {"junit": _junit, "messages": _messages, "html": _page, "json": _object}
