"""Who has learned what, and until when does it count? Read by guards, kept in the desk's record."""

import json
from functools import lru_cache
from typing import Final

from ..frozen import frozen
from ..frozen.named import NamedTuple
from ..record.canonical import canonical

NOTHING_LEARNED: Final = ""


class Trained(NamedTuple):
    """One record: somebody has a module until the end of a civil day, an ordinal."""

    who: str
    module: str
    until: int


@frozen()
class Training:
    """The training records of a desk, the newest of each person and module (S2-14).

    Equal where the text is: canonical JSON, a list of `[who, module, until]` in their order.
    """

    text: str = NOTHING_LEARNED

    @property
    def records(self) -> tuple[Trained, ...]:
        """The records, by person and module."""
        return _read(self.text)

    def holds(self, who: str, module: str, day: int) -> bool:
        """Tell whether somebody has a module on a civil day, an ordinal."""
        return any(
            (one.who, one.module) == (who, module) and day <= one.until for one in self.records
        )

    def holders(self, module: str, day: int) -> tuple[str, ...]:
        """Return who has a module on a civil day, an ordinal, by name."""
        return tuple(one.who for one in self.records if one.module == module and day <= one.until)

    def plus(self, new: Trained) -> "Training":
        """Return the records with a new one in the place of what it renews."""
        kept = [one for one in self.records if (one.who, one.module) != (new.who, new.module)]
        return Training(canonical([list(one) for one in sorted([*kept, new])]).decode())


@lru_cache(maxsize=16)
def _read(text: str) -> tuple[Trained, ...]:
    return tuple(Trained(*one) for one in json.loads(text)) if text else ()
