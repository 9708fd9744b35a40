"""The act of laying a card into the picture: what a side holds, how strong, and how to respond.

The picture is there to understand, not to force: the firm's side knows no threat (S0-34), and what
a customer may do by right is never one (S0-40).
"""

from collections.abc import Mapping
from typing import Final

from ...facts import BOTH_SIDES, CARD_KINDS, RIGHTS, Card, Facts
from ...frozen import altered
from ...policy import Policy
from ...process import Act, Call, Step
from ...process.fields import choice, count, number_of, text
from ...record.canonical import Json
from ..common import EVERY
from ..wording import texts

OURS: Final = ("text", "limit", "plan")
RESPONSE: Final = ("limit", "plan")  # of a customer's card only this is our own text
GROUNDED: Final = frozenset({"justice", "trust"})


def _card(f: Facts, step: Step) -> Facts:
    kept = list(f.cards)
    at = step.count("replaces") - 1
    if at >= 0:
        kept[at] = altered(kept[at], replaced=True)
    one = Card(
        side=step.text("side"),
        kind=step.text("kind"),
        right=step.text("right"),
        strength=step.count("strength"),
    )
    return altered(f, cards=(*kept, one))


def _card_remarks(call: Call[Facts]) -> Mapping[str, Json]:
    """Remark a tactic in what is ours, and a trade in the customer's interest (S0-39)."""
    from ...speech import conditions, tactic_in

    values = call.values
    traded = (values.get("side"), values.get("kind")) == ("customer", "interest")
    searched = OURS if values.get("side") == "firm" or traded else RESPONSE
    ours = {name: values[name] for name in searched if name in values}
    found = sorted(name for name in ours if any(map(tactic_in, texts({name: ours[name]}))))
    hung = traded and conditions(" ".join(texts(ours)))
    return {
        **({"tactics": list[Json](found)} if found else {}),
        **({"conditional": True} if hung else {}),
    }


def _card_checks(_f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    side, kind = step.text("side"), step.text("kind")
    if side == "firm" and (kind == "right" or step.has("right")):
        return {"code": "card_threat"}
    if (kind == "right") is not step.has("right"):
        return {"code": "card_right", "rights": list(RIGHTS)}
    if step.has("tactics"):
        return {"code": "card_presses", "field": ", ".join(sorted(step.words("tactics")))}
    if step.flag("conditional"):
        return {"code": "card_traded"}
    grounded = step.has("ref") or step.has("legal_basis")
    return None if kind not in GROUNDED or side != "firm" or grounded else {"code": "card_ground"}


CARD: Final = Act(
    name="card",
    stages=EVERY,
    fields=(
        choice("side", *BOTH_SIDES, required=True),
        choice("kind", *CARD_KINDS, required=True),
        choice("right", *RIGHTS),
        text(required=True),
        count("strength", 0, 3),
        text("limit"),
        text("plan"),
        text("ref"),
        text("legal_basis"),
        number_of("replaces", "cards"),
    ),
    sets=("cards",),
    fold=_card,
    remarks=_card_remarks,
    checks=_card_checks,
)

ACTS: Final = (CARD,)
