"""How does one group look? The incident, then its members side by side, then what is left to do."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ...context.session import Session
from ...render.layout import hanging, listed
from ...render.moments import moment
from ...render.words import label
from ...terminal.table import columns, tsv
from .lists import due

if TYPE_CHECKING:
    from amends.workflow.desk.grouping.looking.members import Member, Offered
    from amends.workflow.desk.grouping.looking.showing import GroupView

AXES = ("legal", "opinion", "regulator")


def tell(session: Session, found: "GroupView", currency: str, *, practice: bool) -> None:
    """Print everything about a group."""
    if session.json:
        session.object({"group": _object(found), "currency": currency})
    elif session.screen:
        session.practice_mark(practice=practice)
        for line in _head(session, found):
            session.out(hanging("", line, session.width))
        session.out(_members(session, found.members, currency))
        for line in _rest(session, found, currency):
            session.out(hanging("", line, session.width))
    else:
        session.out(tsv(_cells(one) for one in found.members))


def _object(found: "GroupView") -> dict[str, Any]:
    return {
        **found.row._asdict(),
        "stages": dict(found.stages),
        "members": [_member_object(one) for one in found.members],
        "treatment": _plain(found.treatment),
        "statements": [one._asdict() for one in found.statements],
        "signals": [_plain(one) for one in found.signals],
        "outlook": found.outlook._asdict() if found.outlook else None,
        "review": found.review,
        "owing": _plain(found.owing),
    }


def _member_object(one: "Member") -> dict[str, Any]:
    shown = one._asdict()
    shown.pop("like")
    return {**shown, "offer": _plain(one.offer) if one.offer else None}


def _plain(value: Any) -> Any:  # noqa: ANN401  # views hold plain values and views
    if hasattr(value, "_asdict"):
        return {name: _plain(one) for name, one in value._asdict().items()}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def _cells(one: "Member") -> list[str]:
    amount = str(one.offer.amount) if one.offer else ""
    version = str(one.offer.version) if one.offer else ""
    return [one.case, one.stage, one.owner or "", one.told, version, amount, one.ground]


def _head(session: Session, found: "GroupView") -> Iterator[str]:
    row = found.row
    yield f"{row.id} {row.title}"
    state = label("incident", row.state, session.lang)
    lead = row.lead or session.say("groups.nobody")
    yield session.say("groups.head", state=state, lead=lead, count=row.members)
    if row.next_statement is not None:
        yield session.say("groups.next", when=due(session, row))
    if found.outlook is not None:
        seen = found.outlook
        scores = [
            session.say(
                "picture.axis", axis=session.say(f"picture.{axis}"), score=getattr(seen, axis)
            )
            for axis in AXES
        ]
        said = listed(scores, session.lang)
        yield session.say("groups.outlook", scores=said, ground=seen.ground)
    for one in found.signals:
        yield _signal(session, one)
    if found.statements:
        last = found.statements[-1]
        when = moment(last.at, session.lang)
        yield session.say("groups.line", number=last.number, when=when, text=last.text)
    if found.stages:
        counts = [f"{label('stage', one, session.lang)} {n}" for one, n in found.stages.items()]
        yield session.say("groups.stages", stages=listed(counts, session.lang))


def _signal(session: Session, one: Any) -> str:  # noqa: ANN401  # a Signal
    lang = session.lang
    reach = "" if one.reach is None else session.say("groups.reach", count=one.reach)
    factors = [label("factor", each, lang) for each in one.factors]
    parts = [one.where, moment(one.at, lang), *filter(None, [reach]), *factors]
    name = label("medium", one.medium, lang)
    return session.say("log.value", name=name, text=listed(parts, lang))


def _members(session: Session, members: "Sequence[Member]", currency: str) -> list[str]:
    if not members:
        return [session.say("groups.no_members")]
    names = ("case", "stage", "told", "offer", "apart")
    header = [session.say(f"groups.col.{name}") for name in names]
    return columns([_row(session, one, currency) for one in members], header, session.width)


def _row(session: Session, one: "Member", currency: str) -> list[str]:
    lang = session.lang
    return [
        one.case,
        label("stage", one.stage, lang),
        label("told", one.told, lang),
        _offer(session, one.offer, currency),
        label("choice", one.ground, lang),
    ]


def _offer(session: Session, offer: "Offered | None", currency: str) -> str:
    from amends.workflow import Money

    if offer is None:
        return ""
    amount = str(Money(offer.amount, currency))
    return session.say("groups.offer", version=offer.version, amount=amount)


def _rest(session: Session, found: "GroupView", currency: str) -> Iterator[str]:
    from amends.workflow import Money

    compared = found.treatment
    if compared.compared:
        code = "groups.unequal" if compared.unequal else "groups.equal"
        yield session.say(code, count=compared.compared)
    for one in compared.apart:
        if not one.ground:
            amounts = {"amount": Money(one.amount, currency), "usual": Money(one.usual, currency)}
            yield session.say("groups.apart", case=one.case, **amounts)
    for name, value in found.owing._asdict().items():
        if value:
            said = label("owing", name, session.lang)
            cases = "" if name == "state" else listed(value, session.lang)
            text = session.say("log.value", name=said, text=cases) if cases else said
            yield f"{session.glyphs.no} {text}"
    if found.review:
        yield session.say("log.value", name=session.say("groups.review"), text=found.review)
