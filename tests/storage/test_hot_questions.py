"""A desk of many cases answers like one of few: no question over cases grows with the desk."""

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from amends.storage import open_store
from amends.workflow import Desk
from amends.workflow.store import CaseRow

from .counting_steps import cost, few_are, grow

FEW: Final = 20
SMALL, LARGE = 60, 1200
PAGE: Final = 10
RARE: Final = 1007  # the first cases, of either desk, have what is looked for
ROOM: Final = 1.7  # times the steps on the small desk: trees are deeper, and reading ends sooner
Ask = Callable[[Desk], object]


def various(row: CaseRow) -> CaseRow:
    """Have a few cases differ from all others in what queries ask for; most are the handler's."""
    rare = row.number < RARE
    return row._replace(
        owner=None if row.number % 3 else "li.na",
        next_due=f"2026-11-{row.number % 28 + 1:02}T00:00:00Z",
        severity="major" if rare else "general",
        cause="price" if rare else "quality",
        channel="letter" if rare else "phone",
        stage="closed" if rare else "received",
        open=not rare,
        incident="G-1" if rare else None,
        external_ref=f"T-{row.number}",
        received_at=f"2026-{'11' if rare else '10'}-05T00:00:{row.number % 60:02}Z",
    )


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Desk]]:
    """Make a desk of few cases and one of many."""
    folder: Path = tmp_path_factory.mktemp("desks")
    stores = [open_store(str(folder / f"{size}.db"), create=True) for size in (SMALL, LARGE)]
    with closing(stores[0]), closing(stores[1]):
        made = [Desk(store, actor="li.na") for store in stores]
        for desk, store, size in zip(made, stores, (SMALL, LARGE), strict=True):
            desk.receive(customer="Chen Li", channel="phone", words="Charged twice. 国际漫游费")
            grow(store, size, various)
            desk.receive(customer="王伟", channel="phone", words="unicorn")
        yield made[0], made[1]


@pytest.fixture(autouse=True)
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    few_are(monkeypatch, FEW)


def page(text: str) -> Ask:
    """List the first cases of a query."""
    return lambda desk: [*desk.listed(desk.query(text)._replace(limit=PAGE))]


HOT: Final[dict[str, Ask]] = {
    "the queue of the desk": lambda desk: desk.queue(limit=PAGE),
    "the lines of the queue": lambda desk: [*desk.queue_lines(limit=PAGE)],
    "my queue": lambda desk: desk.queue(owner="li.na", limit=PAGE),
    "a queue of a rare word": lambda desk: desk.queue("unicorn", limit=PAGE),
    "a queue of what came in lately": lambda desk: desk.queue("received:>=2026-11-05", limit=PAGE),
    "a queue of what is due": lambda desk: desk.queue("due:2026-11-01", limit=PAGE),
    "what is next": lambda desk: desk.next(),
    "the menu of a case": lambda desk: desk.next("C-1030"),
    "a case": lambda desk: desk.show("C-1030"),
    "why not": lambda desk: desk.why("C-1030", "inquire"),
    "a common word": lambda desk: desk.search("漫游", limit=PAGE),
    "common words": lambda desk: desk.search("charged twice", limit=PAGE),
    "a rare word": lambda desk: desk.search("unicorn", limit=PAGE),
    "a common word among few": lambda desk: desk.search("charged", "case:..1010", limit=PAGE),
    "what begins like many": lambda desk: like(desk, "R-1"),
    "what begins like few": lambda desk: like(desk, "C-1030"),
    "groups that wait": lambda desk: desk.groups_overdue(),
    "what is comparable": lambda desk: desk.comparable("C-1003"),
    **{
        f"list {text}": page(text)
        for text in (
            *(
                "",
                "is:open",
                "is:closed",
                "is:mine",
                "is:overdue",
                "stage:received",
                "stage:closed",
            ),
            *("stage:received,closed", "owner:@me", "owner:none", "case:..1010", "case:>=1030"),
            *(
                "received:2026-11-05",
                "received:>=2026-11-05",
                "received:<=2026-10-06",
                "received:<1d",
            ),
            *("cause:price", "severity:major", "severity:general", "channel:letter", "group:G-1"),
            *("ref:T-1030", "source:none", "unicorn", "漫游", "-unicorn", "漫游 severity:major"),
            *("stage:received received:2026-11-05", "owner:@me stage:closed", "-channel:letter"),
        )
    },
}


def like(desk: Desk, text: str) -> object:
    """Find what begins so, as the shell's completion does."""
    with desk.store.reading() as view:
        return view.like(text, PAGE)


@pytest.mark.parametrize("name", HOT)
def test_a_question_costs_a_large_desk_what_it_costs_a_small_one(
    desks: tuple[Desk, Desk], name: str
) -> None:
    """With twenty times the cases neither more statements are sent nor more rows are gone through.

    A search looks for words in windows that double: it may need one or two of them more.
    """
    small, large = (cost(desk, HOT[name]) for desk in desks)
    assert large.statements <= small.statements + 2
    assert large.steps <= ROOM * small.steps + 100


LONGER: Final[dict[str, Callable[..., object]]] = {
    "the queue": lambda desk, most: desk.queue(limit=most),
    "its lines": lambda desk, most: [*desk.queue_lines(limit=most)],
    "a list": lambda desk, most: [*desk.listed(desk.query("")._replace(limit=most))],
    "a word": lambda desk, most: desk.search("漫游", limit=most),
    "words": lambda desk, most: desk.search("charged twice", limit=most),
}


@pytest.mark.parametrize("name", LONGER)
def test_a_longer_page_takes_no_more_statements(
    monkeypatch: pytest.MonkeyPatch, desks: tuple[Desk, Desk], name: str
) -> None:
    """The records and words of a page are read together, however many cases it has."""
    monkeypatch.undo()
    ten, fifty = (cost(desks[1], partial(LONGER[name], most=most)) for most in (10, 50))
    assert fifty.statements == ten.statements


def test_counting_a_page_of_words_takes_a_statement_a_page(
    monkeypatch: pytest.MonkeyPatch, desks: tuple[Desk, Desk]
) -> None:
    """Where texts decide, they are read together: not a statement a case."""
    monkeypatch.undo()
    assert desks[1].count("charged twice") >= LARGE - 1
    assert cost(desks[1], lambda desk: desk.count("charged twice")).statements < 30
