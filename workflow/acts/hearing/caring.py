"""The acts of caring: the customer's manner, the three changes, our own strain, both goals."""

from collections.abc import Mapping, Sequence
from typing import Final

from ...facts import Facts
from ...facts.kinds import MET
from ...facts.lessons.gating import untrained
from ...frozen import altered
from ...policy import Policy
from ...process import Act, Call, Step
from ...process.fields import choice, count, flag, moment, privately, text, user, words
from ...record.canonical import Json
from ..common import EVERY, OPEN, to_recused, touched

PREFERENCES: Final = ("lively", "peaceful", "powerful", "perfectionist")  # S0-73 to S0-76
STYLES: Final = ("assertive", "yielding", "cooperative")  # S0-45 to S0-47
GOALS: Final = ("rational", "emotional")


def _handler_only(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Let nobody but whoever handles the case write a note that is theirs alone."""
    if step.who == f.holder:
        return None
    return {"code": "note_of_another", "who": step.who}


def _change(f: Facts, step: Step) -> Facts:
    return altered(touched(f), owner=step.text("to", f.owner))


def _changed(call: Call[Facts]) -> Mapping[str, Json]:
    """Remark whose case it was, where the person changes (S1-33)."""
    return {"before": call.facts.owner} if "to" in call.values and call.facts.owner else {}


def _change_stirs(_f: Facts, step: Step) -> Sequence[tuple[str, str]]:
    return (("handover", "end"),) if step.has("to") else ()


def _change_checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to a change of nothing, and to a new person who is there already."""
    if not any(step.has(name) for name in ("to", "place", "time")):
        return {"code": "nothing_changes"}
    if step.has("to") and step.text("to") == f.owner:
        return {"code": "owner_already", "name": f.owner}
    return to_recused(f, step)


def _strain(f: Facts, step: Step) -> Facts:
    """Keep for whom it is too much, and how often each has met abuse."""
    if step.has("strained"):
        others = f.strained - {step.who}
        f = altered(f, strained=others | {step.who} if step.flag("strained") else others)
    return altered(f, abused=(*f.abused, step.who)) if step.flag("abuse") else f


def _strained(call: Call[Facts]) -> Mapping[str, Json]:
    """Remark only whether it is too much: the figure itself stays in the vault."""
    state = call.values.get("state")
    return {"strained": state >= call.policy.strain_at_least} if isinstance(state, int) else {}


def _goal(f: Facts, step: Step) -> Facts:
    goals = f.goals
    for name in GOALS:
        stands = "open" if step.has(name) else getattr(goals, name)
        goals = altered(goals, **{name: step.text(f"{name}_met", stands)})
    return altered(f, goals=goals)


def _goal_checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to a goal that is said to be met though nobody set it."""
    for name in GOALS:
        if step.has(f"{name}_met") and not step.has(name) and not getattr(f.goals, name):
            return {"code": "no_goal", "field": name}
    return None


ACTS: Final = (
    Act(
        name="manner",
        stages=OPEN,
        fields=(
            privately(choice("preference", *PREFERENCES)),
            privately(choice("style", *STYLES)),
            privately(text("traits")),
        ),
        least=1,
        bars=_handler_only,
        private_to="holder",
    ),
    Act(
        name="change",
        stages=OPEN,
        fields=(user("to"), text("place"), moment("time"), words(required=True)),
        sets=("owner", "contacted"),
        fold=_change,
        remarks=_changed,
        checks=_change_checks,
        bars=lambda f, p, step: untrained(f, p, step.text("to")),
        stirs=_change_stirs,
    ),
    Act(
        name="strain",
        stages=OPEN,
        fields=(privately(count("state", 0, 4)), flag("abuse"), privately(text("weighs"))),
        least=1,
        sets=("strained", "abused"),
        fold=_strain,
        remarks=_strained,
        bars=_handler_only,
        private_to="author",
    ),
    Act(
        name="goal",
        stages=EVERY,
        fields=(
            text("rational"),
            text("emotional"),
            choice("rational_met", *MET),
            choice("emotional_met", *MET),
        ),
        least=1,
        sets=("goals",),
        fold=_goal,
        checks=_goal_checks,
    ),
)
