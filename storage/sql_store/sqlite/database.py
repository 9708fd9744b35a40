"""What does a desk in a SQLite file offer besides being opened? Health, and a copy."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from amends.workflow.store import Finding

from .desk_file import DeskFile
from .gate import Gate

if TYPE_CHECKING:
    from pathlib import Path


class SqliteDatabase(DeskFile):
    """The SQLite file of a desk."""

    def __init__(self, path: str) -> None:
        """Name the file, and stand before its gate."""
        super().__init__(path)
        self._gate = Gate(self.where)  # an import asks after each piece

    def is_awaited(self) -> bool:
        """Tell whether somebody waits at the gate; True where nobody can tell."""
        return self._gate.is_awaited()

    def findings(self) -> Sequence[Finding]:
        """Examine settings, integrity and version."""
        from .health import examine  # noqa: PLC0415 - slow, and only needed here

        return examine(self)

    def backup(self, target: "Path") -> None:
        """Write a copy that opens as a desk."""
        from .backup import copy  # noqa: PLC0415 - only needed here

        copy(self, target)
