"""Which values does an act take, and how is each read? Typed fields, the same at every door."""

import re
from enum import StrEnum
from typing import Final

from ..errors import BadInput
from ..frozen import altered, frozen
from ..record.event import PRIVATE


class Kind(StrEnum):
    """What a field holds."""

    WORDS = "words"  # the customer's, verbatim; kept in the vault
    TEXT = "text"  # ours; kept in the vault
    CHOICE = "choice"  # one of the closed words
    FLAG = "flag"
    COUNT = "count"
    MONEY = "money"
    MOMENT = "moment"
    NAME = "name"  # a user of the desk
    CASE = "case"  # another case of the desk, by its id
    GROUP = "group"  # a group of the desk, by its id: `G-3`
    RULE = "rule"  # a rule of a pack, by its full name: `cn-consumer.fraud`
    DIGEST = "digest"  # SHA-256 of a thing, as 64 hexadecimal digits


PERSONAL: Final = frozenset({Kind.WORDS, Kind.TEXT, Kind.DIGEST})
_DIGEST: Final = "[0-9a-f]{64}"
LONGEST_TEXT: Final = 1_000_000  # bytes of UTF-8
MOST_ATTACHED: Final = 500_000_000  # bytes; what every store can hold in one value
CHANNELS: Final = (
    "phone",
    "hotline",
    "letter",
    "email",
    "visit",
    "counter",
    "web",
    "app",
    "chat",
    "sms",
    "social",
    "regulator",
    "other",
)


@frozen()
class Field:
    """One typed value of an act or move.

    `many` lets it be given several times; `numbered` texts are given as `NUMBER=TEXT`, one an
    issue. `least` and `most` bound a count, and `of` names the fact that has that many items. A
    moment with `last` takes a bare day for its last second instead of its first. What is `private`
    stands in the vault whatever its kind, no word of it can be searched for, it leaves no desk, and
    it is forgotten when the case ends; a fold cannot even see that it was given.
    """

    name: str
    kind: Kind
    required: bool = False
    many: bool = False
    numbered: bool = False
    choices: tuple[str, ...] = ()
    least: int = 1
    most: int = 1_000
    of: str = ""  # the fact whose items this number counts: issues, remedies, promises
    last: bool = False
    private: bool = False

    @property
    def personal(self) -> bool:
        """Tell whether its value belongs in the vault."""
        return self.private or self.kind in PERSONAL

    @property
    def vaulted(self) -> str:
        """Return the name that its value has in the vault."""
        return f"{PRIVATE}.{self.name}" if self.private else self.name

    @property
    def blank(self) -> str:
        """Return what stands in a command where this value has to be filled in."""
        return f"<{self.name.upper().replace('_', '-')}>"


def words(name: str = "words", *, required: bool = False) -> Field:
    """Describe the customer's own words."""
    return Field(name, Kind.WORDS, required=required)


def text(
    name: str = "text", *, required: bool = False, many: bool = False, numbered: bool = False
) -> Field:
    """Describe a text of ours."""
    of = "issues" if numbered else ""
    return Field(
        name, Kind.TEXT, required=required, many=many or numbered, numbered=numbered, of=of
    )


def choice(name: str, *choices: str, required: bool = False, many: bool = False) -> Field:
    """Describe one, or several, of a closed set of words."""
    return Field(name, Kind.CHOICE, required=required, many=many, choices=choices)


def flag(name: str) -> Field:
    """Describe something that is so when it is named."""
    return Field(name, Kind.FLAG)


def count(name: str, least: int = 1, most: int = 1_000, *, required: bool = False) -> Field:
    """Describe a whole number."""
    return Field(name, Kind.COUNT, required=required, least=least, most=most)


def number_of(name: str, items: str, *, required: bool = False) -> Field:
    """Describe the number of one of the case's issues, remedies or promises."""
    return Field(name, Kind.COUNT, required=required, of=items)


def money(name: str) -> Field:
    """Describe an amount in the desk's currency."""
    return Field(name, Kind.MONEY)


def privately(field: Field) -> Field:
    """Make a note of a value: for the vault alone, and no longer than the case lasts."""
    return altered(field, private=True)


def moment(name: str, *, required: bool = False) -> Field:
    """Describe a point in time."""
    return Field(name, Kind.MOMENT, required=required)


def last_day(name: str, *, required: bool = False) -> Field:
    """Describe the day on which something ends, that day included; or the very moment."""
    return Field(name, Kind.MOMENT, required=required, last=True)


def rule(name: str) -> Field:
    """Describe a rule of a pack."""
    return Field(name, Kind.RULE)


def digest(name: str) -> Field:
    """Describe the SHA-256 of a thing, which shows later whether it is the same."""
    return Field(name, Kind.DIGEST)


def other_case(name: str) -> Field:
    """Describe another case of the desk."""
    return Field(name, Kind.CASE, required=True)


def group(name: str, *, required: bool = False) -> Field:
    """Describe a group of the desk."""
    return Field(name, Kind.GROUP, required=required)


def user(name: str, *, required: bool = False) -> Field:
    """Describe a user of the desk."""
    return Field(name, Kind.NAME, required=required)


def is_blank(value: object) -> bool:
    """Tell whether a printed command's blank, such as `<HEARD>`, was left in."""
    return (
        isinstance(value, str)
        and len(value) > 2  # noqa: PLR2004  # the two brackets
        and value.startswith("<")
        and value.endswith(">")
        and value[1:-1].replace("-", "").isalnum()
        and value == value.upper()
    )


def check_digest(field: str, value: str) -> str:
    """Return a SHA-256 in small letters; raises `BadInput` where it is none."""
    found = check_text(field, value).strip().lower()
    if not re.fullmatch(_DIGEST, found):
        raise BadInput("not_a_digest", field=field)
    return found


def check_text(field: str, value: str) -> str:
    """Return the text as it is; raises `BadInput` if it is empty, a blank, too long, or no text."""
    if not value.strip():
        raise BadInput("empty_text", field=field)
    if is_blank(value.strip()):
        raise BadInput("blank_left", field=field, value=value.strip())
    try:
        size = len(value.encode("utf-8"))
    except UnicodeEncodeError as error:
        raise BadInput("not_text", field=field) from error
    if "\x00" in value:
        raise BadInput("not_text", field=field)
    if size > LONGEST_TEXT:
        raise BadInput("too_long", field=field, most=LONGEST_TEXT)
    return value
