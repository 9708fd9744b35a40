"""Which acts does one talk become? Each part of it one act, in the order in which they hold."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypedDict

from ...errors import BadInput
from ...frozen.named import NamedTuple

Call = tuple[str, Mapping[str, object]]


class Talk(TypedDict, total=False):
    """What came up in one talk; everything may be missing, but not the half of something.

    `feeling` is 0 (calm) to 4 (furious). `heard`, `named` and `regret` belong together, so do
    `restate` and `confirmed` (yes or no), and `promise` and `due`. `issue` may be several.
    """

    channel: str
    words: str
    text: str
    feeling: int | str
    heard: str
    named: str
    regret: str
    issue: str | Sequence[str]
    restate: str
    confirmed: str
    explain: str
    promise: str
    due: str


class _Part(NamedTuple):
    """One act of a talk: the keys of the talk with the fields they are, and which must be there."""

    act: str
    fields: Mapping[str, str]
    together: bool = True


# An issue comes before the restatement: a new one voids what was restated, and none leaves
# nothing to restate.
PARTS: Final = (
    _Part("contact", {one: one for one in ("channel", "words", "feeling", "text")}, together=False),
    _Part("empathise", {one: one for one in ("heard", "named", "regret")}),
    _Part("raise", {"issue": "text"}),
    _Part("restate", {"restate": "text", "confirmed": "confirmed"}),
    _Part("explain", {"explain": "text"}),
    _Part("promise", {"promise": "text", "due": "due"}),
)
KEYS: Final = tuple(key for part in PARTS for key in part.fields)


def calls_of(said: Mapping[str, Any]) -> list[Call]:
    """Return the acts that a talk becomes, with their values.

    Raises `BadInput` where nothing was said, where only half of something was, and for a key
    that is none of a talk's.
    """
    given = {key: one for key, one in said.items() if one is not None and one not in ([], ())}
    for key in given:
        if key not in KEYS:
            raise BadInput("unknown_field", field=key, move="talk", fields=", ".join(KEYS))
    calls = [call for part in PARTS for call in _calls(part, given)]
    if not calls:
        raise BadInput("talk_empty")
    return calls


def _calls(part: _Part, given: Mapping[str, Any]) -> Iterator[Call]:
    there = [key for key in part.fields if key in given]
    lacking = [key for key in part.fields if key not in given]
    if there and lacking and part.together:
        raise BadInput("talk_half", field=", ".join(there), fields=", ".join(lacking))
    if part.act == "raise" and there:
        issues = given["issue"]
        for one in [issues] if isinstance(issues, str) else issues:
            yield part.act, {"text": one}
    elif there:
        yield part.act, {part.fields[key]: given[key] for key in there}
