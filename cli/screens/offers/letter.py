"""How does a draft look as the letter that it becomes, and what is said beside it?"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ...catalogue import say
from ...context.language import Invocation
from ...render.layout import hanging, listed
from ...render.moments import moment
from ...render.objects import owed_object
from ...render.refusal import owed_lines
from ...terminal.glyphs import Glyphs

if TYPE_CHECKING:
    from amends.workflow.desk import Preview

BEFORE = ("outcome", "steps_taken", "root_cause")
AFTER = (
    *("defect", "impact", "prevention", "recurrence", "single_reason", "planned"),
    *("alternative", "legal_basis", "review_right", "leaflet", "waiver"),
)
BESIDE = ("tactics", "doubts", "hard", "erased", "advised")


def preview_object(found: "Preview", lang: str) -> dict[str, Any]:
    """Give a preview as programs read it."""
    issues = [
        {"number": one.number, "answer": one.answer, "reason": one.reason} for one in found.issues
    ]
    return {
        "case": found.case,
        "reference": found.reference,
        "customer": found.customer,
        "responsible": found.owner,
        "kind": found.kind,
        "version": found.version,
        "sent": found.sent,
        "text": found.texts.get("text"),
        "issues": issues,
        "options": [*found.options],
        "amount": str(found.amount) if found.amount else None,
        "by_when": found.by_when,
        "recourse_until": found.recourse_until,
        "goodwill": found.goodwill,
        "parts": {name: text for name, text in found.texts.items() if name != "text"},
        "missing": [owed_object(one, lang) for one in found.missing],
        **{name: [*getattr(found, name)] for name in BESIDE},
    }


def letter_screen(found: "Preview", call: Invocation, width: int, glyphs: Glyphs) -> Iterator[str]:
    """Lay out the letter, and below a line what the customer does not see."""
    lang = call.lang
    head = "preview.sent" if found.sent else "preview.head"
    yield from hanging("", say(head, lang, version=found.version, kind=_kind(found, lang)), width)
    yield ""
    for line in _letter(found, lang):
        yield from hanging("  ", line, width) if line else [""]
    yield ""
    yield from _beside(found, lang, width, glyphs)
    if found.missing:
        yield from hanging("", say("preview.missing", lang), width)
        yield from owed_lines(found.missing, call, width, glyphs)


def _kind(found: "Preview", lang: str) -> str:
    return say(f"preview.{found.kind}", lang)


def _letter(found: "Preview", lang: str) -> Iterator[str]:
    """Give the paragraphs of the letter."""
    texts = found.texts
    name = found.customer
    yield say("preview.dear", lang, name=name) if name else say("preview.dear_unknown", lang)
    yield from filter(None, ("", texts.get("text")))
    yield from _parts(found, BEFORE, lang)
    for one in found.issues:
        yield ""
        yield say("preview.issue", lang, number=one.number, text=one.answer or _gone(lang))
        if one.reason:
            yield say("preview.because", lang, text=one.reason)
    yield from _offered(found, lang)
    yield from _parts(found, AFTER, lang)
    yield from _recourse(found, lang)
    yield ""
    yield say("preview.owner", lang, name=found.owner or say("show.nobody", lang))


def _gone(lang: str) -> str:
    return say("preview.gone", lang)


def _offered(found: "Preview", lang: str) -> Iterator[str]:
    if found.options:
        yield ""
        yield say("preview.options", lang)
    for at, text in enumerate(found.options, 1):
        yield f"({chr(64 + at)}) {text}"
    if found.amount is not None:
        code = "preview.goodwill" if found.goodwill else "preview.amount"
        yield say(code, lang, amount=found.amount)
    if found.by_when:
        yield say("preview.by_when", lang, when=moment(found.by_when, lang))


def _parts(found: "Preview", names: Sequence[str], lang: str) -> Iterator[str]:
    for name in names:
        if name in found.texts:
            yield say(
                "preview.part", lang, name=say(f"preview.{name}", lang), text=found.texts[name]
            )


def _recourse(found: "Preview", lang: str) -> Iterator[str]:
    if "recourse" not in found.texts:
        return
    yield say("preview.recourse", lang, text=found.texts["recourse"])
    if found.recourse_until:
        yield say("preview.until", lang, when=moment(found.recourse_until, lang))


def _beside(found: "Preview", lang: str, width: int, glyphs: Glyphs) -> Iterator[str]:
    """Say what is wrong with it, or was erased, or would do it good."""
    for name in BESIDE:
        places = [one.replace(".", " ") for one in getattr(found, name)]
        if places:
            sign = glyphs.no if name == "tactics" else glyphs.warn
            said = say(f"preview.at_{name}", lang, places=listed(places, lang))
            yield from hanging(f"{sign} ", said, width)
