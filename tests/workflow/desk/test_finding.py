"""Which case is meant: its number as people say it, a beginning, or a reference."""

import pytest

from amends.workflow import BadInput, CaseQuery, NoSuchCase
from amends.workflow.catalogue import say
from amends.workflow.record.naming import ALPHABET, RANDOM, check_character, reference

from ..bench import Bench


@pytest.fixture(name="bench")
def twelve_cases() -> Bench:
    """Make a desk with twelve cases."""
    bench = Bench()
    for number in range(12):
        bench.receive(external_ref=f"T-{number}")
    return bench


@pytest.mark.parametrize("text", ["C-1003", "c-1003", "1003", "c1003", "C1003", " 1003 ", "T-2"])
def test_a_case_answers_to_its_number(bench: Bench, text: str) -> None:
    """However the number is written, it is the same case."""
    assert bench.desk().show(text).id == "C-1003"


def test_a_case_answers_to_its_reference(bench: Bench) -> None:
    """The reference that the customer has works too, in any case and by its beginning."""
    found = bench.desk().show("1003").reference
    for text in (found, found.lower(), found[:-1]):
        assert bench.desk().show(text).id == "C-1003"


@pytest.mark.parametrize("text", ["100", "C-10", "c10", "C", "AM-", "1"])
def test_a_beginning_of_several_is_refused(bench: Bench, text: str) -> None:
    """What could be any of several is not guessed; some of them are named."""
    with pytest.raises(NoSuchCase) as refused:
        bench.desk().show(text)
    assert refused.value.code == "ambiguous_case"
    assert len(refused.value.near) > 1


@pytest.mark.parametrize(("text", "more"), [("C", 2), ("C-101", 0), ("1", 2)])
def test_ten_are_named_and_the_others_counted(bench: Bench, text: str, more: int) -> None:
    """Of twelve cases that it could be, ten are listed, and the sentence says how many follow."""
    with pytest.raises(NoSuchCase) as refused:
        bench.desk().show(text)
    error = refused.value
    assert (len(error.near), error.more) == ((10, 2) if more else (3, 0))
    for lang, says in (("en", " and 2 more"), ("zh", "另有2件")):
        said = say(f"error.{error.code}", lang, **error.values)
        assert (says in said, "C-1010" in said) == (bool(more), True)


@pytest.mark.parametrize("text", ["", " ", "9999", "C-0", "T-99", "%", "_", "C-100%", "'; --"])
def test_what_no_case_answers_to_is_refused(bench: Bench, text: str) -> None:
    """Nothing is found where nothing is meant."""
    with pytest.raises(NoSuchCase) as refused:
        bench.desk().show(text)
    assert refused.value.code == "no_such_case"


def test_a_desk_with_one_case_does_not_guess_either() -> None:
    """An empty text is no name of the only case."""
    bench = Bench()
    bench.receive()
    with pytest.raises(NoSuchCase):
        bench.do("", "note", text="x")


def test_any_single_slip_in_a_reference_shows() -> None:
    """A wrong character anywhere needs another check character."""
    random = "7KQ4M9"
    right = check_character(random)
    for at in range(RANDOM):
        wrong = {
            check_character(random[:at] + one + random[at + 1 :])
            for one in ALPHABET
            if one != random[at]
        }
        assert right not in wrong
    assert reference(random) == f"AM-7KQ4-M9{right}"


def test_lists_narrow_and_continue(bench: Bench) -> None:
    """By stage, by owner, open ones only, so many at a time, from where the last page ended."""
    desk = bench.desk()
    bench.do("1002", "escalate", by="customer")
    bench.do("1003", "assign", to="zhao")
    assert [row.id for row in desk.list(CaseQuery(stages=("escalated",)))] == ["C-1002"]
    assert [row.id for row in desk.list(CaseQuery(owner="zhao"))] == ["C-1003"]
    assert [row.number for row in desk.list(CaseQuery(limit=2, after=1010))] == [1011, 1012]
    assert len(desk.list(CaseQuery(open_only=True))) == 12
    assert [item.case.id for item in desk.queue(owner="zhao")] == ["C-1003"]
    assert len(desk.queue(limit=3)) == 3


def test_a_case_goes_only_to_somebody_of_the_desk(bench: Bench) -> None:
    """Nobody is made responsible who is not there."""
    with pytest.raises(BadInput) as refused:
        bench.do("1001", "assign", to="mallory")
    assert refused.value.code == "no_such_user"


def test_no_two_cases_have_one_reference(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reference that chance has given before is drawn again."""
    taken = bench.desk().show("1003").reference
    drawn = iter([taken, taken, "AM-0000-000"])
    monkeypatch.setattr("amends.workflow.desk.receiving.new_reference", lambda: next(drawn))
    assert bench.receive().reference == "AM-0000-000"
