"""What is wrong with a text of ours? Blocked, or in doubt until a written reason lets it stand."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from ..facts import Facts
from ..frozen.named import NamedTuple
from ..policy import Policy
from ..process import Call, Field
from ..process.fields import text

if TYPE_CHECKING:
    from ..speech import Found

REASON: Final = "stands"  # the field with the reason


class Said(NamedTuple):
    """What was found in the texts of one step: the surely blocked tactic, and what is in doubt."""

    blocked: str
    doubts: "Sequence[tuple[str, Found]]"  # the text and the place in it

    @property
    def codes(self) -> Sequence[str]:
        """Return the tactics that are in doubt, each once."""
        return sorted({found.code for _, found in self.doubts})


def stands() -> Field:
    """Describe the reason why doubtful words are true and fair."""
    return text(REASON)


def texts(values: Mapping[str, object]) -> Sequence[str]:
    """Return every text among the values of a call, several and numbered ones included."""
    found: list[object] = []
    for value in values.values():
        items = value if isinstance(value, list | tuple) else [value]
        found += [item[1] if isinstance(item, tuple) else item for item in items]
    return [item for item in found if isinstance(item, str)]


def said_in(values: Mapping[str, object]) -> Said:
    """Search the texts of ours among the values of a call; the customer's words never are.

    The reason that lets words stand may quote them: it is searched for blocked tactics only.
    """
    dated = "due" in values or "by_when" in values
    ours = {name: texts({name: one}) for name, one in values.items() if name != "words"}
    return searched(ours, dated=dated)


def searched(ours: Mapping[str, Sequence[str]], *, dated: bool) -> Said:
    """Search texts of ours, each under the name of its field."""
    from ..speech import judged

    found = [
        (name, one, place)
        for name, some in ours.items()
        for one in some
        for place in judged(one, dated=dated)
    ]
    blocked = (place.code for _, _, place in found if _blocks(place))
    doubts = [(one, at) for name, one, at in found if name != REASON and not _blocks(at)]
    return Said(next(blocked, ""), doubts)


def _whole(said: str, place: "Found") -> str:
    """Return the words of a place with the beginning of the first, such as that of "don't"."""
    start = place.start
    while start and said[start - 1].isascii() and said[start - 1].isalnum() and said[start] != " ":
        start -= 1
    return said[start : place.end]


def placed(values: Mapping[str, object]) -> Mapping[str, Sequence[str]]:
    """Give the texts of a draft by their place: a field, or a field and the issue's number."""
    found: dict[str, Sequence[str]] = {}
    for name, value in values.items():
        items = value if isinstance(value, list) else []
        numbered = [item for item in items if isinstance(item, tuple)]
        found |= {f"{name}.{number}": [one] for number, one in numbered}
        if not numbered:
            found[name] = texts({name: value})
    return found


def too_hard_for(said: Sequence[str], policy: Policy) -> Sequence[str]:
    """Name for whom a sentence is too long: everybody, and whoever needs care (S4-40)."""
    from ..speech import too_hard

    limits = {
        "hard": (policy.words_a_sentence, policy.characters_a_sentence),
        "dense": (policy.words_a_sentence_plain, policy.characters_a_sentence_plain),
    }
    return [name for name, most in limits.items() if any(too_hard(one, *most) for one in said)]


def _blocks(place: "Found") -> bool:
    return place.sure and place.policy == "block"


def unreasoned(call: Call[Facts]) -> Mapping[str, object] | None:
    """Object to words in doubt that come without their reason (3.20)."""
    said = said_in(call.values)
    if said.blocked or REASON in call.values or not said.doubts:
        return None
    from ..speech import tactic_of

    text_, place = said.doubts[0]
    tactic = tactic_of(place.code)
    about = {
        "field": REASON,
        "words": _whole(text_, place),
        "tactic": tactic.name,
        "instead": tactic.instead,
    }
    if place.policy == "flag":
        return {"code": "wording_flagged", **about}
    return {"code": "wording_unsure", **about}
