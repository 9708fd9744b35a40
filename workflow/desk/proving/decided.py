"""What had the desk decided at a time? Its people, policy and process, from its own record."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any, Final

from ...engine.replaying import FLAWS, Fault, Rule
from ...frozen import altered
from ...frozen.named import NamedTuple
from ...moments import epoch
from ...policy import ROLES, Policy, below, changed
from ...record.canonical import parse
from ...record.chain import FIRST
from ...record.event import Event, Stored
from ...store import Reader, UserRow
from ..coaching.kept import PLAYBOOK_ADDED
from ..grouping.folding import NEEDS, Held, entry_of
from ..learning.filing import kept_study
from ..learning.study import STUDY_KEPT
from ..learning.training import TRAINING_ADDED, learned
from ..opening import STREAM
from ..timekeeping.booking import CALENDAR_SET, PACK_ADDED, booked

SKEW: Final = 300  # seconds that the clocks of machines which share a desk may differ
TAKEN_OVER: Final = "taken_over"
MANAGERS: Final = frozenset(
    {
        *("user_added", "user_disabled", "policy_set"),
        *(CALENDAR_SET, PACK_ADDED, PLAYBOOK_ADDED, TRAINING_ADDED, TAKEN_OVER),
    }
)
RULING: Final = frozenset({CALENDAR_SET, PACK_ADDED, PLAYBOOK_ADDED, TRAINING_ADDED, STUDY_KEPT})
Users = Mapping[str, UserRow]


def desk_streams(view: Reader) -> Mapping[str, Sequence[Stored]]:
    """Return the desk's own record, then those of the desks it took over, the latest first."""
    found = {STREAM: view.events(STREAM)}
    while stored := view.events(ancestor(len(found))):
        found[ancestor(len(found))] = stored
    return found


def is_of_the_desk(stream: str) -> bool:
    """Tell whether a stream is the record of a desk, this one or one that was taken over."""
    return stream == STREAM or stream.startswith(f"{STREAM}:")


def ancestor(depth: int) -> str:
    """Name the stream that holds the record of the desk so many takeovers ago."""
    return f"{STREAM}:{depth}" if depth else STREAM


class State(NamedTuple):
    """What is decided from a moment on, until the next is decided."""

    since: int
    users: Users
    policy: Policy
    process: str = ""
    playbooks: str = ""  # the desk's own, as they are kept; they advise, and judge no step
    groups: Held = Held()

    @property
    def rule(self) -> Rule:
        """Return what steps are judged by."""
        active = {user.name: user.role for user in self.users.values() if user.active}
        return Rule(self.policy, active, self.process)


NOBODY: Final = UserRow("", "", active=False)
NOTHING: Final = State(0, {}, Policy())


class _Level(NamedTuple):
    """One desk's record: its state after each event, and in order all that ruled its cases."""

    after: Sequence[State] = ()
    timeline: Sequence[State] = ()


class Decided:
    """All that a desk decided, and before it the desks whose cases it took over.

    `streams` are the events of the desk's own stream, then those of the desk it took over, of the
    one that this took over, and so on. `faults` names what does not hold, with its place in them.
    """

    def __init__(self, streams: Sequence[Sequence[Stored]]) -> None:
        """Read the streams, the oldest desk first."""
        self.faults: list[tuple[int, Fault]] = []
        level, older = _Level(), tuple[Stored, ...]()
        for depth in reversed(range(len(streams))):
            level = self._read(depth, streams[depth], older, level)
            older = tuple(streams[depth])
        self.now = level.after[-1] if level.after else NOTHING
        self._states = level.timeline
        self._since = [*accumulate((one.since for one in self._states), max)]

    def in_force(self, recorded: str) -> Sequence[Rule]:
        """Return by what something recorded then was judged: the likeliest, then its neighbours."""
        at = epoch(recorded)
        then = bisect_right(self._since, at)
        first, last = (bisect_right(self._since, one) for one in (at - SKEW, at + SKEW))
        near = [*reversed(self._states[max(first - 1, 0) : then]), *self._states[then:last]]
        return [one.rule for one in near]

    def _read(
        self, depth: int, stored: Sequence[Stored], older: Sequence[Stored], below: _Level
    ) -> _Level:
        after, taken, own, last = list[State](), list[State](), list[State](), FIRST
        for at, one in enumerate(stored, 1):
            state = after[-1] if after else NOTHING
            try:
                parse(one.body)
                event = one.event()
                whys = [*_chain(event, at, last), *_authority(event, state)]
                if event.what == TAKEN_OVER:
                    count = int(str(event.data["events"]))
                    whys += _head(event, older[count - 1])
                    state = _heir(state, below.after[count - 1], event.actor.name)
                    own = own if taken else []  # what ruled nothing: there was no case yet
                    taken = [*below.timeline[: len(below.timeline) - len(below.after) + count]]
                state = _decided(event, state)
            except FLAWS as error:
                whys = [Fault(at, "unreadable", {"why": type(error).__name__})]
            self.faults += [(depth, why) for why in whys]
            after.append(state)
            own.append(state)
            last = one.hash
        return _Level(after, [*taken, *own])


def _chain(event: Event, at: int, last: str) -> Iterator[Fault]:
    if (event.stream, event.seq, event.kind) != (STREAM, at, "desk"):
        yield Fault(at, "not_here")
    if event.previous != last:
        yield Fault(at, "chain")


def _authority(event: Event, state: State) -> Iterator[Fault]:
    """See that a manager decided it, unless it is how a desk begins."""
    user = state.users.get(event.actor.name, NOBODY)
    known = (user.role, user.active) == (event.actor.role, True)
    if event.what == "opened" or (not state.users and event.what == "user_added"):
        return
    if not known or (event.what in MANAGERS and user.role != "manager"):
        yield Fault(event.seq, "not_then", {"who": event.actor.name, "role": event.actor.role})
    elif event.what in NEEDS and below(user.role, NEEDS[event.what]):
        yield Fault(event.seq, "not_then", {"who": event.actor.name, "role": NEEDS[event.what]})


def _head(event: Event, last: Stored) -> Iterator[Fault]:
    if event.data["head"] != last.hash:
        yield Fault(event.seq, "chain")


def _heir(own: State, origin: State, importer: str) -> State:
    """Bring two desks together: the origin's word counts, but whoever imports stays manager."""
    users = {**own.users, **origin.users, importer: UserRow(importer, "manager")}
    heir = own._replace(users=users, policy=origin.policy)
    return heir._replace(playbooks=origin.playbooks, groups=origin.groups)


def _decided(event: Event, state: State) -> State:
    """Return what is decided after an event of the desk."""
    state = state._replace(since=epoch(event.recorded))
    name = str(event.data.get("name", ""))
    if event.what in {"user_added", "user_disabled"}:
        return state._replace(users={**state.users, name: _user(event, state, name)})
    if event.what == "policy_set":
        after: Any = event.data["after"]
        return state._replace(policy=changed(state.policy, name, after))
    if event.what in RULING:
        return _ruled(event, state)
    if event.what in NEEDS:
        return state._replace(groups=state.groups.after(entry_of(event)))
    if event.what in {"opened", "process_changed"}:
        return state._replace(process=str(event.data["process"]))
    return state


def _ruled(event: Event, state: State) -> State:
    """Return what is decided after a rule, a playbook or a training, or once a study is kept."""
    if event.what == PLAYBOOK_ADDED:
        from ..coaching.booking import booked as playbooked  # brings the entries

        return state._replace(playbooks=playbooked(state.playbooks, event))
    if event.what == STUDY_KEPT:
        study: Any = event.data["study"]
        kept_study(study)  # raises for what nobody could have kept
        return state
    policy = state.policy
    if event.what == TRAINING_ADDED:
        return state._replace(policy=altered(policy, trained=learned(policy.trained, event)))
    return state._replace(policy=altered(policy, book=booked(policy.book, event)))


def _user(event: Event, state: State, name: str) -> UserRow:
    """Return a person as an event leaves them: added with a role, or disabled."""
    if event.what == "user_disabled":
        return state.users[name]._replace(active=False)
    return UserRow(name, ROLES[ROLES.index(str(event.data["role"]))])
