"""How are the answers of a store read? By the name of a mark, and by its word."""

from collections import defaultdict
from collections.abc import Callable
from typing import Final

from ...frozen.named import NamedTuple
from ...store.marks import Question

HOUR: Final = 3_600  # seconds
Rows = list[tuple[str | int, ...]]


class Figures(NamedTuple):
    """What a store counted over one period; `ask` puts each question once."""

    ask: Callable[[Question], Rows]
    until: int  # seconds since 1970: when the period ends

    def over(self, now: int) -> bool:
        """Tell whether the period is over."""
        return now >= self.until

    def times(self, name: str, word: str | None = None) -> int:
        """Return how often there was a mark of that name, and of that word if one is given."""
        rows = self.ask("counts")
        return sum(int(row[3]) for row in rows if row[0] == name and word in {None, row[1]})

    def words(self, name: str) -> list[tuple[str, int, int]]:
        """Return the words of a mark: how often and in how many cases, the most frequent first."""
        found: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
        for mark, word, _, times, cases in self.ask("counts"):
            if mark == name:
                found[str(word)][0] += int(times)
                found[str(word)][1] += int(cases)
        rows = [(word, times, cases) for word, (times, cases) in found.items()]
        return sorted(rows, key=lambda row: (-row[1], row[0]))

    def total(self, question: Question, column: int) -> int:
        """Return the sum of a column of an answer."""
        return sum(int(row[column]) for row in self.ask(question))


def hours(seconds: str | float) -> float:
    """Return seconds as hours, to a tenth."""
    return round(float(seconds) / HOUR, 1)


def share(part: int, whole: int) -> float | None:
    """Return how many in a hundred, to a tenth, or None of nothing."""
    return round(100 * part / whole, 1) if whole else None
