"""Does a customer who is offered one version after another know that somebody else can decide?"""

from ...facts import Facts
from ...needs import Need
from ...policy import Policy
from ...process.guard import NOTHING, given
from ..agreement.consent import told


@given("versions", "told", "told_before")
def level_told(f: Facts, p: Policy) -> tuple[Need, ...]:
    """After several versions the customer knows that a level above can decide (S4-43)."""
    if f.versions < p.rounds_at_most:
        return NOTHING
    about = (("versions", f.versions),)
    return tuple(need._replace(about=about) for need in told(f, "escalation"))
