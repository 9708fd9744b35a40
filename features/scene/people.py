"""Who is at the desk of a scenario? Two people a role, known by what a sentence calls them."""

from typing import Final, NamedTuple

ANOTHER: Final = "another "
NAMES: Final = {  # the first one opens the desk and is its manager
    "manager": "tang.ning",
    "handler": "li.na",
    "another handler": "wu.tong",
    "supervisor": "qiao.lan",
    "another supervisor": "he.jing",
    "another manager": "fang.yi",
}


CALLED: Final = {name: who for who, name in NAMES.items()}


class Person(NamedTuple):
    """A user of the desk."""

    name: str
    role: str


def person(who: str) -> Person:
    """Return whom a sentence means by a role, or by another one of that role."""
    role = who.removeprefix(ANOTHER)
    return Person(NAMES.get(who, who.replace(" ", ".")), role)


def called(name: str) -> str:
    """Return by which role, or other one of that role, a sentence calls this person."""
    return CALLED.get(name, name.replace(".", " "))
