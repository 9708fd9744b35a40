"""What is the pack of one case? All that proves how it was handled, on one page to be archived."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..desk.dossier import Pack
from .case import CASE_STYLE, case_sections, heading
from .frame import Section, css, links, page, told
from .html import html, tag
from .proving import notices, people
from .proving.chain import chain
from .telling import clocks
from .telling.view import View

if TYPE_CHECKING:
    from ..desk import Desk


def case_pack(desk: "Desk", case: str, lang: str = "en") -> str:
    """Return the pack of a case as one HTML file; raises `NoSuchCase`."""
    return pack_page(desk.pack(case), lang)


def pack_page(found: Pack, lang: str = "en") -> str:
    """Return the page that tells a pack."""
    view = View(lang, found.dossier.zone, names=found.dossier.names)
    title = view.say("title_pack", case=found.dossier.case)
    _, *about = heading(view, found.dossier)
    head = tag("header", tag("h1", title), *about, chain(view, found))
    sections = [*_sections(view, found)]
    body = html(head, links(sections, view.say("contents")), *told(sections))
    return page(title, body, lang, [css(__package__ or "", CASE_STYLE)])


def _sections(view: View, found: Pack) -> Iterator[Section]:
    inside = view._replace(root="dossier.")
    kept = {one.anchor: one for one in case_sections(inside, found.dossier)}
    story = kept.pop("story")
    yield kept["where"]
    yield Section("notices", view.say("part_notices"), notices.notices(view, found.notices))
    agreed = notices.consents(view, found, found.dossier.agreements)
    yield Section("consents", view.say("part_consents"), agreed)
    yield Section("proofs", view.say("part_proofs"), clocks.proofs(inside, found.dossier))
    yield Section("rules", view.say("part_rules"), people.rules(view, found.rules))
    yield Section("tactics", view.say("part_tactics"), notices.tactics(view, found.tactics))
    yield Section("decided", view.say("part_decided"), people.decided(view, found.decided))
    yield Section("refused", view.say("part_refused"), people.refused(view, found.refused))
    yield from (one for name, one in kept.items() if name in {"feeling", "offers", "remedies"})
    yield story
