"""What do programs get? One object a line, complete, with the same keys always."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..generated import texts
from ..generated.steps import STEPS
from .words import sentence

if TYPE_CHECKING:
    from amends.workflow import (
        Answer,
        AttachmentView,
        CaseView,
        Found,
        Leg,
        LogEntry,
        Owed,
        OwedBy,
        QueueItem,
        Refused,
    )
    from amends.workflow.store import CaseRow


def case_object(case: "CaseView") -> dict[str, Any]:
    """Return a case as programs read it."""
    return {
        "id": case.id,
        "reference": case.reference,
        "stage": case.stage,
        "feeling": case.feeling,
        "feeling_reading": case.feeling_reading,
        "consent": case.consent,
        "withdrawal": case.withdrawal,
        "text": case.text,
        "external_ref": case.external_ref,
        "received_at": case.received_at,
        "owner": case.owner,
        "version": case.version,
        "next": [*case.next],
        "customer": case.customer,
        "contact": dict(case.contact),
        "channel": case.channel,
        "severity": case.severity,
        "cause": case.cause,
        "left": case.left,
        "due": [due._asdict() for due in case.due],
        "changed": case.changed,
        "practice": case.practice,
        "precision": case.precision,
        "reply": case.reply,
        "answered_at": case.answered_at,
        "answered_precision": case.answered_precision,
        "stand_in": case.stand_in._asdict() if case.stand_in else None,
        "links": [one._asdict() for one in case.links],
        "subject": case.subject,
        "attachments": [attachment_object(one) for one in case.attachments],
        "columns": [[name, value] for name, value in case.columns],
        "safety": case.safety,
    }


def attachment_object(one: "AttachmentView") -> dict[str, Any]:
    """Return what is said of an attachment; its content is had with `attachment get`."""
    return one._asdict()


def row_object(row: "CaseRow", received: str, due: str | None) -> dict[str, Any]:
    """Return a case of a list, its times in the desk's zone."""
    names = ("id", "reference", "stage", "feeling", "feeling_reading", "consent", "withdrawal")
    last = (
        "owner",
        "version",
        "open",
        "channel",
        "severity",
        "cause",
        "left",
        "detail",
        "validity",
        "incident",
    )
    return {
        **{name: getattr(row, name) for name in names},
        "external_ref": row.external_ref,
        "received_at": received,
        **{name: getattr(row, name) for name in last},
        "due": _row_due(row, due) if due else None,
    }


def listed_object(row: "CaseRow", zone: str) -> dict[str, Any]:
    """Return a case of a list as programs read it."""
    from amends.workflow.moments import local

    due = local(row.next_due, zone) if row.next_due else None
    return row_object(row, local(row.received_at, zone), due)


def _row_due(row: "CaseRow", due: str) -> dict[str, Any]:
    provisional = row.next_due_provisional == 1
    return {"kind": row.next_due_kind, "at": due, "provisional": provisional}


def found_object(found: "Found", zone: str) -> dict[str, Any]:
    """Return a case of a search, with every text in which the words were first found."""
    from amends.workflow.moments import local

    due = local(found.case.next_due, zone) if found.case.next_due else None
    return {
        **row_object(found.case, found.received_at, due),
        "customer": found.customer,
        "hits": [hit._asdict() for hit in found.hits],
    }


def queued_object(item: "QueueItem", lang: str) -> dict[str, Any]:
    """Return a case of the queue with its nearest deadline and the step that usually comes."""
    return {
        **case_object(item.case),
        "nearest": item.due._asdict() if item.due else None,
        "step": item.step,
        "owed": owed_object(item.owed, lang) if item.owed else None,
        "alarm": item.alarm,
    }


def owed_object(owed: "Owed", lang: str) -> dict[str, Any]:
    """Return one thing that is owed: what it is, why, and the very command that supplies it."""
    return {
        "code": owed.code,
        "says": sentence(f"guard.{owed.code}.says", lang, owed.values),
        "why": sentence(f"guard.{owed.code}.why", lang, owed.values),
        **principle_object(owed.code),
        "do": [*owed.do] if owed.do else None,
        "fill": {blank: meaning(owed, field, lang) for blank, field in owed.fill.items()},
        "by": by_object(owed.by) if owed.by else None,
        "wait_until": owed.wait_until,
    }


def principle_object(guard: str) -> dict[str, Any]:
    """Return which principle a guard keeps, what its refusal means and its source, or nulls."""
    from amends.workflow.guards.agreement.principles import OF_GUARD
    from amends.workflow.guards.agreement.sources import source_of

    found = OF_GUARD.get(guard)
    return {
        "principle": found.code if found else None,
        "outcome": found.outcome if found else None,
        "source": source_of(guard) or None,
    }


def by_object(by: "OwedBy") -> dict[str, Any]:
    """Return who has to do it; `nobody` and `add` only where the desk has no such user."""
    found: dict[str, Any] = {"role": by.role, "not": [*by.apart]}
    return {**found, "nobody": True, "add": [*by.add]} if by.nobody else found


def meaning(owed: "Owed", name: str, lang: str) -> str:
    """Say what is to be put in place of a blank, with the words it may be."""
    form = STEPS.get(owed.do[1]) if owed.do else None
    field = form.find(name) if form else None
    if field is None:
        return texts(lang).get(f"field.{name}", name)
    said = texts(lang)[field.key]
    if not field.choices:
        return said
    return f"{said} ({' | '.join(field.choices.split())})"


def refusal_object(refused: "Refused", lang: str, said: str) -> dict[str, Any]:
    """Return a refusal; one by guards lists everything that is owed."""
    from amends.workflow import NotFromHere, StillOwed

    here = {"case": refused.case, "move": refused.move, "stage": refused.stage}
    if isinstance(refused, StillOwed):
        owed = [owed_object(one, lang) for one in refused.owed]
        return {"code": refused.code, **here, "owed": owed}
    more: dict[str, Any] = {name: one for name, one in refused.values.items() if name not in here}
    if isinstance(refused, NotFromHere):
        more = {"stages": [*refused.stages]}
    return {"code": refused.code, **here, "owed": [], **more, "says": said}


def answer_object(answer: "Answer", lang: str) -> dict[str, Any]:
    """Return how an act or move stands to a case."""
    return {
        "name": answer.name,
        "kind": answer.kind,
        "standing": str(answer.standing),
        "target": answer.target,
        "stages": [*answer.stages],
        "needs_role": answer.needs_role,
        "by": answer.by,
        "barred": barred_object(answer.barred, lang),
        "owed": [owed_object(one, lang) for one in answer.owed],
    }


def barred_object(barred: Mapping[str, object] | None, lang: str) -> dict[str, Any] | None:
    """Return why this very person may not, though the role would do."""
    if barred is None:
        return None
    return {"code": barred["code"], "says": sentence(f"error.{barred['code']}", lang, barred)}


def leg_object(leg: "Leg") -> dict[str, Any]:
    """Return one step of the way to a move."""
    do = [*leg.owed.do] if leg.owed and leg.owed.do else None
    return {
        "name": leg.name,
        "kind": leg.kind,
        "supplies": leg.supplies,
        "stage": leg.stage,
        "do": do,
        "wait_until": leg.owed.wait_until if leg.owed else None,
    }


def entry_object(entry: "LogEntry") -> dict[str, Any]:
    """Return one event of a case."""
    return {
        "seq": entry.seq,
        "kind": entry.kind,
        "what": entry.what,
        "who": entry.who,
        "role": entry.role,
        "behalf": entry.behalf,
        "happened": entry.happened,
        "recorded": entry.recorded,
        "changes": [
            {"region": region, "from": source, "to": target}
            for region, source, target in entry.changes
        ],
        "data": dict(entry.data),
        "said": dict(entry.said),
    }
