"""What is the page of one case? Where it stands, its way, feeling, clocks, offers, and history."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from ..desk.dossier import Dossier
from .frame import Section, css, links, page, told
from .html import Html, html, tag
from .saying.moments import when
from .telling import clocks, curve, offers
from .telling.timeline import timeline
from .telling.view import Row, View
from .telling.way import way

if TYPE_CHECKING:
    from ..desk import Desk

CASE_STYLE = "case.css"


def case_page(
    desk: "Desk", case: str, lang: str = "en", reader: Literal["desk", "customer"] = "desk"
) -> str:
    """Return the page of a case as one HTML file, whole or as its customer may have it.

    Raises `NoSuchCase`.
    """
    return dossier_page(desk.dossier(case, reader), lang)


def dossier_page(found: Dossier, lang: str = "en") -> str:
    """Return the page that tells a dossier."""
    view = View(lang, found.zone, names=found.names)
    sections = [*case_sections(view, found)]
    head = tag("header", *heading(view, found), clocks.overdue(view, found))
    body = html(head, links(sections, view.say("contents")), *told(sections))
    return page(title_of(view, found), body, lang, [css(__package__ or "", CASE_STYLE)])


def title_of(view: View, found: Dossier) -> str:
    """Name the page: for the customer by the reference they were given."""
    if found.reader == "customer":
        return view.say("title_customer", reference=found.reference)
    return view.say("title_case", case=found.case)


def heading(view: View, found: Dossier) -> Iterator[Html]:
    """Say which case it is, as it was when."""
    yield tag("h1", title_of(view, found))
    if found.practice:
        yield tag("p", view.say("practice"), klass="practice")
    made = html(view.say("as_of"), " ", view.moment(found.made))
    stage = tag("span", view.label("stage", found.stage), klass="badge on")
    yield tag("p", stage, " · ", found.reference, " · ", made, klass="about")


def case_sections(view: View, found: Dossier) -> Iterator[Section]:
    """Give the parts of the page in order; what has nothing to tell is left out."""
    about = html(way(view, found.way), view.rows(_facts(view, found)))
    yield Section("where", view.say("part_where"), about)
    if found.feeling is not None:
        yield Section("feeling", view.say("part_feeling"), curve.curve(view, found.feeling))
    yield Section("clocks", view.say("part_clocks"), clocks.clocks(view, found))
    yield Section("offers", view.say("part_offers"), offers.offers(view, found))
    agreed = offers.agreements(view, found.agreements)
    yield Section("agreed", view.say("part_agreed"), agreed)
    if found.remedies:
        yield Section("remedies", view.say("part_remedies"), offers.remedies(view, found.remedies))
    yield Section("story", view.say("part_story"), timeline(view, found.timeline))


def _facts(view: View, found: Dossier) -> Iterator[Row]:
    yield view.say("words"), view.quoted(found.words) if found.words else ""
    yield view.say("wants"), view.quoted(found.wants) if found.wants else ""
    yield view.say("customer"), found.customer or ""
    received = when(found.received_at, found.precision, view.lang)
    yield view.say("received"), tag("time", received, datetime=found.received_at)
    yield view.say("channel"), view.label("choice", found.channel)
    yield view.say("responsible"), found.owner or ""
    yield view.say("severity"), view.label("choice", found.severity)
    yield view.say("cause"), view.label("choice", found.cause)
