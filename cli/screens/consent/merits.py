"""On what do judgement and claim rest? Gaps, evidence, causes, what rules owe, and the claim."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from amends.workflow import EvidenceView, Money

from ...catalogue import say
from ...render.moments import moment
from ...render.words import label
from ..story import Said, Story, value_text

Row = tuple[str, str]
VIEWS = ("contract", "industry", "law", "precedent")


def issue_text(story: Story, number: int, lang: str) -> str:
    """Say an issue with the gap that it rests on."""
    text, gap = story.issues[number - 1], story.gaps.get(number)
    if gap is None:
        return text
    told = say("merits.gap", lang, expected=gap["expected"], actual=gap["actual"])
    by = gap.get("yardstick")
    said = [text, told, say("merits.yardstick", lang, text=by) if by else ""]
    return " · ".join(one for one in said if one)


def merit_rows(
    story: Story, evidence: Sequence[EvidenceView], currency: str, lang: str
) -> Iterator[Row]:
    """Give the evidence, the causes, what rules owe at least, and how the claim was weighed."""
    for piece in evidence:
        yield say("merits.evidence", lang, number=piece.number), _evidence(piece, lang)
    for at, cause in enumerate(story.causes, 1):
        yield say("merits.cause", lang, number=at), _cause(cause, lang)
    if story.liability is not None:
        yield say("merits.least", lang), _least(story.liability, currency, lang)
        yield say("merits.burden", lang), _burden(story.liability, lang)
    if story.claim is not None:
        yield say("merits.claim", lang), _claim(story.claim, story, lang)


def _evidence(piece: EvidenceView, lang: str) -> str:
    said = [
        piece.text or "",
        label("choice", piece.kind, lang),
        label("choice", piece.credibility, lang),
        say("show.issue", lang, number=piece.issue) if piece.issue else "",
        _named("merits.holder", "choice", piece.holder, lang),
        _named("merits.speaks_for", "choice", piece.speaks_for, lang),
        say("merits.obtained", lang, when=moment(piece.obtained, lang)) if piece.obtained else "",
        piece.ref or "",
        say("attachments.attachment", lang, number=piece.attachment) if piece.attachment else "",
        f"SHA-256 {piece.sha256}" if piece.sha256 else "",
    ]
    return " · ".join(one for one in said if one)


def _named(code: str, kind: str, value: str | None, lang: str) -> str:
    return say(code, lang, who=label(kind, value, lang)) if value else ""


def _cause(cause: Said, lang: str) -> str:
    who = label("choice", str(cause.data.get("answers")), lang)
    told = say("merits.answers", lang, who=who, share=cause.data.get("share"))
    return " · ".join(one for one in (cause.said.get("text", ""), told) if one)


def _least(liability: Mapping[str, Any], currency: str, lang: str) -> str:
    given = liability.get("floor")
    floor = given["minor"] if isinstance(given, dict) else 0
    reckoned = int(liability.get("reckoned", 0))
    if not max(floor, reckoned):
        return ""
    said = [str(Money(max(floor, reckoned), currency))]
    if rule := liability.get("by_rule"):
        said.append(say("merits.by_rule", lang, rule=rule, sum=Money(reckoned, currency)))
    return " · ".join(said)


def _burden(liability: Mapping[str, Any], lang: str) -> str:
    if rule := liability.get("burden_rule"):
        return say("merits.firm_proves", lang, rule=rule)
    return label("choice", liability.get("burden"), lang)


def _claim(claim: Said, story: Story, lang: str) -> str:
    data = claim.data
    amount = value_text(data["amount"], story.zone, lang) if "amount" in data else ""
    seeks = label("choice", str(data.get("seeks")), lang)
    reasonable = label("choice", str(data.get("reasonable")), lang)
    views = [
        say(f"merits.{name}", lang, text=claim.said[name]) for name in VIEWS if name in claim.said
    ]
    said = [amount, seeks, say("merits.reasonable", lang, word=reasonable), *views]
    return " · ".join(one for one in (*said, claim.said.get("text", "")) if one)
