"""Which row of a move is it? Conditions that choose, and that nobody owes."""

from collections.abc import Callable

from .facts import Facts
from .needs import Need
from .policy import Policy
from .process.guard import NOTHING, Guard

Condition = Callable[[Facts], bool]


def when(*reads: str) -> Callable[[Condition], Guard]:
    """Make a choosing condition of a predicate over the facts that it reads."""

    def make(condition: Condition) -> Guard:
        def needs(facts: Facts, _policy: Policy) -> tuple[Need, ...]:
            return NOTHING if condition(facts) else (Need(),)

        return Guard(getattr(condition, "__name__"), needs, reads)  # noqa: B009

    return make


@when("consent", "consent_used")
def consent_revoked(f: Facts) -> bool:
    """The acceptance that was used has been taken back."""
    return f.consent_used and f.consent == "revoked"


@when("consent", "consent_used")
def consent_tainted(f: Facts) -> bool:
    """The acceptance that was used turned out to be pressed."""
    return f.consent_used and f.consent == "tainted"


@when("consent", "consent_used")
def acceptance_over(f: Facts) -> bool:
    """The acceptance that was used no longer stands, for either reason."""
    return f.consent_used and f.consent in {"revoked", "tainted"}


@when("withdrawal")
def withdrawal_over(f: Facts) -> bool:
    """The withdrawal was taken back or turned out to be pressed."""
    return f.withdrawal in {"revoked", "tainted"}


@when("issues", "restated")
def facts_live(f: Facts) -> bool:
    """Findings and restatement still count."""
    return f.facts_live


@when("issues", "restated")
def facts_stale(f: Facts) -> bool:
    """Findings or restatement no longer count."""
    return not f.facts_live


@when("news")
def new_facts(f: Facts) -> bool:
    """A material fact or issue came that this stage does not know."""
    return f.news


def left_from(stage: str) -> Guard:
    """Choose the row of the stage that the escalated case left."""

    def needs(facts: Facts, _policy: Policy) -> tuple[Need, ...]:
        return NOTHING if facts.left == stage else (Need(),)

    return Guard(f"left_{stage}", needs, ("left",))
