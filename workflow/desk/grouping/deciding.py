"""Who decides what about a group? Each decision is an event of the desk's own stream."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from ...errors import BadInput, NotAllowed
from ...frozen.named import NamedTuple
from ...moments import iso, local
from ...policy import below
from ...process import Process
from ...process.fields import check_text
from ...record.canonical import Json
from ...record.event import Actor
from ...store import Writer
from ..opening import note, people_of, policy_of
from ..people import writing_actor
from .folding import META, NEEDS, OPENED, Entry, read, written
from .incident import AXES, FACTORS, MEDIA, TURNS, Group, turned
from .reading import group_of, held_of

MOST_SCORE = 3
MOST_REACH = 10_000_000_000


class Deciding(NamedTuple):
    """Who decides at a desk, when, and where it is written."""

    tx: Writer
    process: Process
    actor: Actor
    now: datetime

    def group(self, text: str) -> Group:
        """Return a group that may still be changed; raises `BadInput`."""
        return group_of(held_of(self.tx), text, to_change=True)

    def may(self, what: str, group: str) -> None:
        """See that this person may write such an event; raises `NotAllowed`."""
        needed = NEEDS[what]
        if below(self.actor.role, needed):
            raise NotAllowed(
                "role_too_low",
                case=group,
                move=what,
                stage="",
                who=self.actor.name,
                role=self.actor.role,
                needs=needed,
            )

    def write(self, what: str, data: Mapping[str, Json]) -> None:
        """Append one event of a group, and keep it beside; raises `NotAllowed`."""
        self.may(what, str(data.get("group", "")))
        note(self.tx, self.process, self.actor, self.now, what, data)
        entry = Entry(what, iso(self.now), self.actor.name, data)
        self.tx.put_meta(META, written([*read(self.tx.meta(META)), entry]))


def deciding(tx: Writer, process: Process, who: str, now: datetime) -> Deciding:
    """Sit down to decide; raises `NotAPerson`, or `NotAllowed` for an auditor."""
    return Deciding(tx, process, writing_actor(tx, who), now)


def open_group(at: Deciding, title: str) -> str:
    """Open a group; returns its number. Raises `BadInput`."""
    made = f"G-{len(held_of(at.tx).groups) + 1}"
    at.write(OPENED, {"group": made, "title": check_text("title", title).strip()})
    return made


def lead(at: Deciding, group: str, name: str) -> None:
    """Say who speaks for the desk in this incident; raises `BadInput` or `NotAllowed`."""
    found, people = at.group(group), people_of(at.tx)
    if name not in people:
        raise BadInput("no_such_user", name=name)
    if people[name] == "auditor":
        raise BadInput("auditor_only_reads", who=name)
    at.write("group_led", {"group": found.id, "name": name})


def turn(at: Deciding, group: str, event: str, because: str) -> None:
    """Raise or lower the alarm over an incident; raises `BadInput` or `NotAllowed`."""
    found = at.group(group)
    if event not in TURNS:
        raise _not_one_of("event", event, TURNS)
    if turned(found.state, event) is None:
        raise BadInput("group_cannot_turn", group=found.id, incident=found.state, alarm=event)
    reason = check_text("because", because).strip()
    at.write("group_turned", {"group": found.id, "event": event, "because": reason})


class Sighting(NamedTuple):
    """A signal of public opinion as somebody reports it; `at` None is now."""

    medium: str
    where: str
    at: datetime
    reach: int | None = None
    factors: Sequence[str] = ()


def signal(at: Deciding, group: str, seen: Sighting) -> None:
    """Keep a signal of public opinion; raises `BadInput`."""
    found = at.group(group)
    if seen.medium not in MEDIA:
        raise _not_one_of("medium", seen.medium, MEDIA)
    for factor in seen.factors:
        if factor not in FACTORS:
            raise _not_one_of("factor", factor, FACTORS)
    if seen.reach is not None and not 0 <= seen.reach <= MOST_REACH:
        raise _out_of_range("reach", seen.reach, MOST_REACH)
    if seen.at > at.now:
        shown = local(iso(seen.at), policy_of(at.tx).zone)
        raise BadInput("in_the_future", field="at", value=shown)
    reach: dict[str, Json] = {} if seen.reach is None else {"reach": seen.reach}
    data: dict[str, Json] = {
        "group": found.id,
        "medium": seen.medium,
        "where": check_text("where", seen.where).strip(),
        "at": iso(seen.at),
        "factors": [*dict.fromkeys(seen.factors)],
        **reach,
    }
    at.write("group_signal", data)


def outlook(at: Deciding, group: str, scores: Mapping[str, int], ground: str) -> None:
    """Say how grave it is in law, in public and with regulators; raises `BadInput`."""
    found = at.group(group)
    for axis in AXES:
        if not 0 <= scores[axis] <= MOST_SCORE:
            raise _out_of_range(axis, scores[axis], MOST_SCORE)
    given: dict[str, Json] = {axis: scores[axis] for axis in AXES}
    reason = check_text("ground", ground).strip()
    at.write("group_outlook", {"group": found.id, **given, "ground": reason})


def _not_one_of(field: str, value: str, choices: Sequence[str]) -> BadInput:
    return BadInput("not_a_choice", field=field, value=value, choices=", ".join(choices))


def _out_of_range(field: str, value: int, most: int) -> BadInput:
    return BadInput("out_of_range", field=field, value=str(value), least=0, most=most)
