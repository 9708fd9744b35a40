"""Who works at the desk, and by which policy? Each change is an event of the desk's stream."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from ..errors import BadInput, NotAllowed, NotAPerson
from ..moments import iso
from ..record.event import Actor
from ..store import Reader, UserRow, Writer
from .opening import STREAM, check_name, note, people_of, policy_of, policy_text

if TYPE_CHECKING:
    from ..policy import Policy
    from ..process import Process

KEEPS_TIME: Final = frozenset({"first_contact", "progress", "packs", "calendar", "zone"})


def actor_of(view: Reader, name: str) -> Actor:
    """Return the user of that name as an actor; raises `NotAPerson` if unknown or disabled."""
    found = {user.name: user for user in view.users()}.get(name)
    if found is None:
        raise NotAPerson("no_such_user", name=name)
    if not found.active:
        raise NotAPerson("user_disabled", name=name)
    return Actor("handler", found.name, found.role)


def writing_actor(view: Reader, name: str) -> Actor:
    """Return the user as an actor who may write; raises `NotAllowed` for an auditor."""
    actor = actor_of(view, name)
    if actor.role == "auditor":
        raise NotAllowed("auditor_only_reads", case=STREAM, move="", stage="", who=name)
    return actor


def manager_of(view: Reader, name: str, what: str) -> Actor:
    """Return the user as an actor who may change the desk itself; raises `NotAllowed`."""
    actor = actor_of(view, name)
    if actor.role != "manager":
        raise NotAllowed(
            "role_too_low",
            case=STREAM,
            move=what,
            stage="",
            who=name,
            role=actor.role,
            needs="manager",
        )
    return actor


def add_user(
    tx: Writer, process: "Process", who: str, now: datetime, name: str, role: str
) -> UserRow:
    """Add a person, or take a disabled one back; raises `BadInput` or `NotAllowed`."""
    from ..policy import ROLES

    actor = manager_of(tx, who, "user add")
    if role not in ROLES:
        raise BadInput("no_such_role", role=role, roles=", ".join(ROLES))
    check_name(name)
    if name in people_of(tx):
        raise BadInput("user_exists", name=name)
    row = UserRow(name, role)
    note(tx, process, actor, now, "user_added", {"name": name, "role": role})
    tx.put_user(row)
    return row


def disable_user(tx: Writer, process: "Process", who: str, now: datetime, name: str) -> UserRow:
    """Let a person act no more; what they did stays. Raises `BadInput` or `NotAllowed`."""
    actor = manager_of(tx, who, "user disable")
    people = people_of(tx)
    if name not in people:
        raise BadInput("no_such_user", name=name)
    if people[name] == "manager" and [*people.values()].count("manager") == 1:
        raise BadInput("last_manager", name=name)
    row = UserRow(name, people[name], active=False)
    note(tx, process, actor, now, "user_disabled", {"name": name})
    tx.put_user(row)
    return row


def set_policy(
    tx: Writer, process: "Process", who: str, now: datetime, name: str, value: str | int
) -> "Policy":
    """Change one value of the policy; raises `BadInput` or `NotAllowed`."""
    from ..policy import changed

    actor = manager_of(tx, who, "policy set")
    before = policy_of(tx)
    after = changed(before, name, value)
    field = name.replace("-", "_")
    data = {"name": field, "before": getattr(before, field), "after": getattr(after, field)}
    note(tx, process, actor, now, "policy_set", data)
    tx.put_meta("policy", policy_text(after))
    if field in KEEPS_TIME:
        tx.wake(iso(now))
    return after
