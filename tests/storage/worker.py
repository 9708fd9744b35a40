"""A process of its own that writes to a desk: `worker.py ADDRESS STREAM COUNT`.

Each step that was acknowledged is said on a line: its case number and its place in the stream.
"""

import sys

from amends.storage import open_store
from amends.workflow.errors import ChangedMeanwhile
from amends.workflow.record.canonical import canonical
from amends.workflow.record.event import Stored
from amends.workflow.store import Remembered, Store


def step(store: Store, stream: str, key: str) -> tuple[int, int]:
    """Take a number and append an event, as a command would."""
    while True:
        try:
            with store.writing() as writer:
                number = writer.next_number()
                seq = len(writer.events(stream)) + 1
                writer.append([Stored(stream, seq, canonical({"key": key}))])
                writer.remember(Remembered(key, str(number), str(seq)))
        except ChangedMeanwhile:
            continue
        else:
            return number, seq


def work(address: str, stream: str, name: str, count: int) -> None:
    """Take so many steps, and say each when it is done."""
    store = open_store(address)
    for place in range(count):
        number, seq = step(store, stream, f"{name}-{place}")
        sys.stdout.write(f"{number} {seq}\n")
        sys.stdout.flush()
    store.close()


if __name__ == "__main__":
    work(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
