"""What does the desk add to a step that spends authority? What other cases say, looked up now."""

from datetime import datetime

from ...engine import Engine, Snapshot
from ...policy import Policy
from ...process import Act
from ...record.canonical import Json
from ...store import CaseRow, Reader
from ..taking.request import Call


def weighed(
    engine: Engine,
    view: Reader,
    row: CaseRow,
    at: Snapshot,
    policy: Policy,
    call: Call,
    now: datetime,
) -> Call:
    """Add to a call what the same customer got elsewhere, and that goodwill has become a habit."""
    form = engine.process.form(call.name)
    if not (isinstance(form, Act) and form.weighed):
        return call
    from .alike import comparable
    from .customer import elsewhere
    from .recurring import recurred

    if call.name == "link":
        if call.also:  # the other side of a link says nothing of its own
            return call
        also = {**call.also, **recurred(view, row, policy, call)}
        return call._replace(also=also)
    also = dict[str, Json]()
    sums = elsewhere(engine, view, row, policy, now, getattr(at.facts, "links", ()))
    if sums:
        also["elsewhere"] = {"minor": sums, "currency": policy.currency}
    draft = getattr(at.facts, "draft", None)
    if call.name == "approve" and draft is not None and draft.goodwill:
        repeated = comparable(engine, view, row, at, policy, now).goodwill
        if repeated >= policy.goodwill_at_most:
            also["systemic"] = repeated
    return call._replace(also={**call.also, **also}) if also else call
