"""How an import goes on: what is told, what an interruption leaves, and in what memory."""

import csv
import io
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from amends.workflow import Desk, MemoryStore
from amends.workflow.intake import ImportReport, Progress, Rejected, Row, opened
from amends.workflow.intake.csv_rows import csv_rows
from amends.workflow.intake.keeping.seen import Seen
from amends.workflow.intake.text import lines
from amends.workflow.intake.text.lines import _End

Figures = Callable[[ImportReport], tuple[int, int, int, int]]
ROOT = Path(__file__).parents[3]
HEAD = b"date_received,product,issue,consumer_narrative\n"


def rows(count: int) -> bytes:
    """Write rows without numbers; one in seven is equal to others, one in twenty is bad."""
    lines = (
        b"%s,Loan,Fees,%d\n" % (b"nope" if at % 20 == 0 else b"2019-09-24", at if at % 7 else 0)
        for at in range(count)
    )
    return HEAD + b"".join(lines)


class Stopping(MemoryStore):
    """A store where somebody stops the program at one of the transactions of an import."""

    def __init__(self) -> None:
        """Stop nothing yet."""
        super().__init__()
        self.left, self.after = -1, False

    @contextmanager
    def writing(self) -> Generator[Any]:
        """Stop before the transaction is over, or just after it."""
        self.left -= 1
        with super().writing() as tx:
            yield tx
            if self.left == 0 and not self.after:
                raise KeyboardInterrupt
        if self.left == 0:
            raise KeyboardInterrupt


@pytest.mark.parametrize("after", [False, True], ids=["within", "after"])
def test_an_interruption_leaves_whole_cases_and_counts_them(figures: Figures, after: bool) -> None:
    """Stopped at each transaction in turn it says what landed, and in the end all is there once."""
    data, store, told = rows(1_100), Stopping(), list[Progress]()
    desk = Desk(store, actor="li.na")
    for _ in range(2):
        before = len(desk.list())
        store.left, store.after = (1 if after else 2), after
        with pytest.raises(KeyboardInterrupt):
            desk.import_file(io.BytesIO(data), progress=told.append)
        assert told[-1].landed == len(desk.list()) - before > 0
    assert desk.verify().ok
    store.left = -1
    report = desk.import_file(io.BytesIO(data))
    assert figures(report)[3] == 55
    straight = Desk(MemoryStore(), actor="li.na")
    straight.import_file(io.BytesIO(data))
    assert Counter(row.source_key for row in desk.list()) == Counter(
        row.source_key for row in straight.list()
    )


def test_progress_grows_to_what_the_report_says(desk: Desk) -> None:
    """Every figure only grows, ends where the report does, and the bytes are those of the file."""
    data, told = rows(1_200), list[Progress]()
    report = desk.import_file(io.BytesIO(data), progress=told.append)
    assert len(told) >= 3
    assert all(one <= two for pair in pairwise(told) for one, two in zip(*pair, strict=True))
    assert told[-1] == Progress(1_200, report.landed, 0, 0, 60, len(data))


def test_a_report_lists_the_first_thousand(desk: Desk, figures: Figures) -> None:
    """All are counted, and the file of rejected rows has every one."""
    data, rejects = HEAD + b"nope,Loan,Fees,x\n" * 1_234, io.BytesIO()
    report = desk.import_file(io.BytesIO(data), rejects=rejects)
    assert (len(report.rejected), report.more_rejected, report.read) == (1_000, 234, 1_234)
    assert [one.line for one in report.rejected] == [*range(2, 1_002)]
    assert rejects.getvalue().count(b"nope") == 1_234


def test_rejected_rows_stand_in_the_order_of_the_file(desk: Desk) -> None:
    """Whoever rejected them, the reader, the layout or the desk, each stands where it stood."""
    kinds = (b"nope,L,F,%d\n", b"2119-01-01,L,F,%d\n", b"2019-01-01,%d\n", b"2019-01-01,L,F,%d\n")
    data = HEAD + b"".join(kinds[at % 4] % at for at in range(1_400))
    rejects = io.BytesIO()
    desk.import_file(io.BytesIO(data), rejects=rejects)
    found = [*csv.reader(io.StringIO(rejects.getvalue().decode("utf-8-sig"), newline=""))][1:]
    numbers = [int(row[1] if len(row[1]) and row[1] != "L" else row[3]) for row in found]
    assert numbers == [at for at in range(1_400) if at % 4 != 3]


def test_what_was_seen_is_remembered() -> None:
    """The compact table answers like a dictionary, also for keys that share their last bits."""
    chance = random.Random(7)  # noqa: S311  # the same each time
    seen, meant = Seen(), dict[int, int]()
    for _ in range(20_000):
        key = chance.choice([chance.getrandbits(64), chance.getrandbits(5) << 40, 1])
        assert seen[key] == meant.get(key or 1, 0)
        seen[key] = meant[key or 1] = chance.randrange(1, 1 << 64)
    assert all(seen[key] == value for key, value in meant.items())


def test_the_end_of_a_record_is_where_the_reader_finds_it() -> None:
    """For texts of quotes, separators and lines, in pieces, it agrees with the csv module."""
    chance = random.Random(1)  # noqa: S311  # the same each time
    for _ in range(20_000):
        separator = chance.choice(",;\t")
        text = "".join(chance.choices('"",a\n' + separator, k=chance.randrange(1, 15))) + "\n"
        lines = text.splitlines(keepends=True)
        end, ended, count = _End(separator), False, 0
        for count, line in enumerate(lines, 1):  # noqa: B007  # the last is asked for below
            cut = chance.randrange(len(line))
            assert not (cut and end.comes_with(line[:cut]))
            if ended := end.comes_with(line[cut:]):
                break
        assert (count, not ended) == _by_csv(lines, separator), text


def test_what_is_passed_over_moves_no_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever a long record is parted, what comes after it has the cells and lines it had."""
    chance = random.Random(2)  # noqa: S311  # the same each time
    for _ in range(3_000):
        cells = ["".join(chance.choices("ab,\r\n", k=chance.choice([1, 3, 40]))) for _ in range(8)]
        ends = chance.choices(["\n", "\r\n", "\r"], k=8)
        text = "a,b\n" + "".join(f'"{one}",x{end}' for one, end in zip(cells, ends, strict=True))
        whole = _rows_of(text)
        with monkeypatch.context() as patch:
            patch.setattr(lines, "LONGEST", 30)
            patch.setattr(lines, "PIECE", chance.randrange(1, 6))
            found = _rows_of(text)
        assert [one.line for one in found] == [one.line for one in whole], text
        for one, two in zip(found, whole, strict=True):
            assert one == two or (isinstance(one, Rejected) and one.reason == "too_long")
        assert any(isinstance(one, Rejected) for one in found) == any(
            len(cell) == 40 for cell in cells
        )


def _rows_of(text: str) -> list[Row | Rejected]:
    with opened(io.BytesIO(text.encode())) as file:
        return [*csv_rows(file).rows]


def _by_csv(lines: list[str], separator: str) -> tuple[int, bool]:
    """Return how many lines the first record takes, and whether a quote in it stays open."""
    taken: list[str] = []

    def each() -> Iterator[str]:
        for line in lines:
            taken.append(line)
            yield line

    try:
        next(csv.reader(each(), delimiter=separator, strict=True))
    except csv.Error as error:
        return len(taken), str(error) == "unexpected end of data"
    return len(taken), False


@pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="the most memory of a process is not told here"
)
@pytest.mark.parametrize(
    ("kind", "read", "landed", "least"),
    [
        ("sheet", 1_401, 1_400, 200_000_000),
        ("bad", 60_000, 0, 1_000_000),
        ("array", 1_500, 1_500, 200_000_000),
    ],
)
def test_memory_stays_flat_however_long_the_file(
    tmp_path: Path, kind: str, read: int, landed: int, least: int
) -> None:
    """200 MB and a cell of 50 MB, many bad rows, an array of 200 MB: within 160 MB in all."""
    boot = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import conftest, runpy; "
    script = str(Path(__file__).with_name("measuring.py"))
    code = boot + f"runpy.run_path({script!r}, run_name='__main__')"
    command = [sys.executable, "-c", code, kind, str(tmp_path / "rejects")]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    found = [int(one) for one in said.stdout.split()]
    assert found[:2] == [read, landed]
    assert found[2] >= least
    assert found[3] < 160_000


def test_a_record_that_was_stopped_in_the_making_goes_in_silence() -> None:
    """Ctrl-C may come before a record has its values; letting it go then says nothing."""
    from amends.workflow.intake.keeping.verbatim import Raw

    object.__new__(Raw).__del__()
