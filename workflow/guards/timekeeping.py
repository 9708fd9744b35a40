"""Was the customer told of what changes their time, and does the answer hold what it must?"""

from ..clocks import working
from ..facts import Extendable, Facts
from ..needs import Blank, Need
from ..policy import Policy
from ..process.guard import NOTHING, do, given
from .agreement.consent import told


def extendable_by(f: Facts, clock: str) -> Extendable | None:
    """Return how a clock of that kind may be extended, if its rule lets it."""
    return next((one for one in f.extendable if one.kind == clock), None)


@given("told", "told_before", "extendable")
def extension_told(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The customer knows of the extension and its reason, where the rule wants it (K14, K20)."""
    if f.extendable and not any(one.notice for one in f.extendable):
        return NOTHING
    return told(f, "extension")


@given("draft", "rules", "received_day")
def answer_complete(f: Facts, p: Policy) -> tuple[Need, ...]:
    """The final answer holds every part that the rules of this complaint ask for (1.3)."""
    return tuple(
        do("draft", **{part: Blank(part)})._replace(about=(("part", part),))
        for part in parts_of(f, p, "answer")
        if part not in f.draft.parts
    )


def parts_of(f: Facts, p: Policy, name: str) -> tuple[str, ...]:
    """Return the parts that rules want in the text of a step, each once."""
    found = working(p, f.rules, f.received_day).versions
    return tuple(dict.fromkeys(part for _, one in found for part in one.parts.get(name, ())))
