"""How will the draft read to the customer? Put together from the record, with what it lacks."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from ...acts.offering.drafting import PARTS
from ...engine import Owed
from ...engine.judge import moment_of
from ...engine.owed import Where, owed_by
from ...engine.snapshot import step_of
from ...errors import BadInput
from ...facts import NO_DRAFT, Draft, Facts
from ...frozen import field, frozen
from ...moments import local
from ...money import Money
from ...process.model import Fold
from ...record.event import Event
from ..views import CaseView

TRUST: Final = ("defect", "root_cause", "prevention", "recurrence")  # S0-83
SENT: Final = frozenset({"propose", "revise", "answer"})
SINGLE: Final = (
    *("text", "single_reason", "defect", "impact", "alternative", "recourse"),
    *PARTS,
)
READ_BY_CUSTOMER: Final = frozenset({*SINGLE, "answer", "because"})


@frozen()
class IssueText:
    """What the draft says to one issue; a text is None where it was erased or never written."""

    number: int
    answer: str | None = None
    reason: str | None = None


@frozen()
class Preview:
    """A draft as the customer will get it, or the version they got where none is in preparation.

    `texts` holds what the vault still has, by field; `erased` names the fields that it has lost.
    `missing` is what the draft still owes before it may go out, `advised` which of the four parts
    that win trust back are not in it (S0-83). `tactics`, `doubts` and `hard` name the places of
    blocked tactics, of words that want a reason, and of sentences too long for this customer.
    """

    case: str
    reference: str
    customer: str | None
    owner: str | None
    kind: str
    version: int
    sent: bool
    issues: tuple[IssueText, ...] = ()
    options: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    erased: tuple[str, ...] = ()
    amount: Money | None = None
    by_when: str | None = None
    recourse_until: str | None = None
    goodwill: bool = False
    missing: tuple[Owed, ...] = ()
    advised: tuple[str, ...] = ()
    tactics: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    hard: tuple[str, ...] = ()


class _Kept:
    """What the steps of one draft said, as far as the vault has it."""

    def __init__(self) -> None:
        """Begin with an empty draft."""
        self.facts = Facts()
        self.texts: dict[str, str] = {}
        self.given: set[str] = set()
        self.options: list[str] = []
        self.data: dict[str, Any] = {}

    def take(self, fold: Fold, event: Event, said: Mapping[str, str]) -> None:
        """Fold one step of drafting, and keep its texts beside."""
        step = step_of(event)
        self.facts = fold(self.facts, step)
        if self.facts.draft.options == step.count("option") > 0:
            self.options = []  # they stand in the place of others
        self.options += [text for name, text in said.items() if name.startswith("option.")]
        self.texts |= {name: text for name, text in said.items() if not name.startswith("option.")}
        self.given |= event.personal.keys()
        self.data |= event.data


def preview(
    where: Where, case: CaseView, events: Iterable[Event], said: Mapping[int, Mapping[str, str]]
) -> Preview:
    """Put the draft of a case together; raises `BadInput` where nothing was ever drafted."""
    kept, sent = _Kept(), None
    form = where.process.form("draft")
    for event in events:
        if event.kind == "act" and event.what == "draft" and form is not None:
            kept = _Kept() if event.data.get("fresh") is True else kept
            kept.take(form.fold, event, said.get(event.seq, {}))
        elif event.kind == "move" and event.what in SENT:
            kept, sent = _Kept(), kept
    going = kept if kept.facts.draft.version else sent
    if going is None:
        raise BadInput("nothing_to_preview", case=case.id)
    return _shown(where, case, going, case.facts.draft if going is kept else NO_DRAFT)


def _shown(where: Where, case: CaseView, kept: _Kept, live: Draft) -> Preview:
    draft, texts, zone = kept.facts.draft, kept.texts, where.policy.zone
    final, sent = draft.kind == "final", live is NO_DRAFT
    numbers = sorted(draft.answered | draft.reasoned)
    hard = live.hard | live.dense if case.facts.vulnerable else live.hard
    return Preview(
        case=case.id,
        reference=case.reference,
        customer=case.customer,
        owner=case.owner,
        kind=draft.kind,
        version=live.version or case.facts.table.version,
        sent=sent,
        issues=tuple(
            IssueText(one, texts.get(f"answer.{one}"), texts.get(f"because.{one}"))
            for one in numbers
        ),
        options=tuple(kept.options),
        texts={name: texts[name] for name in SINGLE if name in texts},
        erased=_erased(kept),
        amount=_money(kept.data.get("amount")),
        by_when=_moment(kept.data.get("by_when"), zone),
        recourse_until=_moment(kept.data.get("recourse_until"), zone),
        goodwill=draft.goodwill,
        missing=() if sent else _missing(where, final=final),
        advised=tuple(one for one in TRUST if final and one not in kept.given),
        tactics=tuple(sorted(live.tactics)),
        doubts=tuple(sorted(live.doubts)),
        hard=tuple(sorted(hard)),
    )


def _erased(kept: _Kept) -> tuple[str, ...]:
    """Name what the vault has lost of what the customer reads."""
    read = {name for name in kept.given if name.partition(".")[0] in READ_BY_CUSTOMER}
    options = ("option",) if kept.facts.draft.options > len(kept.options) else ()
    return (*sorted(read - kept.texts.keys()), *options)


def _missing(where: Where, *, final: bool) -> tuple[Owed, ...]:
    """Return what has to be drafted before it may go out, by the row that would send it."""
    move = "answer" if final else "propose"
    row = next((one for one in where.process.rows if one.move == move), None)
    owed = owed_by(row.given if row else (), moment_of(where), where)
    return tuple(one for one in owed if one.need.act == "draft")


def _money(value: object) -> Money | None:
    return Money(value["minor"], value["currency"]) if isinstance(value, dict) else None


def _moment(value: object, zone: str) -> str | None:
    return local(value, zone) if isinstance(value, str) else None
