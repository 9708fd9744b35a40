"""A desk of which one view is read: it answers questions, and takes no step."""

import pytest

from amends.workflow import Desk

from ..bench import Bench


def test_a_desk_that_is_read_takes_no_step() -> None:
    """A step among the questions is a fault of the program, says so, and writes nothing."""
    bench = Bench()
    case, desk = bench.receive().id, bench.desk()
    with desk.reading() as seen:
        assert isinstance(seen, Desk)
        with pytest.raises(RuntimeError, match="nothing is written"):
            seen.do(case, "note", text="He called again.")
    assert len(desk.log(case)) == 1
    assert desk.do(case, "note", text="He called again.").version == 2
