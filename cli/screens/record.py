"""What is on record about a case: its feeling, liability, offer, remedies, promises?"""

from collections.abc import Iterator, Sequence

from amends.workflow import CaseView, Money
from amends.workflow.facts import Facts

from ..catalogue import say
from ..render.layout import listed
from ..render.moments import moment, when
from ..render.words import label
from ..terminal.glyphs import Glyphs
from .consent.merits import issue_text
from .story import Offer, Story

Row = tuple[str, str]
OFF_THE_TABLE = frozenset({"received", "inquired", "clarified"})  # what was there was declined


def record_rows(case: CaseView, story: Story, lang: str, glyphs: Glyphs) -> Iterator[Row]:
    """Give the feeling, the issues, liability, the offer, and how consent stands."""
    curve = "".join(glyphs.feeling(one) for one in story.readings)
    figures = f" {glyphs.arrow} ".join(str(one) for one in story.readings)
    if case.safety not in {None, "none"}:
        yield say("show.safety", lang), label("safety", case.safety, lang)
    said = [curve, figures, label("feeling", case.feeling, lang)]
    yield say("show.feeling", lang), "  ".join(one for one in said if one)
    yield from _answered_before(case, lang)
    for at in range(1, len(story.issues) + 1):
        yield say("show.issue", lang, number=at), issue_text(story, at, lang)
    yield say("show.liability", lang), _liability(story, lang)
    table = None if case.stage in OFF_THE_TABLE else story.table
    for name, offer in (("show.draft", story.draft), ("show.table", table)):
        yield say(name, lang), _offer(offer, lang) if offer else ""
    for region in ("consent", "withdrawal"):
        state = getattr(case, region)
        if state not in {None, "none"}:
            yield say(f"show.{region}", lang), label(region, state, lang)
    if case.facts is not None and getattr(case.facts, "flagged", False):
        yield say("show.flagged", lang), say("show.flagged_text", lang)
    yield say("show.columns", lang), columns_text(case.columns, lang)
    yield from _beside(case, lang)
    if case.left:
        yield say("show.left", lang), label("stage", case.left, lang)


def _beside(case: CaseView, lang: str) -> Iterator[Row]:
    """Give who stands in for the owner, and the cases that belong to this one."""
    if one := case.stand_in:
        code = "show.standing" if one.took else "show.named"
        until = moment(one.until, lang)
        yield say("show.stand_in", lang), say(code, lang, who=one.who, until=until)
    said = [link_text(one.case, one.kind, lang, back=one.back) for one in case.links]
    yield say("show.links", lang), " · ".join(said)


def columns_text(columns: Sequence[tuple[str, object]], lang: str) -> str:
    """Say what other columns an imported row had."""
    return " · ".join(say("log.value", lang, name=name, text=value) for name, value in columns)


def link_text(other: str, kind: str, lang: str, *, back: bool) -> str:
    """Say how another case belongs to this one."""
    return say(f"link.{kind}{'_back' if back else ''}", lang, other=other)


def _answered_before(case: CaseView, lang: str) -> Iterator[Row]:
    """Give what was answered elsewhere before the case was imported."""
    if case.reply:
        yield say("show.reply", lang), say("show.quote", lang, text=case.reply)
    if case.answered_at:
        yield say("show.answered", lang), when(case.answered_at, case.answered_precision, lang)


def _liability(story: Story, lang: str) -> str:
    if story.liability is None:
        return ""
    said = [
        f"{say(f'show.{name}', lang)} {label('choice', str(story.liability.get(name)), lang)}"
        for name in ("fault", "loss", "causation")
    ]
    if story.position:
        said.append(say("show.customer", lang, position=label("choice", story.position, lang)))
    return " · ".join(said)


def _offer(offer: Offer, lang: str) -> str:
    said = [f"({chr(64 + at)}) {text}" for at, text in enumerate(offer.options, 1)]
    said += [
        say(f"part.{name}", lang, text=text)
        for name, text in offer.parts.items()
        if name in {"amount", "defect", "impact", "by_when", "single_reason"} or not offer.options
    ]
    return "; ".join(said) if lang == "en" else "；".join(said)


def facts_rows(case: CaseView, story: Story, currency: str, lang: str) -> Iterator[Row]:
    """Give the remedies, the promises, and whether somebody pressed."""
    if not isinstance(case.facts, Facts):
        return
    for at, one in enumerate(case.facts.remedies, 1):
        sum_ = str(Money(one.amount, currency)) if one.amount else ""
        said = [say(f"remedy.{one.kind}", lang), sum_, say(f"remedy.{one.state}", lang)]
        yield say("show.remedy", lang, number=at), " · ".join(part for part in said if part)
    for at, text in enumerate(story.promises, 1):
        yield say("show.promise", lang, number=at), text
    if case.facts.tainted:
        who = listed(sorted(case.facts.tainted_by), lang)
        yield say("show.tainted", lang), say("show.tainted_by", lang, who=who)


def attachment_rows(case: CaseView, lang: str) -> Iterator[Row]:
    """Give what is attached, each with its number."""
    for one in case.attachments:
        name = one.name or say("attachments.erased", lang)
        said = say("attachments.one", lang, name=name, type=one.media_type, size=one.size)
        noted = say("show.quote", lang, text=one.text) if one.text else ""
        heading = say("attachments.attachment", lang, number=one.number)
        yield heading, " · ".join(part for part in (said, noted) if part)
