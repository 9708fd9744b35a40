"""Where does a case stand by its record? Read as far as it was not folded before."""

from ..engine import Engine, Snapshot
from ..store import Reader


def snapshot_of(engine: Engine, view: Reader, case: str) -> Snapshot:
    """Return what the record of a case folds to; of a record that is known only its end is read."""
    last = view.latest(case)
    known = engine.folds.known(last.hash) if last else None
    return known or engine.folds.replayed(view.events(case))
