"""Which thresholds, limits and waits does this desk work with? Data that guards read."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from .calendars import SHIPPED
from .errors import BadInput
from .frozen import altered, fields_of, frozen
from .moments import find_zone
from .money import MOST, parse_money
from .rules import Book
from .training import Training

ROLES: Final = ("auditor", "handler", "supervisor", "manager")
REMEDIES: Final = (  # the kinds of what a customer can be given (S2-136)
    *("refund", "money", "service", "repair", "replace"),
    *("apology", "explanation", "prevention"),
)
CAUSES: Final = ("quality", "service", "price", "integrity")  # what a complaint may be about
LONGEST_NAME: Final = 200  # characters of a place or a department
DEFAULT_ZONE: Final = "Asia/Shanghai"


def below(role: str, needed: str | None) -> bool:
    """Tell whether a role is too low for what needs another; what nobody may is above all."""
    return needed is None or ROLES.index(role) < ROLES.index(needed)


@frozen()
class Policy:
    """What the desk has decided; every change of it is an event of the desk's own stream.

    The figures are ours until a rule pack says otherwise (see `docs/decisions`); seed rows are
    named where a figure comes from one.
    """

    currency: str = "CNY"
    zone: str = DEFAULT_ZONE
    limit_handler: int = 50_000  # minor units a handler may approve (S2-97)
    limit_supervisor: int = 500_000
    limit_manager: int = 100_000_000
    gives_handler: str = "refund money service repair apology explanation prevention"
    gives_supervisor: str = "replace"  # kinds of remedy that are for this role to approve (S2-97)
    gives_manager: str = ""
    comparable_days: int = 365  # days in which cases of the same kind are compared
    goodwill_at_most: int = 3  # times that goodwill for one kind of case passes for chance
    sums_days: int = 90  # days in which what a customer gets in other cases is added up
    cooling_acceptance: int = 0  # hours from recording until an acceptance counts
    cooling_withdrawal: int = 72  # hours from recording until a withdrawal counts (C14)
    cooling_vulnerable: int = 168  # the same, where something makes the customer vulnerable (C8)
    calm_at_most: int = 2  # highest reading that counts as calm (C7)
    choices_at_least: int = 2  # options of an offer (C10)
    rounds_at_most: int = 3  # versions until the customer hears of the level above (S4-43)
    answer_window: int = 30  # days the customer has after a final answer
    attempts_at_least: int = 3  # documented attempts to reach a silent customer
    attempt_days: int = 3  # different days on which they were made
    second_person_above: int = 500_000  # minor units beyond which consent is confirmed (C13)
    believed_up_to: int = 20_000  # minor units of a claim that need no evidence (S2-133)
    words_a_sentence: int = 25  # of a text that goes out, in English (S4-40)
    words_a_sentence_plain: int = 14  # for a customer who needs care
    characters_a_sentence: int = 60  # the same in Chinese: our own figures
    characters_a_sentence_plain: int = 40
    first_contact: int = 24  # hours (S2-128)
    progress: int = 24  # hours between two words to a waiting customer (S2-87)
    strain_at_least: int = 3  # of 0 to 4: when handling it is too much for somebody (ours)
    transfer_days: int = 3  # days a receiver has to take a case that was sent on (ours)
    returns_at_most: int = 2  # times that receivers may send one case back (ours)
    green_causes: str = "quality price"  # causes that the green channel is open to (S2-95; ours)
    green_up_to: int = 20_000  # minor units that it pays at most (ours)
    conduct_days: int = 90  # days until a conduct plan is looked at again, at most (ours)
    site: str = "none"  # where the desk's counter stands (S2-91)
    reports_to: str = "none"  # the department that the desk belongs to (S2-96)
    abuse_at_least: int = 2  # how often somebody meets abuse before a hand-over is suggested (ours)
    report_near: int = 24  # hours before a deadline in which an end is looked at (ours)
    report_after: int = 24  # hours after a talk in which a wish to withdraw is looked at (ours)
    report_late: int = 24  # hours after which a receipt is written down late (ours)
    report_least: int = 5  # cases that a group has before it is told apart (ours)
    topic_least: int = 3  # cases that make a topic hot at all (ours)
    topic_times: int = 2  # how many times the usual number makes it hot (ours)
    statement_hours: int = 24  # between two statements to a group, while it is warned of (ours)
    statement_hours_crisis: int = 4  # the same in a crisis (ours)
    warning_at_least: int = 5  # complaints of one kind that are worth a warning (S2-104; ours)
    warning_hours: int = 24  # hours in which they came in (ours)
    warning_times: int = 3  # times as many as is usual (ours)
    warning_days: int = 28  # days before, by which what is usual is known (ours)
    attachment_mb: int = 25  # the largest attachment, in millions of bytes
    packs: str = "service"  # names of the rule packs that complaints are received under
    calendar: str = "cn"  # the calendar of the desk's own working days and opening hours
    repeat_days: int = 90  # days after an end in which the same trouble counts as a repeat (ours)
    major_module: str = ""  # the training that a major case asks for; empty: none (S2-14)
    book: Book = Book()  # the desk's own packs, calendars
    trained: Training = Training()  # who learned what

    def limit(self, role: str) -> int:
        """Return how much, in minor units, somebody of this role may approve."""
        return int(getattr(self, f"limit_{role}", 0))

    @property
    def attachment_bytes(self) -> int:
        """Return how many bytes an attachment may have."""
        return self.attachment_mb * 1_000_000

    def covering(self, minor: int) -> str | None:
        """Return the lowest role whose limit covers the amount, or None."""
        return next((role for role in ROLES[1:] if self.limit(role) >= minor), None)

    def giving(self, kind: str) -> str | None:
        """Return the lowest role that may approve a remedy of this kind, or None."""
        return next(
            (one for one in ROLES[1:] if kind in getattr(self, f"gives_{one}").split()), None
        )


APART: Final = frozenset({"book", "trained"})  # kept by steps of their own
NAMES: Final = tuple(one for one in fields_of(Policy) if one not in APART)
SUMS: Final = frozenset({"second_person_above", "believed_up_to", "green_up_to"})  # of money
_MODULE: Final = "[a-z][a-z0-9_-]{0,31}"
_CODE: Final = "[A-Z]{3}"
_AT_LEAST: Final[dict[str, int]] = dict.fromkeys(
    (
        *("choices_at_least", "attempts_at_least", "attempt_days"),
        *("strain_at_least", "abuse_at_least", "transfer_days", "conduct_days"),
        *("report_least", "topic_least", "topic_times", "repeat_days"),
        *("statement_hours", "statement_hours_crisis"),
        *("warning_at_least", "warning_hours", "warning_times", "warning_days"),
        *("rounds_at_most", "goodwill_at_most", "comparable_days", "sums_days"),
        *("words_a_sentence", "words_a_sentence_plain"),
        *("characters_a_sentence", "characters_a_sentence_plain"),
    ),
    1,
)
_AT_MOST: Final = {"calm_at_most": 4, "strain_at_least": 4, "attachment_mb": 500}


def values_of(policy: Policy) -> Mapping[str, str | int]:
    """Return the values that are set one by one; the book of packs and calendars stands apart."""
    return {name: getattr(policy, name) for name in NAMES}


def changed(policy: Policy, name: str, value: str | int) -> Policy:
    """Return the policy with one value changed; raises `BadInput` naming what is wrong with it."""
    name = name.replace("-", "_")
    if name not in NAMES:
        raise BadInput("unknown_policy", name=name)
    values: dict[str, Any] = {name: _read(policy, name, value)}
    return altered(policy, **values)


def _read(policy: Policy, name: str, value: str | int) -> str | int:
    if name in _WORDS:
        return _WORDS[name](str(value))
    if name == "packs":
        return _packs(policy, str(value))
    if name == "calendar":
        return _calendar(policy, str(value))
    if name.startswith("limit_") or name in SUMS:
        return _minor(policy, value)
    return _count(name, value)


def _minor(policy: Policy, value: str | int) -> int:
    if not isinstance(value, int):
        return parse_money(value, policy.currency).minor
    if not 0 <= value <= MOST:
        raise BadInput("negative_money" if value < 0 else "too_much_money", value=str(value))
    return value


def _currency(value: str) -> str:
    if not re.fullmatch(_CODE, value):
        raise BadInput("not_a_currency", value=value)
    return value


def _zone(value: str) -> str:
    find_zone(value)
    return value


def _kinds(value: str) -> str:
    kinds = [one for one in value.replace(",", " ").split() if one != "none"]
    for kind in kinds:
        if kind not in REMEDIES:
            raise BadInput("no_such_remedy", value=kind, known=REMEDIES)
    return " ".join(dict.fromkeys(kinds))


def module_named(value: str) -> str:
    """Return a module of training by its short name, empty for none; raises `BadInput`."""
    name = value.strip().casefold()
    if name in {"", "none"}:
        return ""
    if not re.fullmatch(_MODULE, name):
        raise BadInput("not_a_module", value=value)
    return name


def _causes(value: str) -> str:
    causes = [one for one in value.replace(",", " ").split() if one != "none"]
    for cause in causes:
        if cause not in CAUSES:
            raise BadInput("no_such_cause", value=cause, known=CAUSES)
    return " ".join(dict.fromkeys(causes))


def _name(value: str) -> str:
    name = " ".join(value.split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise BadInput("not_a_name", value=name[:LONGEST_NAME], most=LONGEST_NAME)
    return name


def _packs(policy: Policy, value: str) -> str:
    names = value.replace(",", " ").split()
    for name in names:
        if policy.book.pack(name) is None:
            raise BadInput("no_such_pack", name=name, packs=policy.book.names)
    if "service" not in names:
        raise BadInput("no_service_pack")
    return " ".join(dict.fromkeys(names))


def _calendar(policy: Policy, value: str) -> str:
    if value not in policy.book.calendars and value not in SHIPPED:
        known = sorted({*policy.book.calendars, *SHIPPED})
        raise BadInput("no_such_calendar", value=value, known=known)
    return value


def _count(name: str, value: str | int) -> int:
    least = _AT_LEAST.get(name, 0)
    most = _AT_MOST.get(name, 100_000)
    text = str(value)
    whole = text.isdecimal() and len(text) <= len(str(most))
    if not whole or not least <= int(text) <= most:
        raise BadInput("not_a_count", name=name, value=text, least=least, most=most)
    return int(text)


_WORDS: Final[Mapping[str, Callable[[str], str]]] = {
    "zone": _zone,
    "currency": _currency,
    "major_module": module_named,
    "green_causes": _causes,
    "site": _name,
    "reports_to": _name,
    **{f"gives_{role}": _kinds for role in ROLES[1:]},
}
