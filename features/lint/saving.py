"""Was a file saved in a way that other tools stumble over?"""

from collections.abc import Iterator

from ..fixing.mending import stored
from ..reading.problem import Problem
from ..reading.text import Text
from .codes import WARNINGS, found


def saving(source: Text) -> Iterator[Problem]:
    """Find what 'spec fix' would mend, of all that is more than looks."""
    for change in stored(source):
        if change.code in WARNINGS:
            yield found(change.code, change.line, count=change.times, encoding=change.encoding)
