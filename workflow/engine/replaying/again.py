"""How is a recorded step taken again? Its values read, judged, fired, and its bytes compared."""

import json
from collections.abc import Mapping, Sequence
from typing import Final

from ...policy import Policy
from ...process import Act, Form
from ...record.canonical import Json
from ...record.event import Event, Stored
from ..advance import Engine, call_of
from ..asked import Asked
from ..owed import Where
from ..pen import Pen
from .faults import Fault, Otherwise
from .rereading import reread

PLACE: Final = {"stream": "not_here", "seq": "not_here", "previous": "chain"}
WEIGHED: Final = (
    "elsewhere",
    "systemic",
    "after_days",
    "came_back",
)  # what the desk knows of other cases
PARTS: Final = (
    *PLACE,
    *("kind", "what", "actor", "behalf", "happened", "recorded", "changes", "personal"),
)


def received(engine: Engine, pen: Pen, asked: Asked, event: Event, policy: Policy) -> Pen:
    """Write a receipt again; raises `BadInput` or `Otherwise`."""
    form = engine.receipt(asked.actor)
    if event.what != form.name:
        raise Otherwise(Fault(event.seq, "no_receipt", {"move": event.what}))
    reading = reread(form, event, policy)
    step = engine.step(form, reading, asked, call_of(reading, asked, pen.snapshot, policy))
    step = step._replace(data={**step.data, **_heard(engine, event)})
    pen.write(asked, "act", step.data, pen.begun(form, step, policy), event.personal)
    return pen


def taken(engine: Engine, pen: Pen, where: Where, asked: Asked, event: Event) -> None:
    """Judge a step again and write it with what it forces; raises what that raises."""
    form = engine.form(event.what)
    reading = reread(form, event, where.policy)
    behalf = form.behalf or (asked.behalf if form.by_customer else None)
    asked = asked._replace(behalf=behalf, also=_added(form, event))
    call = call_of(reading, asked, pen.snapshot, where.policy)
    step = engine.step(form, reading, asked, call)
    step = step._replace(data={**step.data, **_heard(engine, event)})
    engine.take(pen, where, asked, step, event.personal)


def _added(form: Form, event: Event) -> dict[str, Json]:
    """Return what the desk itself added: that it is another case's step, what others gave.

    What others gave is what was found at that moment: it stands as it was recorded.
    """
    if not isinstance(form, Act):
        return {}
    there = {"back": True} if form.mirrored and event.data.get("back") is True else {}
    weighed = {name: event.data[name] for name in WEIGHED if form.weighed and name in event.data}
    return {**there, **weighed}


def _heard(engine: Engine, event: Event) -> dict[str, Json]:
    """Return what was remarked on texts when they were recorded."""
    return {name: one for name, one in event.data.items() if name in engine.process.heard}


def compare(found: Sequence[tuple[Stored, Event]], made: Sequence[Stored]) -> None:
    """See that the very bytes come out again; raises `Otherwise` for the first that do not."""
    for at, (stored, event) in enumerate(found):
        if at >= len(made):
            raise Otherwise(Fault(event.seq, "does_not_follow", {"move": event.what}))
        if stored.body != made[at].body:
            raise Otherwise(_differing(event, made[at].event()))
    if len(made) > len(found):
        after, missing = found[-1][1], made[len(found)].event()
        raise Otherwise(Fault(after.seq, "missing_after", {"move": missing.what}))


def _differing(found: Event, made: Event) -> Fault:
    part = next((one for one in PARTS if getattr(found, one) != getattr(made, one)), "data")
    if part in PLACE:
        return Fault(found.seq, PLACE[part])
    if part in {"kind", "what"}:
        return Fault(found.seq, "does_not_follow", {"move": found.what})
    known = part if part in {"changes", "personal", "data"} else "other"
    values = {"move": found.what}
    if part == "data":
        values["names"] = ", ".join(_names(found.data, made.data))
    return Fault(found.seq, f"differs_{known}", values)


def _names(found: Mapping[str, Json], made: Mapping[str, Json]) -> Sequence[str]:
    """Name the values of which one has what the other has not."""
    names = sorted({*found, *made})
    return [one for one in names if json.dumps(found.get(one)) != json.dumps(made.get(one))]
