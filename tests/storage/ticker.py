"""A process of its own: it ticks a practice desk at a moment, and says what it recorded."""

import sys
from datetime import datetime

from amends.storage import open_store
from amends.workflow import Desk


def main(address: str, who: str, moment: str) -> None:
    """Tick once, and print a line for each thing that was recorded."""
    now = datetime.fromisoformat(moment)
    desk = Desk(open_store(address), actor=who, clock=lambda: now)
    for one in desk.tick().things:
        sys.stdout.write(f"{one.case} {one.what} {one.clock}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
