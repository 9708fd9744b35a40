"""What was the customer told, to the letter? Each notice with its text as the vault has it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from ...engine.replaying import FLAWS
from ...moments import local
from ...money import Money
from ...record.event import Event, Stored, said_by_event
from ..offering.rounds import TABLING
from ..telling.previewing import READ_BY_CUSTOMER
from ..verifying import Checked
from .customer import SENT_WITH, TOLD
from .values import Notice

ALONE: Final = frozenset(  # acts that are a notice by themselves
    {
        *("acknowledge", "inform", "explain", "share", "apologise", "promise", "interim"),
        *("suspend", "conduct-warning", "conduct-notice"),
    }
)
SENT: Final = (*READ_BY_CUSTOMER, "option")


def notices(found: Checked, zone: str) -> Iterator[Notice]:
    """Give every notice in the order in which it was sent; an offer's text is that of its draft."""
    said = said_by_event(found.secrets)
    wrong = {one.seq for one in found.faults}
    drafts: list[Event] = []
    for stored in found.stored:
        event = _read(stored)
        if event is None or event.kind == "refusal":
            continue
        if event.what == "draft":
            drafts = [event] if event.data.get("fresh") is True else [*drafts, event]
        elif event.kind == "act" and event.what in ALONE:
            yield _alone(event, stored, said.get(event.seq, {}), wrong, zone)
        elif event.kind == "move" and event.what in TABLING:
            yield _tabled(event, stored, drafts, said, wrong, zone)
            drafts = []


def _read(stored: Stored) -> Event | None:
    try:
        return stored.event()
    except FLAWS:
        return None  # told among the faults


def _alone(
    event: Event, stored: Stored, said: Mapping[str, str], wrong: set[int], zone: str
) -> Notice:
    listed = TOLD.get(event.what, frozenset())
    parts = {name: text for name, text in said.items() if name.partition(".")[0] in listed}
    lost = [one for one in event.personal if one.partition(".")[0] in listed and one not in said]
    plain = {
        name: _plain(value, zone)
        for name, value in event.data.items()
        if name in listed and name not in {"about", "channel"}
    }
    about: Any = event.data.get("about", ())
    return Notice(
        seq=event.seq,
        at=local(event.happened, zone),
        what=event.what,
        who=event.actor.name,
        role=event.actor.role,
        about=tuple(about) if isinstance(about, list) else (),
        channel=_text(event.data.get("channel")),
        parts={**parts, **plain},
        erased=tuple(lost),
        hash=stored.hash,
        holds=event.seq not in wrong,
    )


def _tabled(
    event: Event,
    stored: Stored,
    drafts: Sequence[Event],
    said: Mapping[int, Mapping[str, str]],
    wrong: set[int],
    zone: str,
) -> Notice:
    """Tell what went out with a move: the draft that it sent, step by step."""
    parts: dict[str, str] = {}
    lost: list[str] = []
    for draft in drafts:
        texts = said.get(draft.seq, {})
        sent = [one for one in draft.personal if one.partition(".")[0] in SENT]
        for name in sent:
            if name in texts:
                parts[_free(parts, name)] = texts[name]
        lost += [name for name in sent if name not in texts]
        parts |= {
            name: _plain(value, zone) for name, value in draft.data.items() if name in SENT_WITH
        }
    return Notice(
        seq=event.seq,
        at=local(event.happened, zone),
        what=event.what,
        who=event.actor.name,
        role=event.actor.role,
        about=(),
        channel=_text(event.data.get("channel")),
        parts=parts,
        erased=tuple(lost),
        hash=stored.hash,
        holds=wrong.isdisjoint({event.seq, *(one.seq for one in drafts)}),
    )


def _free(parts: Mapping[str, str], name: str) -> str:
    """Number an option on from those that the draft has; any other text takes the older's place."""
    if not name.startswith("option."):
        return name
    return f"option.{1 + sum(one.startswith('option.') for one in parts)}"


def _plain(value: object, zone: str) -> str:
    if isinstance(value, dict) and {"minor", "currency"} <= value.keys():
        return str(Money(value["minor"], value["currency"]))
    text = str(value)
    return local(text, zone) if text.endswith("Z") and "T" in text else text


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
