"""What does a case know that helps to prepare a talk? Read from its record, for nine steps."""

from collections.abc import Mapping

from ...engine import Engine
from ...errors import BadInput
from ...playbook import Point, Script, Told, scripted
from ...record.event import said_by_event
from ...speech import readability
from ...store import Reader
from .. import asking
from ..asker import Asking
from ..opening import policy_of
from ..talking.advising import advise
from ..views import CaseView

LANGUAGES = ("en", "zh")
OURS = frozenset({"first_contact", "progress"})  # clocks by which the customer is to hear from us


def script(
    engine: Engine,
    view: Reader,
    case: str,
    ask: Asking,
    lang: str | None,
    reader: str | None,
) -> Script:
    """Prepare a talk in nine steps; raises `NoSuchCase`, and `BadInput` for another language.

    `lang` is the customer's language, that of their own words unless given; `reader` is that of
    the notes for the handler, the same unless given.
    """
    for one in (lang, reader):
        if one is not None and one not in LANGUAGES:
            raise BadInput("no_such_script_language", lang=one)
    shown = asking.show(engine, view, case, ask)
    advice = advise(engine, view, case, ask, None)
    spoken = lang or _language(shown)
    said = _Said(engine, view, shown)
    feeling = advice.moment.feeling
    told = Told(
        case=shown.id,
        words=shown.text or "",
        address=shown.address_as or shown.customer or "",
        owner=shown.owner or "",
        cause=shown.cause or "",
        channel=advice.moment.channel,
        reading=feeling,
        calm=feeling <= policy_of(view).calm_at_most,
        due=_due(shown),
        points=said.points(shown),
        restated=said.last("restate") if getattr(shown.facts, "restated", 0) else "",
        explained=said.last("explain"),
        promised=said.last("promise") if getattr(shown.facts, "promises", 0) else "",
        rules=tuple(getattr(shown.facts, "rules", ())),
        entries=advice.entries,
    )
    return scripted(told, spoken, reader or spoken)


def _language(shown: CaseView) -> str:
    """Return the language of what the customer said."""
    return readability(shown.text or "").lang


def _due(shown: CaseView) -> str:
    """Return by when the customer is to hear from us, to the minute, or nothing."""
    return next((one.at[:16].replace("T", " ") for one in shown.due if one.kind in OURS), "")


class _Said:
    """The texts of a case, as far as the vault has them."""

    def __init__(self, engine: Engine, view: Reader, shown: CaseView) -> None:
        """Read the record once."""
        said = said_by_event(view.secrets(shown.id))
        events = (one.event() for one in view.events(shown.id))
        self._acts = [
            (event.what, event.data, said.get(event.seq, {}))
            for event in events
            if event.kind == "act" and engine.process.form(event.what)
        ]

    def last(self, act: str) -> str:
        """Return the text that an act said last, or nothing."""
        texts = [said.get("text", "") for what, _, said in self._acts if what == act]
        return texts[-1] if texts else ""

    def points(self, shown: CaseView) -> tuple[Point, ...]:
        """Return the points of the complaint with what was last found about each."""
        raised = [said.get("text", "") for what, _, said in self._acts if what == "raise"]
        found: Mapping[object, str] = {
            data.get("issue"): said.get("text", "")
            for what, data, said in self._acts
            if what == "find"
        }
        issues = getattr(shown.facts, "issues", ())
        return tuple(
            Point(number, text, issue.content, found.get(number, ""))
            for number, (text, issue) in enumerate(zip(raised, issues, strict=False), 1)
        )
