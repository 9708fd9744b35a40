"""How large is a drawing, and where do its columns and lanes run?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of one drawing."""

    width: float
    left: float  # where the first column begins
    column: float
    top: float  # where the lanes begin
    lane: float
    arrow: float  # how far below the top of its lane an arrow runs

    def x(self, stage: int) -> float:
        """Return the middle of a column."""
        return self.left + (stage + 0.5) * self.column

    def y(self, at: int) -> float:
        """Return where the arrow of a lane runs."""
        return self.top + at * self.lane + self.arrow
