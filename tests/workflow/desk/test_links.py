"""Links between cases: both records say so, and nothing else moves."""

from itertools import product

import pytest

from amends.workflow import BadInput, CaseView, NoSuchCase

from ..bench import Bench

KINDS = ("duplicate", "repeat", "related")


@pytest.fixture
def bench() -> Bench:
    """A desk with the cases of two customers, a day apart."""
    bench = Bench()
    bench.receive(customer="Chen Li", words="Charged twice.")
    bench.wait(days=1)
    bench.receive(customer="Zhou Min", words="Still charged twice!")
    bench.receive(customer="Zhao Lei")
    return bench


def links(bench: Bench, case: str) -> list[tuple[str, str, bool]]:
    """List the links of a case."""
    return [tuple(one) for one in bench.desk().show(case).links]  # type: ignore[misc]


@pytest.mark.parametrize("kind", KINDS)
def test_both_cases_know_it(bench: Bench, kind: str) -> None:
    """A link stands on both records, each saying which way it goes."""
    bench.desk().link("1001", "1002", kind)
    assert links(bench, "1001") == [("C-1002", kind, False)]
    assert links(bench, "1002") == [("C-1001", kind, True)]
    assert bench.desk().verify().ok


def kept(view: CaseView) -> tuple[object, ...]:
    """Return what a link must never change."""
    return (view.customer, view.text, view.received_at, view.due, view.stage, view.owner)


@pytest.mark.parametrize(("kind", "turned"), [*product(KINDS, (False, True))])
def test_a_link_moves_no_word_and_no_date(bench: Bench, kind: str, turned: bool) -> None:
    """Customers, words, receipt, deadlines, stages and owners stay; our text stays where it is."""
    pair = ("1002", "1001") if turned else ("1001", "1002")
    before = [kept(bench.desk().show(one)) for one in pair]
    bench.desk().link(*pair, kind, text="Zhou Min says it is the same terminal.")
    assert [kept(bench.desk().show(one)) for one in pair] == before
    said = [one.said for one in bench.desk().log(pair[1]) if one.what == "link"]
    assert said == [{}]


def test_unlinking_takes_both_sides_back(bench: Bench) -> None:
    """From whichever side it is done, and only that link."""
    bench.desk().link("1001", "1002", "repeat")
    bench.desk().link("1001", "1003", "related")
    bench.desk().unlink("1002", "1001")
    assert links(bench, "1001") == [("C-1003", "related", False)]
    assert links(bench, "1002") == []


def test_two_cases_have_one_link(bench: Bench) -> None:
    """Linking anew in another way replaces the link on both sides."""
    bench.desk().link("1001", "1002", "related")
    bench.desk().link("1002", "1001", "duplicate")
    assert links(bench, "1001") == [("C-1002", "duplicate", True)]
    assert links(bench, "1002") == [("C-1001", "duplicate", False)]


@pytest.mark.parametrize(
    ("name", "given", "code"),
    [
        ("link", {"other": "1001", "as": "related"}, "same_case"),
        ("link", {"other": "1002", "as": "repeat"}, "linked_already"),
        ("link", {"other": "1002", "as": "cousin"}, "not_a_choice"),
        ("link", {"as": "related"}, "missing_field"),
        ("unlink", {"other": "1003"}, "not_linked"),
    ],
)
def test_a_wrong_link_changes_neither_case(
    bench: Bench, name: str, given: dict[str, str], code: str
) -> None:
    """A case is not linked to itself, nor twice in one way; what is not linked is not unlinked."""
    bench.desk().link("1001", "1002", "repeat")
    before = [len(bench.desk().log(one)) for one in ("1001", "1002", "1003")]
    with pytest.raises(BadInput) as wrong:
        bench.do("1001", name, **given)
    assert wrong.value.code == code
    assert [len(bench.desk().log(one)) for one in ("1001", "1002", "1003")] == before


def test_the_other_case_must_be_there(bench: Bench) -> None:
    """A link to nothing is refused by name."""
    with pytest.raises(NoSuchCase):
        bench.desk().link("1001", "4711", "related")


def test_a_call_with_a_key_links_once(bench: Bench) -> None:
    """The same call again is answered, and neither record grows."""
    for _ in range(2):
        bench.desk().link("1001", "1002", "related", key="k1")
    for case in ("1001", "1002"):
        assert [one.what for one in bench.desk().log(case)].count("link") == 1


def test_a_dry_run_writes_in_neither_case(bench: Bench) -> None:
    """It is tried against both cases, and both stay as they are."""
    bench.desk().link("1001", "1002", "related", dry_run=True)
    assert links(bench, "1001") == links(bench, "1002") == []
