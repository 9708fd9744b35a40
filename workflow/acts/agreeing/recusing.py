"""Who may not have a hand in this case? The people it is about, and whoever is close to them."""

from collections.abc import Mapping, Sequence
from typing import Final

from ...facts import Facts
from ...facts.lessons.gating import untrained
from ...frozen import altered
from ...policy import Policy, below
from ...process import Act, Form, Step
from ...process.fields import flag, text, user
from ..common import EVERY

STILL: Final = frozenset({"escalate", "assign", "note", "attach", "link", "recuse"})
"""What somebody who is recused may still do: hand it on, and keep what belongs to the record."""


def partial(f: Facts, step: Step, form: Form) -> Mapping[str, object] | None:
    """Bar whoever is recused from this case (C21); what the customer asks for is never held up."""
    asked = form.by_customer and step.behalf == "customer"
    if step.who not in f.recused or form.name in STILL or asked:
        return None
    return {"code": "recused", "who": step.who}


def _recuse(f: Facts, step: Step) -> Facts:
    user = step.text("user")
    if step.flag("lift"):
        return altered(f, recused=f.recused - {user})
    owner = step.text("to") if f.owner == user else f.owner
    return altered(f, recused=f.recused | {user}, owner=owner)


def _recuse_stirs(f: Facts, step: Step) -> Sequence[tuple[str, str]]:
    """End a handover that somebody recused takes part in: nobody partial stands in."""
    concerned = step.text("user") == f.receiver or step.has("to")
    return () if step.flag("lift") or not concerned else (("handover", "end"),)


def _recuse_checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    user, to = step.text("user"), step.text("to")
    if step.flag("lift"):
        return None if user in f.recused else {"code": "not_recused", "who": user}
    if user == f.owner and not to:
        return {"code": "owner_recused", "who": user}
    if to and (user != f.owner or to in f.recused | {user}):
        return {"code": "recused_receiver" if user == f.owner else "owner_stays", "name": to}
    return None


def _recuse_bars(f: Facts, p: Policy, step: Step) -> Mapping[str, object] | None:
    """Let only a level above lift a recusal, nobody their own, and nobody untrained take over."""
    if not step.flag("lift"):
        return untrained(f, p, step.text("to"))
    if step.who == step.text("user") or below(step.role, "supervisor"):
        return {"code": "not_for_you_to_lift", "who": step.who}
    return None


ACTS: Final = (
    Act(
        name="recuse",
        stages=EVERY,
        fields=(user("user", required=True), text(required=True), user("to"), flag("lift")),
        sets=("recused", "owner"),
        fold=_recuse,
        checks=_recuse_checks,
        bars=_recuse_bars,
        stirs=_recuse_stirs,
    ),
)
