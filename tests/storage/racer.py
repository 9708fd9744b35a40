"""A process of its own that advances the cases of a desk: `racer.py ADDRESS ACTOR CASES`.

It goes through the numbers 1001 and up in an order of its own, takes three steps in each case that
is still as it was received, and says on a line which cases it advanced.
"""

import random
import sys
from collections.abc import Mapping, Sequence

from amends.storage import open_store
from amends.workflow import Busy, ChangedMeanwhile, Desk

CALLED = {"channel": "phone", "feeling": 2}
HEARD = {"heard": "Charged twice.", "named": "angry", "regret": "We are sorry."}
TALK: Sequence[tuple[str, Mapping[str, object]]] = [
    ("contact", CALLED),
    ("empathise", HEARD),
    ("inquire", {}),
]


def advance(desk: Desk, case: str) -> bool:
    """Call the customer, hear them and begin the inquiry, unless somebody else was faster."""
    while True:
        try:
            desk.steps(case, TALK, expect=1)
        except ChangedMeanwhile:
            return False
        except Busy:
            continue
        else:
            return True


def race(address: str, actor: str, cases: int) -> None:
    """Try every case once."""
    desk = Desk(open_store(address), actor=actor)
    numbers = [*range(1001, 1001 + cases)]
    random.Random(actor).shuffle(numbers)  # noqa: S311  # an order, not a secret
    for number in numbers:
        if advance(desk, f"C-{number}"):
            sys.stdout.write(f"C-{number}\n")
    desk.store.close()


if __name__ == "__main__":
    race(sys.argv[1], sys.argv[2], int(sys.argv[3]))
