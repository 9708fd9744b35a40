"""May this desk take over another, and how? Its record whole, its people, policy and numbers."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from ....engine import Engine
from ....errors import AmendsError, BadInput
from ....frozen.named import NamedTuple
from ....moments import iso
from ....policy import Policy, values_of
from ....process.fingerprint import keeps
from ....record.canonical import Json
from ....record.event import Event, Stored
from ....store import CaseQuery, Reader, Writer
from ... import people
from ...coaching.kept import KEPT
from ...grouping.folding import META, NEEDS, Entry, entry_of, written
from ...opening import BOOK, STREAM, TRAINED, check_name, note, policy_text
from ...proving import TAKEN_OVER, Decided, ancestor, desk_streams
from .lines import Origin

DIGITS: Final = 16  # of a process's fingerprint


class Taker(NamedTuple):
    """Who takes over what, from which file."""

    engine: Engine
    who: str
    path: str


def seen(taker: Taker, origin: Origin, streams: Sequence[Sequence[Stored]]) -> Decided:
    """Check the record of a desk that is to be taken over; raises `BadInput`."""
    decided = Decided(streams)
    if decided.faults:
        _, fault = decided.faults[0]
        raise BadInput("desk_record_broken", path=taker.path, seq=fault.seq)
    users = [user._asdict() for _, user in sorted(decided.now.users.items())]
    says = (decided.now.process, dict(values_of(decided.now.policy)), users)
    policy = {**values_of(Policy()), **origin.policy}  # an older desk has not all of its values
    for user in decided.now.users.values():
        check_name(user.name)
    if says != (origin.process, policy, origin.users):
        raise BadInput("desk_line_differs", path=taker.path)
    data = origin.process_data.encode()
    if hashlib.sha256(data).hexdigest()[:DIGITS] != origin.process:
        raise BadInput("desk_line_differs", path=taker.path)
    try:
        lost = keeps(data, taker.engine.process)
    except AmendsError as error:
        raise BadInput("desk_line_differs", path=taker.path) from error
    if lost:
        raise BadInput("file_of_other_process", path=taker.path, lost=", ".join(lost))
    return decided


def fits(taker: Taker, view: Reader, origin: Origin, now: datetime) -> bool:
    """See that this desk may take over that one; tells whether it has already.

    Raises `BadInput` for a desk with cases of its own, `NotAllowed` for who is no manager.
    """
    people.manager_of(view, taker.who, "import")
    if origin.practice and view.meta("practice") != "yes":
        raise BadInput("file_of_practice", path=taker.path)
    last = max((one.event().recorded for one in origin.events), default="")
    if last > iso(now):
        raise BadInput("file_from_the_future", path=taker.path, value=last)
    begun = [event.data["file"] for event in _takeovers(view)]
    if begun:
        if begun[0] != origin.digest:
            raise BadInput("desk_not_empty", path=taker.path)
        return True
    if view.count(CaseQuery(limit=1)) or view.meta("next_number") or view.meta(META):
        raise BadInput("desk_not_empty", path=taker.path)
    return False


def _takeovers(view: Reader) -> Sequence[Event]:
    events = (one.event() for one in view.events(STREAM))
    return [event for event in events if event.what == TAKEN_OVER]


def take_over(taker: Taker, tx: Writer, origin: Origin, now: datetime) -> None:
    """Keep the record of the origin as it is, and decide here what was decided there."""
    for depth, stored in enumerate([origin.events, *origin.taken_over], 1):
        tx.append(one._replace(stream=ancestor(depth)) for one in stored)
    own = tx.events(ancestor(1))
    data: dict[str, Json] = {"file": origin.digest, "events": len(own), "head": own[-1].hash}
    actor = people.manager_of(tx, taker.who, "import")
    note(tx, taker.engine.process, actor, now, TAKEN_OVER, data)
    decided = Decided([*desk_streams(tx).values()]).now
    for user in decided.users.values():
        tx.put_user(user)
    tx.put_meta("policy", policy_text(decided.policy))
    tx.put_meta(BOOK, decided.policy.book.text)
    tx.put_meta(KEPT, decided.playbooks)
    tx.put_meta(TRAINED, decided.policy.trained.text)
    tx.put_meta(META, written(_of_groups(tx)))
    count(tx, origin.next_number)


def _of_groups(view: Reader) -> Sequence[Entry]:
    """Return what the desks that were taken over wrote of their groups, the oldest desk first."""
    _, *older = desk_streams(view).values()
    events = (one.event() for stored in reversed(older) for one in stored)
    return [entry_of(event) for event in events if event.what in NEEDS]


def count(tx: Writer, number: int) -> None:
    """Go on counting cases where the origin stopped, and never back."""
    if number > int(tx.meta("next_number") or 0):
        tx.put_meta("next_number", str(number))
