"""What do the sentences of the compatibility kit do? Small definitions, as its samples ask."""

from collections.abc import Callable
from typing import Any, Final

Rows = list[list[str]]
Does = Callable[..., object]
Defined = list[tuple[str, Does]]


class Pending(Exception):
    """A step says that it is yet to be written."""


class Skipping(Exception):
    """A step says that the rest of its scenario is not to be played."""


class Kitchen:
    """What the steps of one scenario share."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.had: dict[str, Any] = {}

    def has(self, name: str) -> Does:
        """Return a step that keeps a value."""
        return lambda value: self.had.update({name: value})

    def nothing(self, *_: object) -> None:
        """Do nothing, as most steps of the kit."""

    def pending(self) -> None:
        """Raise `Pending`."""
        raise Pending

    def skip(self) -> None:
        """Raise `Skipping`."""
        raise Skipping

    def stock(self, *bars: str) -> Does:
        """Return a step that fills the shop."""
        return lambda: self.had.update(stock=[*bars])

    def buys(self, price: int) -> None:
        """Sell a bar, if there is one and the customer can pay it."""
        sold = self.had["money"] >= price and bool(self.had["stock"])
        self.had["sold"] = sold

    def sale(self, *, expected: bool) -> Does:
        """Return a step that looks whether something was sold."""

        def looks() -> None:
            assert self.had["sold"] is expected

        return looks

    def eats(self, count: int) -> None:
        """Eat some of the cucumbers."""
        self.had["cucumbers"] -= count

    def left(self, count: int) -> None:
        """Look how many cucumbers are left."""
        assert self.had["cucumbers"] == count

    def each(self, count: int) -> None:
        """Share the cucumbers among friends and oneself."""
        assert self.had["cucumbers"] // (1 + self.had["friends"]) == count

    def transposes(self, rows: Rows) -> None:
        """Turn a table on its side."""
        self.had["table"] = [[*row] for row in zip(*rows, strict=True)]

    def same_table(self, rows: Rows) -> None:
        """Look whether it is the table that was turned."""
        assert self.had["table"] == rows

    def flight(self, pair: tuple[str, str]) -> None:
        """Look at what a flight was read as."""
        assert pair == ("LHR", "CDG")


def definitions(kitchen: Kitchen) -> dict[str, Defined]:
    """Return the definitions of every sample; one between `^` and `$` is a regular expression."""
    k = kitchen
    orders: Defined = [("an order for {string}", k.nothing)]
    deeds: Defined = [("an action", k.nothing), ("an outcome", k.nothing)]
    cucumbers: Defined = [
        ("there are {int} cucumbers", k.has("cucumbers")),
        ("I eat {int} cucumbers", k.eats),
        ("I should have {int} cucumbers", k.left),
    ]
    undefined: Defined = [
        ("an implemented step", k.nothing),
        ("a step that will be skipped", k.nothing),
    ]
    return {
        "minimal": [("I have {int} cukes in my belly", k.nothing)],
        "cdata": [("I have {int} <![CDATA[cukes]]> in my belly", k.nothing)],
        "empty": [],
        "rules": [
            ("the customer has {int} cents", k.has("money")),
            ("there are chocolate bars in stock", k.stock("Mars")),
            ("there are no chocolate bars in stock", k.stock()),
            ("the customer tries to buy a {int} cent chocolate bar", k.buys),
            ("the sale should not happen", k.sale(expected=False)),
            ("the sale should happen", k.sale(expected=True)),
        ],
        "rules-backgrounds": [*orders, *deeds],
        "backgrounds": [*orders, *deeds],
        "multiple-features": orders,
        "data-tables": [
            ("the following table is transposed:", k.transposes),
            ("it should be:", k.same_table),
        ],
        "doc-strings": [("a doc string:", k.nothing)],
        "examples-tables": [
            cucumbers[0],
            ("there are {int} friends", k.has("friends")),
            *cucumbers[1:],
            ("each person can eat {int} cucumbers", k.each),
        ],
        "examples-tables-undefined": cucumbers,
        "examples-tables-undefined-multiple": cucumbers,
        "undefined": undefined,
        "undefined-multiple": undefined,
        "ambiguous": [("^a (.*?) with (.*?)$", k.nothing), ("^a step with (.*?)$", k.nothing)],
        "pending": [
            ("an implemented non-pending step", k.nothing),
            ("an implemented step that is skipped", k.nothing),
            ("an unimplemented pending step", k.pending),
        ],
        "skipped": [
            ("a step that does not skip", k.nothing),
            ("a step that is skipped", k.nothing),
            ("I skip a step", k.skip),
        ],
        "parameter-types": [("{flight} has been delayed", k.flight)],
        "unknown-parameter-type": [("{airport} is closed because of a strike", k.nothing)],
        "unused-steps": [
            ("a step that is used", k.nothing),
            ("a step that is not used", k.nothing),
        ],
        "regular-expression": [
            ("^a (.*?)(?: and a (.*?))?(?: and a (.*?))?$", k.nothing),
        ],
    }


SAMPLES: Final = tuple(definitions(Kitchen()))
