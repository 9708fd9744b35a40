"""What is wrong with a request is told, also where nobody can write just now."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest

from amends.workflow import AmendsError, BadInput, Desk, MemoryStore, NotAPerson, UnknownMove
from amends.workflow.errors import Busy, StoreNotReady

from ..bench import Bench


class Shut(MemoryStore):
    """A store that lets nobody write while `why` says so."""

    why: AmendsError | None = None

    @contextmanager
    def writing(self) -> Generator[Any]:
        """Open a transaction, or say why not."""
        if self.why is not None:
            raise self.why
        with super().writing() as tx:
            yield tx


WRONG: dict[str, tuple[type[AmendsError], Callable[[Desk, str], object]]] = {
    "no such move": (UnknownMove, lambda desk, case: desk.do(case, "inquyre")),
    "not theirs": (BadInput, lambda desk, case: desk.do(case, "inquire", by="customer")),
    "no step": (BadInput, lambda desk, case: desk.steps(case, [])),
    "no moment": (BadInput, lambda desk, case: desk.do(case, "inquire", at="soon")),
}


def shut(why: AmendsError) -> tuple[Bench, Shut, str]:
    """Receive a complaint, and shut the store."""
    store = Shut(practice=True)
    bench = Bench(store=store)
    case = bench.receive().id
    bench.desk()
    store.why = why
    return bench, store, case


@pytest.mark.parametrize("why", [Busy("busy", path="x"), StoreNotReady("read_only", path="x")])
@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_wrong_is_told_first(wrong: str, why: AmendsError) -> None:
    """Nobody waits for others to be told that there is no such step; the rest is told the wait."""
    kind, call = WRONG[wrong]
    bench, _, case = shut(why)
    with pytest.raises(kind):
        call(bench.desk(), case)
    with pytest.raises(type(why)):
        bench.do(case, "inquire")


def test_who_acts_no_more_is_told_first() -> None:
    """A person who was disabled is told that, whatever else they ask."""
    bench, store, case = shut(Busy("busy", path="x"))
    store.why = None
    desk = bench.desk("wang")
    bench.desk("li.na").disable_user("wang")
    store.why = Busy("busy", path="x")
    for at in (None, bench.now - timedelta(hours=1)):
        with pytest.raises(NotAPerson, match="disabled"):
            desk.do(case, "inquyre", at=at)
