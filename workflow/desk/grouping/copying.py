"""How does an offer reach every member? As a copy that is each member's own version (H14).

What is copied is the draft, never a decision: every copy is approved, put on the table, accepted or
refused in its own case.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from ...engine import Engine
from ...errors import BadInput
from ...money import Money
from ...process import Field, Form
from ...record.event import Event, said_by_event
from ...store import CaseRow, Reader
from ..finding import find
from .deciding import Deciding
from .each import Done, each
from .reading import members_of

SENT: Final = frozenset({"propose", "revise", "answer"})
DRAFT: Final = "draft"


def copy_draft(engine: Engine, at: Deciding, group: str, source: str, cases: Sequence[str]) -> Done:
    """Copy the newest draft of one member to the others, or to those that are named.

    Raises `BadInput` where the source is no member, or nothing was ever drafted there.
    """
    found, row = at.group(group), find(at.tx, source)
    members = members_of(at.tx, found.id)
    if row.id not in {one.id for one in members}:
        raise BadInput("not_a_member", case=row.id, group=found.id)
    given = _drafted(engine.form(DRAFT), at.tx, row)
    if not given:
        raise BadInput("nothing_to_preview", case=row.id)
    wanted = {find(at.tx, one).id for one in cases}
    for one in sorted(wanted - {member.id for member in members}):
        raise BadInput("not_a_member", case=one, group=found.id)
    others = [one for one in members if one.id != row.id and (not wanted or one.id in wanted)]
    return each(engine, at, others, DRAFT, lambda _row: given)


def _drafted(form: Form, view: Reader, row: CaseRow) -> dict[str, object]:
    """Put together what the newest draft of a case says, going or sent."""
    said = said_by_event(view.secrets(row.id))
    going, sent = dict[str, object](), dict[str, object]()
    for event in (one.event() for one in view.events(row.id)):
        if event.kind == "act" and event.what == DRAFT:
            given = _given(form.fields, event, said.get(event.seq, {}))
            going = given if given.pop("fresh", False) else _merged(going, given)
        elif event.kind == "move" and event.what in SENT:
            going, sent = {}, going
    found = going or sent
    return {**found, "fresh": True} if found else {}


def _given(fields: Iterable[Field], event: Event, said: Mapping[str, str]) -> dict[str, object]:
    found: dict[str, object] = {}
    for field in fields:
        value = _value(field, event.data.get(field.name), said)
        if value not in (None, [], {}):
            found[field.name] = value
    return found


def _value(field: Field, data: Any, said: Mapping[str, str]) -> object:  # noqa: ANN401  # of any kind
    if field.personal and (field.many or field.numbered):
        marked = {name.partition(".")[2]: one for name, one in said.items() if _is(field, name)}
        return marked if field.numbered else [*marked.values()]
    if field.personal:
        return said.get(field.name)
    if isinstance(data, dict):
        return Money(data["minor"], data["currency"])
    return data


def _is(field: Field, name: str) -> bool:
    return name.partition(".")[0] == field.name


def _merged(before: dict[str, object], given: dict[str, object]) -> dict[str, object]:
    """Add to a draft as the act does: options and numbered texts grow, the rest is replaced."""
    after = {**before, **given}
    for name in before.keys() & given.keys():
        old, new = before[name], given[name]
        if isinstance(old, dict) and isinstance(new, dict):
            after[name] = {**old, **new}
        elif isinstance(old, list) and isinstance(new, list):
            after[name] = [*old, *new]
    return after
