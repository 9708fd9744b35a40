"""What does a file say about one complaint? Its values by column, in the order of the file."""

from collections.abc import Sequence

from ..frozen.named import NamedTuple
from ..record.canonical import Json

Scalar = Json  # of a CSV a text; of a JSON payload what stands at the end of a path


class Row(NamedTuple):
    """One complaint as its file has it; `line` is where it begins, counted from 1."""

    line: int
    values: tuple[tuple[str, Scalar], ...]

    @property
    def size(self) -> int:
        """Return roughly how many characters it holds."""
        return sum(len(value) for _, value in self.values if isinstance(value, str))

    @property
    def columns(self) -> Sequence[str]:
        """Return the names of its columns."""
        return [column for column, _ in self.values]
