"""Where in a case are the steps that a rule means? Looked up by name, not by going through all."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from ..frozen.named import NamedTuple
from ..rules import parts_of
from .marks import Mark, in_order

Events = tuple[tuple[str, str], ...]  # the name of a step, and a word of it or ""


def events(names: tuple[str, ...]) -> Events:
    """Split the events of a rule into the names of steps and their words."""
    return tuple(parts_of(name) for name in names)


class Track(NamedTuple):
    """The steps of a case: as they happened, as they were recorded, and by their names.

    `turns` says from which recorded step on other things were true of the case.
    """

    marks: Sequence[Mark]
    recorded: Sequence[Mark]
    places: dict[str, list[int]]
    turns: Sequence[Mark]

    def all(self, wanted: Events) -> list[int]:
        """Return the places of the steps that are these events, in the order they happened."""
        found: list[int] = []
        for name, word in wanted:
            if places := self.places.get(name):
                found += [at for at in places if not word or word in self.marks[at].words]
        if len(wanted) > 1:
            found.sort()
        return found

    def named(self, name: str) -> list[Mark]:
        """Return the steps of one name, as they happened."""
        return [self.marks[at] for at in self.places.get(name, ())]


def track(recorded: Sequence[Mark]) -> Track:
    """Lay out the steps of a case."""
    marks, places = in_order(recorded), dict[str, list[int]]()
    for at, one in enumerate(marks):
        places.setdefault(one.name, []).append(at)
    turns = [
        one
        for one, before in zip(recorded, (None, *recorded), strict=False)
        if before is None or one.tags is not before.tags
    ]
    return Track(marks, recorded, places, turns)


def after(places: Sequence[int], place: int) -> Iterable[int]:
    """Return those of some places in order that come behind one."""
    return places[bisect_right(places, place) :]
