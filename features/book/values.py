"""Which words may fill the blanks of a phrase? The process's own labels, and a few open forms."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from amends.workflow import Money, Policy, Process

from .deadlines import DEADLINES, STANDINGS, TURNS
from .moments import PATTERN, SAMPLES, read_moment
from .reasons import HINTS, OUTCOMES, PARTS, PROGRESS, REASONS, TURNOUTS, Clause
from .reported import COUNTED, WATCHED

LANGUAGES: Final = ("en", "zh")
CUSTOMER: Final = "customer"
SENSITIVE: Final = (
    *("danger", "promise_broken", "repeat", "vulnerable", "law", "media", "group", "major"),
)
CURRENCY: Final = Policy().currency
PEOPLE: Final = {"en": ("the %s", "another %s"), "zh": ("%s", "另一位%s")}
Forms = Mapping[str, str]  # what a sentence says, and what it stands for


def label(process: Process, lang: str, code: str) -> str:
    """Return what the process calls something; a code without a label is its own name."""
    return process.labels.get(lang, {}).get(code, code.partition(".")[2])


def _stages(process: Process, lang: str) -> Forms:
    return {label(process, lang, f"stage.{one}"): one for one in process.matter.states}


def _moves(process: Process, lang: str) -> Forms:
    return {label(process, lang, f"step.{one}"): one for one in process.names()}


def _roles(process: Process, lang: str) -> Forms:
    """Return the roles of the desk, and the customer, who is a party like them."""
    customer = label(process, lang, f"choice.{CUSTOMER}").removeprefix("the ")
    return {label(process, lang, f"role.{one}"): one for one in process.roles} | {
        customer: CUSTOMER
    }


def clause(process: Process, lang: str, code: str) -> str:
    """Return how a guard is given as a reason; a process says it by the label `clause.<guard>`."""
    own = process.labels.get(lang, {}).get(f"clause.{code}")
    if own is not None or code not in REASONS:
        return own or code.replace("_", " ")
    return str(getattr(REASONS[code], lang))


def _reasons(process: Process, lang: str) -> Forms:
    return {clause(process, lang, guard.code): guard.code for guard in process.guards}


def _states(region: str) -> Callable[[Process, str], Forms]:
    def forms(process: Process, lang: str) -> Forms:
        states = next((one.states for one in process.regions if one.name == region), ())
        return {label(process, lang, f"{region}.{one}"): one for one in states}

    return forms


def _choices(step: str, field: str) -> Callable[[Process, str], Forms]:
    def forms(process: Process, lang: str) -> Forms:
        form = process.form(step)
        found = form.find(field) if form else None
        choices = found.choices if found else ()
        return {label(process, lang, f"choice.{one}"): one for one in choices}

    return forms


def _labelled(table: str, *codes: str) -> Callable[[Process, str], Forms]:
    """Return the words of one table for some codes."""

    def forms(process: Process, lang: str) -> Forms:
        return {label(process, lang, f"{table}.{one}"): one for one in codes}

    return forms


def _colleagues(process: Process, lang: str) -> Forms:
    """Return the two people a role that a sentence can name."""
    found: dict[str, str] = {}
    for role in process.roles:
        called = label(process, lang, f"role.{role}")
        first, second = ((say % called) for say in PEOPLE[lang])
        found |= {first: role, second: f"another {role}"}
    return found


def _clauses(kind: str, clauses: Mapping[str, Clause]) -> Callable[[Process, str], Forms]:
    """Return what says codes in words; a process says one by the label `<kind>.<code>` itself."""

    def forms(process: Process, lang: str) -> Forms:
        own = process.labels.get(lang, {})
        return {
            own.get(f"{kind}.{code}") or str(getattr(one, lang)): code
            for code, one in clauses.items()
        }

    return forms


def _matters(process: Process, lang: str) -> Forms:
    """Return what a complaint can be about when it comes in."""
    found = process.receive.find("matter")
    return {label(process, lang, f"choice.{one}"): one for one in (found.choices if found else ())}


def _standings(process: Process, lang: str) -> Forms:
    return {label(process, lang, f"clock.state.{one}"): one for one in STANDINGS}


def _incident(states: Sequence[str], kind: str) -> Callable[[Process, str], Forms]:
    """Return the words of an incident, which is no region of a case."""

    def forms(process: Process, lang: str) -> Forms:
        return {label(process, lang, f"{kind}.{one}"): one for one in states}

    return forms


def _packs(_process: Process, lang: str) -> Forms:
    """Return the rule packs that come with the program, by their names."""
    from amends.workflow.rules import SHIPPED, shipped  # noqa: PLC0415  # only for what is read

    return {shipped(one).names[lang]: one for one in SHIPPED if one != "service"}


LABELLED: Final[Mapping[str, Callable[[Process, str], Forms]]] = {
    "stage": _stages,
    "move": _moves,
    "role": _roles,
    "reason": _reasons,
    "consent": _states("consent"),
    "withdrawal": _states("withdrawal"),
    "feeling": _choices("empathise", "named"),
    "level": _choices("escalate", "level"),
    "gravity": _choices("classify", "severity"),
    "colleague": _colleagues,
    "mood": _states("feeling"),
    "safety": _states("safety"),
    "measure": _choices("safety", "event"),
    "topic": _choices("inform", "about"),
    "link": _choices("link", "as"),
    "outside": _choices("outside", "event"),
    "news": _choices("identify", "event"),
    "fault": _choices("assess", "fault"),
    "loss": _choices("assess", "loss"),
    "causation": _choices("assess", "causation"),
    "verdict": _choices("find", "upheld"),
    "side": _choices("cause", "answers"),
    "credit": _choices("evidence", "credibility"),
    "goods": _choices("assess", "goods"),
    "content": _choices("raise", "content"),
    "remedy": _choices("draft", "remedy"),
    "contentment": _choices("survey", "answer"),
    "card": _choices("card", "kind"),
    "right": _choices("card", "right"),
    "turnout": _clauses("turnout", TURNOUTS),
    "outcome": _clauses("outcome", OUTCOMES),
    "deadline": _clauses("deadline", DEADLINES),
    "turn": _clauses("turn", TURNS),
    "standing": _standings,
    "pack": _packs,
    "matter": _matters,
    "ground": _choices("suspend", "ground"),
    "term": _choices("extend", "clock"),
    "cause": _choices("classify", "cause"),
    "detail": _choices("classify", "detail"),
    "validity": _choices("reclassify", "validity"),
    "finder": _choices("reclassify", "found_by"),
    "taken": _choices("triage", "taken_as"),
    "preference": _choices("manner", "preference"),
    "style": _choices("manner", "style"),
    "behaviour": _choices("classify", "behaviour"),
    "difficulty": _choices("classify", "difficulty"),
    "channel": _choices("contact", "channel"),
    "met": _choices("goal", "rational_met"),
    "difference": _choices("differ", "ground"),
    "incident": _incident(("watch", "warning", "crisis", "stabilised", "reviewed"), "incident"),
    "medium": _incident(("press", "tv", "self_media", "rights_platform", "group_chat"), "medium"),
    "hint": _clauses("suggestion", HINTS),
    "counted": _clauses("counted", COUNTED),
    "watched": _clauses("watched", WATCHED),
    "obstacle": _choices("note", "obstacle"),
    "counter": _choices("attribute", "counted_by"),
    "basis": _choices("attribute", "basis"),
    "root": _choices("review", "root"),
    "progress": _clauses("progress", PROGRESS),
    "part": _clauses("briefed", PARTS),
    "involved": _choices("involve", "part"),
    "presence": _choices("visit", "came"),
    "limit": _choices("conduct-plan", "limits"),
    "conduct": _choices("conduct-warning", "conduct"),
    "bypass": _choices("escalate", "bypass_cause"),
    "shift": _choices("escalate", "expectation_shift"),
    "green": _choices("green-channel", "green"),
    "class": _choices("classify", "difficulty_class"),
    "referral": _labelled("referral", "open", "submitted", "judged", "dropped"),
    "sensitive": _labelled("sensitive", *SENSITIVE),
    "bounding": _labelled("conduct", "warned", "plan", "reviewed"),
}


class Form(NamedTuple):
    """A blank that no list of words fills: what it looks like, how it is read, and examples."""

    pattern: str
    read: Callable[[str], object]
    samples: Sequence[str]


def _money(text: str) -> Money:
    units, _, cents = re.sub(r"[^\d.]", "", text).partition(".")
    return Money(int(units) * 100 + int(cents or 0), CURRENCY)


def money_said(money: Money, lang: str) -> str:
    """Say an amount as a sentence would."""
    units, cents = divmod(money.minor, 100)
    figure = f"{units:,}.{cents:02}" if cents else f"{units:,}"
    return f"{figure}元" if lang == "zh" else f"¥{figure}"


_UNITS: Final = r"\d[\d,]{0,14}(?:\.\d\d)?"
OPEN: Final[Mapping[str, Form]] = {
    "money": Form(rf"¥{_UNITS}|{_UNITS}元", _money, ("¥200", "200元")),
    "number": Form(r"\d{1,5}", int, ("1", "30")),  # of hours or days: more is no date
    "moment": Form(PATTERN, read_moment, SAMPLES),
    "words": Form(r'"[^"]+"|“[^”]+”|「[^」]+」', lambda text: text[1:-1], ('"Yes"', "“好”")),
}
