"""Who did it, and when? What is seen of a step before it is taken again."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from ...frozen.named import NamedTuple
from ...policy import Policy
from ...record.event import Event
from ..advance import IMPORTER
from ..snapshot import Snapshot
from .faults import Fault, Otherwise

REFUSAL: Final = frozenset({"code", "stage", "owed"})


class Rule(NamedTuple):
    """What a desk had decided at a time: its policy, its active people's roles, its process."""

    policy: Policy
    people: Mapping[str, str]
    process: str


InForce = Callable[[str], Sequence[Rule]]  # by when it was recorded; the likeliest rule first


def see(step: Event, at: Snapshot, rule: Rule) -> None:
    """See that somebody of the desk did it, neither too early nor out of order."""
    if not _is_one_of_them(step, rule):
        values = {"who": step.actor.name, "role": step.actor.role}
        raise Otherwise(Fault(step.seq, "not_then", values))
    if step.recorded < at.recorded or step.happened > step.recorded:
        raise Otherwise(Fault(step.seq, "out_of_time", {"value": step.recorded}))
    if step.seq > 1 and step.happened < at.received and step.kind != "clock":
        raise Otherwise(Fault(step.seq, "out_of_time", {"value": step.happened}))
    if step.kind == "refusal" and (
        step.changes or step.personal or frozenset(step.data) != REFUSAL
    ):
        raise Otherwise(Fault(step.seq, "not_a_refusal"))
    if step.what == "assign" and step.kind == "act" and step.data.get("to") not in rule.people:
        raise Otherwise(Fault(step.seq, "no_such_user", {"name": str(step.data.get("to"))}))


def _is_one_of_them(step: Event, rule: Rule) -> bool:
    kind, name, role = step.actor
    if step.kind == "clock":
        return kind == "clock"
    if step.seq == 1 and kind == IMPORTER:
        return role == IMPORTER and rule.people.get(name, "auditor") != "auditor"
    writes = step.seq > 1 or role != "auditor"  # an auditor may be refused, and receives nothing
    return kind == "handler" and rule.people.get(name) == role and writes
