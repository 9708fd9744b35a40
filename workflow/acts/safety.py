"""Is somebody in danger? The protocol of safety, and the watch over every word of a customer.

Words of self-harm or violence start it in the step that records them; a figure of speech asks
whoever has the case. What a customer may lawfully do (go to a regulator, publish, ask for a
leader, refuse to withdraw) is no danger (S0-40).
"""

from collections.abc import Mapping, Sequence
from typing import Final, TypeVar

from ..facts import Facts
from ..frozen import altered
from ..policy import Policy, below
from ..process import Act, Call, Form, Kind, Step
from ..process.fields import choice, text
from ..record.canonical import Json
from .common import EVERY, too_low
from .wording import texts

EVENTS: Final = {  # what happened, and the event that it is to the region
    "reported": "start",
    "help_called": "start",
    "stayed_with": "start",
    "told_level": "start",
    "mistaken": "clear",
    "over": "end",
}
ENDING: Final = ("mistaken", "over")
ABOVE: Final = "supervisor"
F = TypeVar("F", bound=Form)


def watched(form: F) -> F:
    """Return a form whose words of the customer are searched for danger, if it has any."""
    names = [field.name for field in form.fields if field.kind is Kind.WORDS]
    if not names:
        return form

    def remarks(call: Call[Facts]) -> Mapping[str, Json]:
        said = {name: call.values[name] for name in names if name in call.values}
        return {**form.remarks(call), **_danger(said)}

    def stirs(f: Facts, step: Step) -> Sequence[tuple[str, str]]:
        return (*form.stirs(f, step), *_alarm(step))

    return altered(form, remarks=remarks, stirs=stirs)


def _danger(said: Mapping[str, object]) -> Mapping[str, Json]:
    """Remark danger in a customer's words, or that somebody has to say whether there is any."""
    from ..speech import risks_in

    found = [one for words in texts(said) for one in risks_in(words)]
    sure = sorted({one.code for one in found if one.sure})
    if sure:
        return {"danger": [*sure]}
    return {"danger_asked": sorted({one.code for one in found})} if found else {}


def _alarm(step: Step) -> Sequence[tuple[str, str]]:
    if step.has("danger"):
        return (("safety", "start"),)
    return (("safety", "ask"),) if step.has("danger_asked") else ()


def _checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to ending what is not there, and to ending what nobody has confirmed."""
    event = step.text("event")
    if event in ENDING and f.safety in {"none", "over"}:
        return {"code": "no_danger"}
    if event == "over" and f.safety == "asked":
        return {"code": "danger_unanswered"}
    return None


def _bars(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Let only a level above say that a danger which is on record is none, or is over."""
    if step.text("event") not in ENDING or f.safety != "open":
        return None
    return too_low("danger_ends_above", step, ABOVE) if below(step.role, ABOVE) else None


ACTS: Final = (
    Act(
        name="safety",
        stages=EVERY,
        fields=(choice("event", *EVENTS, required=True), text(required=True)),
        stirs=lambda _f, step: (("safety", EVENTS[step.text("event")]),),
        checks=_checks,
        bars=_bars,
    ),
)
