"""How are many calls written in one go? By a store whose transactions are all the same one."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ..errors import BadInput
from ..store import AsItIs, Finding, NewCase, Reader, Ready, Writer


class OneGo:
    """A store within a transaction that somebody else has opened, and will end."""

    def __init__(self, tx: Writer) -> None:
        """Stand before the open transaction."""
        self._tx = tx

    @contextmanager
    def reading(self) -> Generator[Reader]:
        """See what the transaction has written so far."""
        yield self._tx

    @contextmanager
    def writing(self) -> Generator[Writer]:
        """Write into the transaction."""
        yield self._tx

    def ready(self, new: NewCase) -> Ready:
        """Leave a new case to whoever writes it."""
        return AsItIs(new)

    def is_awaited(self) -> bool:
        """Not know who waits: the transaction is another's."""
        return True

    def findings(self) -> Sequence[Finding]:
        """Say nothing about the store behind it."""
        return ()

    def backup(self, target: Path) -> None:
        """Refuse: what is not written yet cannot be copied."""
        raise BadInput("no_backup_of_memory", path=str(target))

    def close(self) -> None:
        """Nothing to let go of."""
