"""How does a desk speak with one voice? One statement for all members, in each one's record."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from ...acts.wording import REASON, searched
from ...engine import Engine
from ...errors import BadInput, NotAllowed
from ...moments import iso
from ...policy import Policy, below
from ...process.fields import check_text
from ...speech import tactic_of
from ...store import CaseRow
from .deciding import Deciding
from .each import Done, Given, each
from .folding import SUPERVISOR
from .incident import BETTER, STATEMENT, Group
from .looking.members import members
from .looking.treatment import treatment
from .reading import members_of


def say(
    engine: Engine, at: Deciding, group: str, text: str, channel: str | None, stands: str | None
) -> tuple[int, Done]:
    """Make a statement: every member is told the same words; returns its number and who was told.

    Only the lead, or a level above a handler, speaks for the desk. Raises `BadInput`, also for
    words that press people, or `NotAllowed`.
    """
    found = at.group(group)
    if at.actor.name != found.lead and below(at.actor.role, SUPERVISOR):
        lead = found.lead or SUPERVISOR
        raise NotAllowed("not_the_lead", case=found.id, move="group say", stage="", lead=lead)
    said, number = _checked(text), len(found.statements) + 1
    at.write("group_said", {"group": found.id, "number": number, "text": said})
    told = _told(STATEMENT, said, channel, stands)
    return number, _tell(engine, at, members_of(at.tx, found.id), told)


def notice(
    engine: Engine, at: Deciding, group: str, text: str, channel: str | None, stands: str | None
) -> Done:
    """Tell who accepted less that others were offered more since; raises `BadInput`.

    What they accepted stands until they say otherwise themselves (H14).
    """
    found, said = at.group(group), _checked(text)
    left = treatment(members(engine, at.tx, found)).unnoticed
    rows = [one for one in members_of(at.tx, found.id) if one.id in left]
    return _tell(engine, at, rows, _told(BETTER, said, channel, stands))


def _checked(text: str) -> str:
    """Return a text; raises `BadInput` where it holds words by which people are pressed."""
    said = check_text("text", text).strip()
    blocked = searched({"text": [said]}, dated=False).blocked
    if blocked:
        found = tactic_of(blocked)
        raise BadInput("statement_presses", tactic=found.name, instead=found.instead)
    return said


def _told(about: str, text: str, channel: str | None, stands: str | None) -> Given:
    return {"about": [about], "text": text, "channel": channel, REASON: stands}


def _tell(engine: Engine, at: Deciding, rows: Sequence[CaseRow], told: Given) -> Done:
    done = each(engine, at, rows, "inform", lambda _row: told)
    for why in done.left_out.values():
        if isinstance(why, BadInput) and why.code.startswith("wording_"):
            raise why  # the words themselves are in doubt: for nobody's ears yet
    return done


def next_statement(group: Group, policy: Policy) -> str | None:
    """Return by when (ISO, UTC) the next statement is due; None where nobody waits for one.

    While there is a warning or a crisis, and until it is reviewed, members are told something at
    least that often, counted from the last statement or from the change of state. The figures are
    ours.
    """
    hours = {
        "warning": policy.statement_hours,
        "crisis": policy.statement_hours_crisis,
        "stabilised": policy.statement_hours,
    }.get(group.state)
    if hours is None:
        return None
    last = group.statements[-1].at if group.statements else ""
    alarmed = group.since if group.state != "stabilised" else ""
    since = max(last, alarmed) or group.since
    return iso(datetime.fromisoformat(since) + timedelta(hours=hours))


def is_overdue(group: Group, policy: Policy, now: datetime) -> bool:
    """Tell whether the next statement should have been made by now."""
    due = next_statement(group, policy)
    return due is not None and due < iso(now)
