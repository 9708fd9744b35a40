"""How do groups follow from the desk's own record? One event after another, the same everywhere."""

import json
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from ...frozen.named import NamedTuple
from ...record.canonical import Json, canonical
from ...record.event import Event
from .incident import (
    AXES,
    FACTORS,
    MEDIA,
    Group,
    Groups,
    Outlook,
    Signal,
    Statement,
    Warned,
    turned,
)

META: Final = "groups"
HANDLER: Final = "handler"
SUPERVISOR: Final = "supervisor"


class Entry(NamedTuple):
    """One event of a group as it is kept apart from the rest of the desk's record."""

    what: str
    at: str
    who: str
    data: Mapping[str, Any]


class Held(NamedTuple):
    """All groups of a desk, and the early warnings that were given, the first one first."""

    groups: Groups = MappingProxyType({})
    warned: tuple[Warned, ...] = ()

    def after(self, one: Entry) -> "Held":
        """Return what is held after an event.

        Raises `LookupError`, `TypeError` or `ValueError` for one that could not have been written.
        """
        if one.what == WARNED:
            return self._replace(warned=(*self.warned, _warned(one)))
        name = str(one.data["group"])
        group = (
            _opened(self, one) if one.what == OPENED else _FOLDS[one.what](self._open(name), one)
        )
        return self._replace(groups={**self.groups, name: group})

    def _open(self, name: str) -> Group:
        group = self.groups[name]
        if not group.open:
            raise ValueError(name)
        return group


def _opened(held: Held, one: Entry) -> Group:
    name = f"G-{len(held.groups) + 1}"
    if one.data["group"] != name:
        raise ValueError(name)
    return Group(name, str(one.data["title"]), one.at, one.who, since=one.at)


def _led(group: Group, one: Entry) -> Group:
    return group._replace(lead=str(one.data["name"]))


def _turned(group: Group, one: Entry) -> Group:
    return group._replace(state=_to(group, str(one.data["event"])), since=one.at)


def _to(group: Group, event: str) -> str:
    state = turned(group.state, event)
    if state is None:
        raise ValueError(event)
    return state


def _said(group: Group, one: Entry) -> Group:
    number = len(group.statements) + 1
    if one.data["number"] != number:
        raise ValueError(number)
    made = Statement(number, one.at, one.who, str(one.data["text"]))
    return group._replace(statements=(*group.statements, made))


def _signalled(group: Group, one: Entry) -> Group:
    data = one.data
    seen = Signal(
        at=str(data["at"]),
        medium=MEDIA[MEDIA.index(data["medium"])],
        where=str(data["where"]),
        reach=data.get("reach"),
        factors=tuple(FACTORS[FACTORS.index(factor)] for factor in data["factors"]),
        who=one.who,
    )
    return group._replace(signals=(*group.signals, seen))


def _outlook(group: Group, one: Entry) -> Group:
    legal, opinion, regulator = (int(one.data[axis]) for axis in AXES)
    seen = Outlook(one.at, one.who, legal, opinion, regulator, str(one.data["ground"]))
    return group._replace(outlook=seen)


def _reviewed(group: Group, one: Entry) -> Group:
    state = _to(group, "review")
    return group._replace(state=state, since=one.at, review=str(one.data["text"]))


def _warned(one: Entry) -> Warned:
    data = one.data
    figures = [int(data[name]) for name in ("came", "hours", "before", "days")]
    return Warned(one.at, one.who, str(data["cause"]), str(data["detail"]), *figures)


OPENED: Final = "group_opened"
WARNED: Final = "risk_warned"
REVIEWED: Final = "group_reviewed"
_FOLDS: Final[Mapping[str, Callable[[Group, Entry], Group]]] = {
    "group_led": _led,
    "group_turned": _turned,
    "group_said": _said,
    "group_signal": _signalled,
    "group_outlook": _outlook,
    REVIEWED: _reviewed,
}
NEEDS: Final[Mapping[str, str]] = {  # the least role that may write each
    **dict.fromkeys((OPENED, WARNED, "group_said", "group_signal", "group_outlook"), HANDLER),
    **dict.fromkeys(("group_led", "group_turned", REVIEWED), SUPERVISOR),
}


def entry_of(event: Event) -> Entry:
    """Return what an event of the desk's stream says of groups."""
    return Entry(event.what, event.recorded, event.actor.name, event.data)


def written(entries: Sequence[Entry]) -> str:
    """Write the events of all groups as the store keeps them beside the record."""
    return canonical([_plain(one) for one in entries]).decode()


def _plain(one: Entry) -> Json:
    return [one.what, one.at, one.who, dict(one.data)]


def read(text: str | None) -> list[Entry]:
    """Read what `written` has written."""
    raw: Any = json.loads(text) if text else []
    return [Entry(*one) for one in raw]


def folded(entries: Sequence[Entry]) -> Held:
    """Return what all these events come to."""
    held = Held()
    for one in entries:
        held = held.after(one)
    return held
