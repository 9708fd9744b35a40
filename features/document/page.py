"""How does the document come together? Its parts in order, in one file that needs no other."""

from collections.abc import Sequence
from datetime import date

from amends.workflow.pages.frame import Section, css, links, page, told
from amends.workflow.pages.html import Html, html, tag
from amends.workflow.process.fingerprint import fingerprint

from ..coverage import Coverage
from .parts import features, figures, guards, lists, process
from .view import View


def document(
    coverage: Coverage,
    lang: str = "en",
    *,
    made: date | None = None,
    more: Sequence[Section] = (),
) -> str:
    """Return the document as one HTML page in a language; `made` is the day it says it is of.

    `more` are sections that stand after those about the process, such as how strong the specs are.
    """
    view = View(coverage, lang)
    sections = [*_process(view), *more, *_rest(view)]
    title = view.say("title")
    head = tag("header", tag("h1", title), _about(view, made), figures.opening(view))
    body = html(head, links(sections, view.say("contents")), *told(sections))
    return page(title, body, lang, [css(__package__ or "")])


def _process(view: View) -> list[Section]:
    drawn = [("process", process.drawing(view)), ("left_out", figures.left_out(view))]
    drawn += [("moves", process.moves(view)), ("refusals", guards.guards(view))]
    drawn += [("stages", process.stages(view))]
    return [_section(view, *one) for one in drawn]


def _rest(view: View) -> list[Section]:
    told = html(features.contents(view), features.features(view))
    rest = [("features", told), ("acts", lists.acts(view))]
    if lists.has_waits(view):
        rest.append(("waits", lists.waits(view)))
    return [_section(view, *one) for one in (*rest, ("phrases", lists.phrases(view)))]


def _section(view: View, code: str, body: Html) -> Section:
    lead = tag("p", view.say(f"lead_{code}"), klass="lead")
    return Section(code.replace("_", "-"), view.say(f"part_{code}"), html(lead, body))


def _about(view: View, made: date | None) -> Html:
    """Say which process this is about, and of which day it is."""
    known = {"name": view.process.name, "version": view.process.version}
    said = view.say("about", **known, mark=fingerprint(view.process)[:12])
    day = "" if made is None else view.say("made", day=made.isoformat())
    return tag("p", said, " ", day, klass="about")
