"""What is the page of a report? Every block of a day, week, month or quarter, as one file."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..desk.reporting import PeriodKind, Report
from ..desk.telling.way import main_line
from ..policy import Policy
from .frame import Section, css, links, page, told
from .html import html, tag
from .reporting.came import CAME
from .reporting.looked import LOOKED
from .reporting.sheet import Cell, Sheet
from .reporting.went import WENT

if TYPE_CHECKING:
    from datetime import datetime

    from ..desk import Desk


def period_page(
    desk: "Desk", period: PeriodKind, lang: str = "en", *, at: "datetime | str | None" = None
) -> str:
    """Return the report of the period in which a moment lies as one HTML file.

    Raises `BadInput` as `Desk.report` does.
    """
    found, line = desk.report(period, at=at), main_line(desk.process)
    return report_page(found, desk.policy, lang, line=line, practice=desk.practice)


def report_page(
    found: Report,
    policy: Policy,
    lang: str = "en",
    *,
    line: Sequence[str] = (),
    practice: bool = False,
) -> str:
    """Return the page that tells a report; a block without figures is left out.

    `line` are the stages that usually follow one another: they are drawn as a funnel.
    """
    sheet, period = Sheet(lang, policy, tuple(line)), found.period
    days = {name: Cell(f"period.{name}", getattr(period, name)) for name in ("first", "last")}
    head = sheet.sentence(f"head_{period.kind}", **days, zone=period.zone)
    said = {name: cell.text for name, cell in days.items()}
    title = sheet.say(f"head_{period.kind}", **said, zone=period.zone)
    mark = tag("p", sheet.page("practice"), klass="practice") if practice else html()
    sections = [*_sections(sheet, found)]
    body = html(
        tag("header", tag("h1", head), mark),
        links(sections, sheet.page("contents")),
        *told(sections),
    )
    own = [css(__package__ or "", name) for name in ("case.css", "report.css")]
    return page(title, body, lang, own)


def _sections(sheet: Sheet, found: Report) -> Iterator[Section]:
    for name, block in (*CAME, *WENT, *LOOKED):
        body = block(sheet, found)
        if body:
            yield Section(name.replace("_", "-"), sheet.say(f"title_{name}"), body)
