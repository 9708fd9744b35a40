"""Several questions at once are answered of one state of the desk, whoever steps meanwhile."""

import pytest

from amends.workflow import Desk, Store


@pytest.mark.usefixtures("wal")
def test_what_is_asked_together_is_answered_of_one_state(desk: Store) -> None:
    """A step that is taken between two questions shows in neither, and in the next one asked."""
    mine = Desk(desk, actor="li.na")
    case = mine.receive(customer="Chen Li", channel="hotline", words="Charged twice.").id
    with mine.reading() as seen:
        first = seen.show(case)
        Desk(desk, actor="li.na").do(case, "note", text="He called again.")
        assert seen.show(case) == first
        assert [entry.what for entry in seen.log(case)] == ["receive"]
    assert [entry.what for entry in mine.log(case)] == ["receive", "note"]
