"""Are the words of what goes out such that they may go out?"""

from ...facts import Facts
from ...needs import Blank, Need
from ...policy import Policy
from ...process.guard import NOTHING, do, given


def anew(place: str) -> Need:
    """Ask for a piece of the draft to be written again: a field, or that of one issue."""
    field, _, number = place.partition(".")
    value = (int(number), Blank(field)) if number else Blank(field)
    need = do("draft", **{field: value})
    return need._replace(about=(("field", place.replace(".", " ")),))


@given("draft")
def wording_reasoned(f: Facts, _: Policy) -> tuple[Need, ...]:
    """Doubtful words in the draft were written anew, or a reason lets them stand (3.20)."""
    if not f.draft.doubts:
        return NOTHING
    fields = tuple(place.replace(".", " ") for place in sorted(f.draft.doubts))
    return (do("draft", stands=Blank("stands"))._replace(about=(("fields", fields),)),)


@given("draft", "vulnerable")
def text_readable(f: Facts, _: Policy) -> tuple[Need, ...]:
    """No sentence that the customer reads is too long; shorter where care is needed (S4-40)."""
    hard = f.draft.hard | f.draft.dense if f.vulnerable else f.draft.hard
    return tuple(map(anew, sorted(hard)))
