"""How does a pack come together? The dossier, with what proves it: notices, rules, people."""

from collections.abc import Iterator, Sequence
from typing import Final

from ...engine import Engine
from ...moments import day_text
from ...policy import Policy
from ...rules.book import version_of
from ...store import Reader
from ..asker import Asking
from ..opening import policy_of
from ..proving import Decided, desk_streams
from ..verifying import checked
from .assembling import dossier
from .notices import notices
from .pressing import pressed
from .values import Decision, Dossier, Pack, Refusal, RuleTold, Told

DECISIONS: Final = frozenset(
    {
        *("assess", "approve", "decide", "extra", "interim", "recuse", "call-back", "classify"),
        *("reclassify", "triage", "extend", "suspend", "proceed", "review", "assign", "take"),
        *("perform", "tender", "share", "safety"),
    }
)
SUPPORTS: Final = frozenset({"identify", "inform", "consent", "call-back", "revoke", "settle"})
WITHDRAWING: Final = frozenset({"request-withdrawal"})


def pack(engine: Engine, view: Reader, case: str, ask: Asking) -> Pack:
    """Return everything that proves how a case was handled; the record is checked on the way."""
    told, policy = dossier(engine, view, case, ask), policy_of(view)
    decided = Decided([*desk_streams(view).values()])
    found = checked(engine, view, told.case, decided, policy)
    return Pack(
        dossier=told,
        holds=not found.faults,
        events=len(found.stored),
        head=found.stored[-1].hash if found.stored else "",
        faults=tuple(found.faults),
        notices=tuple(notices(found, policy.zone)),
        supports=tuple(one for one in told.timeline if _supports(one)),
        rules=tuple(_rules(policy, told)),
        tactics=tuple(pressed(told)),
        decided=tuple(_decisions(told)),
        refused=tuple(_refusals(told)),
    )


def _supports(one: Told) -> bool:
    return one.kind == "act" and one.what in SUPPORTS | WITHDRAWING


def _decisions(told: Dossier) -> Iterator[Decision]:
    """Give what people of ours decided: what is listed, and every move of the desk's."""
    for one in told.timeline:
        ours = one.behalf is None and one.kind in {"act", "move"} and bool(one.who)
        if ours and (one.what in DECISIONS or (one.kind == "move" and not one.data.get("forced"))):
            yield Decision(one.seq, one.at, one.what, one.who, one.role, one.data, one.said)


def _refusals(told: Dossier) -> Iterator[Refusal]:
    for one in told.timeline:
        if one.kind == "refusal":
            owed = one.data.get("owed")
            codes = tuple(str(code) for code in owed) if isinstance(owed, list) else ()
            code = str(one.data.get("code", ""))
            yield Refusal(one.seq, one.at, one.what, one.who, code, codes)


def _rules(policy: Policy, told: Dossier) -> Iterator[RuleTold]:
    """Give the versions of rule packs of the receipt, as its event names them."""
    for version in _versions(told):
        name = version.partition("@")[0]
        pack_, one = policy.book.pack(name), version_of(policy.book, version)
        if pack_ is None:
            continue
        yield RuleTold(
            version,
            pack_.layer,
            pack_.names,
            one.source.reference,
            one.source.mark,
            day_text(one.since) if one.since else None,
            day_text(one.until) if one.until else None,
        )


def _versions(told: Dossier) -> Sequence[str]:
    rules = told.timeline[0].data.get("rules") if told.timeline else None
    return [str(one) for one in rules] if isinstance(rules, list) else []
