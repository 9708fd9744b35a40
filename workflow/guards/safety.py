"""Is anybody in danger? Then nothing is bargained over until they are safe (S0-40)."""

from ..facts import Facts
from ..needs import Blank, Need
from ..policy import Policy
from ..process.guard import NOTHING, do, given


@given("safety")
def nobody_in_danger(f: Facts, _: Policy) -> tuple[Need, ...]:
    """Nobody is in danger, or it is over; a supervisor says so where it was on record."""
    if f.safety == "asked":
        return (do("safety", event=Blank("event", "mistaken"), text=Blank("text")),)
    if f.safety == "open":
        over = do("safety", event="over", text=Blank("text"))
        return (over._replace(role="supervisor"),)
    return NOTHING
