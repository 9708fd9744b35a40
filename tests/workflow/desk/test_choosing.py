"""Queries and searches of the Python API: one call each, also for another process."""

import io

import pytest

from amends.workflow import BadInput, Desk, MemoryStore

from ..bench import Bench
from ..process.lending import LIBRARY


@pytest.fixture(name="bench")
def three_cases() -> Bench:
    """Make a desk with three cases, received a day apart."""
    bench = Bench()
    bench.receive(words="Charged for roaming.", external_ref="T-100")
    bench.wait(days=1)
    bench.receive(words="国际漫游费太高", channel="web", customer="王伟")
    bench.wait(days=1)
    bench.receive(words="Roaming again, 漫游", customer="Roamer")
    return bench


def test_a_text_is_a_query_everywhere(bench: Bench) -> None:
    """List, count, queue and export take the same text, at the desk's clock, for who asks."""
    desk = bench.desk()
    assert [row.id for row in desk.list("roaming")] == ["C-1001", "C-1003"]
    assert [row.id for row in desk.list("received:<36h owner:@me")] == ["C-1002", "C-1003"]
    assert desk.list("owner:none") == []
    assert bench.desk("li.na").list("owner:@me") == []
    assert desk.count("-channel:web") == 2
    assert [item.case.id for item in desk.queue("漫游", limit=1)] == ["C-1002"]
    assert [item.case.id for item in desk.queue("due:overdue")] == ["C-1001"]
    file = io.StringIO()
    assert desk.export(file, format="csv", query="received:today", fields=["id"]).cases == 1
    assert file.getvalue() == "id\nC-1003\n"
    query = desk.query("stage:received")._replace(limit=2)
    assert len(desk.list(query)) == 2


def test_a_search_says_where(bench: Bench) -> None:
    """Cases come the newest first, each with the place of the first hit in every text."""
    found = bench.desk().search("roaming", limit=1)
    assert found.more
    (newest,) = found.found
    assert (newest.case.id, newest.customer) == ("C-1003", "Roamer")
    (hit,) = newest.hits
    assert (hit.seq, hit.field, hit.offset, hit.length) == (1, "words", 0, 7)
    assert (hit.before, hit.words, hit.after) == ("", "Roaming", " again, 漫游")
    whole = bench.desk().search("roaming", "-again", limit=None)
    assert [one.case.id for one in whole.found] == ["C-1001"]
    assert not whole.more
    assert bench.desk().search("T-100").found[0].hits[0].field == "external_ref"


def test_what_comes_later_is_found_too(bench: Bench) -> None:
    """Every text of every step is found, from the moment it is recorded."""
    assert bench.desk().search("supercalifragilistic").found == ()
    bench.do("C-1002", "note", text="Said: Supercalifragilistic!")
    (one,) = bench.desk().search("supercalifragilistic").found
    last = bench.desk().log("C-1002")[-1].seq
    assert (one.case.id, one.hits[0].field, one.hits[0].seq) == ("C-1002", "text", last)


@pytest.mark.parametrize("text", ["stage:nowhere", "owner:nobody", '"open', "x"])
def test_a_wrong_query_changes_nothing_and_is_named(bench: Bench, text: str) -> None:
    """Every door refuses the same text in the same way, before anything is written."""
    desk, file = bench.desk(), io.StringIO()
    for call in (
        lambda: desk.list(text),
        lambda: desk.count(text),
        lambda: desk.queue(text),
        lambda: desk.search("roaming", text),
        lambda: desk.export(file, format="csv", query=text),
    ):
        with pytest.raises(BadInput):
            call()
    assert file.getvalue() == ""


def test_another_process_has_other_words() -> None:
    """The stages of a query, and their labels, are those of the process of the desk."""
    desk = Desk(MemoryStore(), actor="li.na", process=LIBRARY)
    desk.receive(customer="Reader", channel="counter", words="A book, please.")
    assert [row.id for row in desk.list("stage:asked")] == ["C-1001"]
    assert [row.id for row in desk.list("阶段:已申请 -阶段:已借出")] == ["C-1001"]
    assert desk.list("cause:anything") == []
    assert [row.id for row in desk.list("feeling:none cause:none")] == ["C-1001"]
    with pytest.raises(BadInput) as refused:
        desk.list("stage:received")
    assert refused.value.code.startswith("query_unknown_value")
