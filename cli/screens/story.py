"""What does the log tell that the facts do not hold: readings, the offer in its words, promises?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from amends.workflow import LogEntry
from amends.workflow.frozen.named import NamedTuple
from amends.workflow.moments import local
from amends.workflow.money import Money

from ..render.moments import moment

_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
TABLING: Final = frozenset({"propose", "revise", "answer"})
SINGLE: Final = (
    "single_reason",
    "defect",
    "impact",
    "recourse",
    "alternative",
    "plan_b",
    "text",
)


@dataclass
class Offer:
    """A version in its words: options, answers by issue, what else it says."""

    kind: str = "offer"
    options: list[str] = field(default_factory=list)
    parts: dict[str, str] = field(default_factory=dict)


class Said(NamedTuple):
    """What an entry holds: its plain values, and what the vault still has of its texts."""

    data: Mapping[str, Any]
    said: Mapping[str, str]


@dataclass
class Story:
    """What was said and drafted, as far as the vault still has the words."""

    zone: str
    lang: str
    readings: list[int] = field(default_factory=list)
    liability: Mapping[str, Any] | None = None
    position: str | None = None
    draft: Offer = field(default_factory=Offer)
    table: Offer | None = None
    promises: list[str] = field(default_factory=list)
    issues: list[str] = field(default_factory=list)
    gaps: dict[int, Mapping[str, str]] = field(default_factory=dict)
    causes: list[Said] = field(default_factory=list)
    claim: Said | None = None


def story_of(log: Sequence[LogEntry], zone: str, lang: str) -> Story:
    """Follow the log from its beginning."""
    story = Story(zone=zone, lang=lang)
    for entry in log:
        if entry.kind == "refusal":
            continue
        reading = entry.data.get("feeling")
        if isinstance(reading, int) and not isinstance(reading, bool):
            story.readings.append(reading)
        _READERS.get(entry.what, _nothing)(story, entry)
        if entry.what in TABLING and entry.kind == "move":
            story.table, story.draft = story.draft, Offer()
    return story


def _nothing(_story: Story, _entry: LogEntry) -> None:
    """Leave the story as it is."""


def _assess(story: Story, entry: LogEntry) -> None:
    story.liability, story.position = entry.data, None


def _share(story: Story, entry: LogEntry) -> None:
    story.position = str(entry.data.get("position", ""))


def _promise(story: Story, entry: LogEntry) -> None:
    story.promises.append(entry.said.get("text", ""))


def _raise(story: Story, entry: LogEntry) -> None:
    story.issues.append(entry.said.get("text", ""))
    _gap(story, entry, len(story.issues))


def _expect(story: Story, entry: LogEntry) -> None:
    issue = entry.data.get("issue")
    _gap(story, entry, issue if isinstance(issue, int) else 0)


def _gap(story: Story, entry: LogEntry, issue: int) -> None:
    if {"expected", "actual"} <= entry.said.keys():
        story.gaps[issue] = entry.said


def _cause(story: Story, entry: LogEntry) -> None:
    said, at = Said(entry.data, entry.said), entry.data.get("replaces")
    if isinstance(at, int):
        story.causes[at - 1] = said
    else:
        story.causes.append(said)


def _claim(story: Story, entry: LogEntry) -> None:
    story.claim = Said(entry.data, entry.said)


def _draft(story: Story, entry: LogEntry) -> None:
    if entry.data.get("fresh") is True:
        story.draft = Offer()
    offer = story.draft
    offer.kind = str(entry.data.get("kind", offer.kind))
    new = [text for name, text in entry.said.items() if name.startswith("option.")]
    offer.options += new
    for name in SINGLE:
        if name in entry.said:
            offer.parts[name] = entry.said[name]
    for name in ("amount", "by_when", "recourse_until"):
        if name in entry.data:
            offer.parts[name] = value_text(entry.data[name], story.zone, story.lang)


_READERS: Final = {
    "assess": _assess,
    "share": _share,
    "promise": _promise,
    "raise": _raise,
    "expect": _expect,
    "cause": _cause,
    "claim": _claim,
    "draft": _draft,
}


def value_text(value: Any, zone: str, lang: str) -> str:  # noqa: ANN401  # what an event may hold
    """Say a recorded value: an amount as money, a moment in the desk's zone, else as it is."""
    if isinstance(value, dict) and {"minor", "currency"} <= value.keys():
        return str(Money(value["minor"], value["currency"]))
    if isinstance(value, str) and _MOMENT.fullmatch(value):
        return moment(local(value, zone), lang)
    return str(value)
