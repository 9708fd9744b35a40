"""Which scenarios are played? As many as are asked for, of five sentences each, in files."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

PER_FILE: Final = 50
WAYS: Final = (
    ("received", "inquire", "the customer's feelings have gone unanswered"),
    ("inquired", "clarify", "no point of the complaint has been named"),
)


def write(folder: Path, count: int) -> Path:
    """Write this many scenarios into a folder of feature files and return it."""
    folder.mkdir(parents=True)
    for first in range(0, count, PER_FILE):
        numbers = range(first, min(first + PER_FILE, count))
        lines = [f"Feature: Nothing is skipped, part {first // PER_FILE + 1}"]
        lines += [line for number in numbers for line in _scenario(number)]
        (folder / f"part_{first // PER_FILE:03}.feature").write_text("\n".join(lines) + "\n")
    return folder


def _scenario(number: int) -> Iterator[str]:
    stage, move, reason = WAYS[number % len(WAYS)]
    yield f"\n  Scenario: Number {number}"
    yield f"    Given a complaint that is {stage}"
    yield f"    When {number % 28 + 2} days pass"
    yield f"    And the handler tries to {move}"
    yield f"    Then the handler cannot {move} because {reason}"
    yield f"    And the complaint is still {stage}"
