"""What does the record tell of one case, to the desk, to its customer, to an examiner?"""

from typing import TYPE_CHECKING, Literal

from ..opened import Opened

if TYPE_CHECKING:
    from ...dossier import Dossier, Pack

Reader = Literal["desk", "customer"]


class Dossiers(Opened):
    """Everything about one case in one value, read at one moment; nothing is written."""

    def dossier(self, case: str, reader: Reader = "desk") -> "Dossier":
        """Return where a case stands, its clocks, offers, agreements and its whole timeline.

        For its customer: what they said and were told, without readings, notes, drafts and names.
        Raises `NoSuchCase`.
        """
        from ...dossier import dossier  # few calls want it

        with self.store.reading() as view:
            return dossier(self._engine, view, case, self._asking(view), reader)

    def pack(self, case: str) -> "Pack":
        """Return what proves how a case was handled: notices, consents, clocks, rules, decisions.

        Its history is checked as `verify` does; what does not hold is told, not repaired. Raises
        `NoSuchCase`.
        """
        from ...dossier import pack

        with self.store.reading() as view:
            return pack(self._engine, view, case, self._asking(view))
