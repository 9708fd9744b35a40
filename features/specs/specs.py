"""What do these feature files say, and does it hold? The use cases, one method each."""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from amends.workflow import PROCESS, Process

from ..book.phrases import Reader
from ..engine.play import Player
from ..engine.verdict import Played, Status
from ..reading.parsing import read_feature
from ..reading.plan import Feature, Plan
from ..reading.problem import Unreadable
from ..scene.walks import Walks
from ..team.places import files_for
from ..team.reading import reader_for
from .choosing import EVERYTHING, Choice, at_lines
from .files import Asked, NoFeatures, asked

if TYPE_CHECKING:
    from ..lint.settings import Settings
    from ..strength.mutant import Mutant
    from ..strength.result import Strength
    from .checking import Checked

HELD: Final = 0
FAILED: Final = 7
WRONG: Final = 2
_UNSAID: Final = {Status.UNDEFINED, Status.AMBIGUOUS}


class Read(NamedTuple):
    """What was read: the features, and the files that could not be."""

    features: tuple[Feature, ...]
    unreadable: tuple[Unreadable, ...]

    @property
    def wrong(self) -> bool:
        """Tell whether anything keeps a file from being run."""
        return bool(self.unreadable) or any(one.errors for one in self.features)


@contextmanager
def uncollected() -> Generator[None]:
    """Read without looking for garbage: a tree of a file is all live, and there are many."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a run: what was read, and every scenario that was played."""

    read: Read
    played: tuple[Played, ...]

    @property
    def status(self) -> int:
        """Return 0 where all hold, 7 where some fail, 2 where something could not be run."""
        found = {one.status for one in self.played}
        if self.read.wrong or found & _UNSAID:
            return WRONG
        return FAILED if Status.FAILED in found else HELD

    def count(self, status: Status) -> int:
        """Return how many scenarios came to this."""
        return sum(one.status is status for one in self.played)


class NotHolding(Exception):
    """Scenarios that do not hold can notice nothing; `ran` has those that do not."""

    def __init__(self, ran: Ran) -> None:
        """Keep what does not hold."""
        super().__init__(", ".join(one.plan.name for one in ran.played))
        self.ran = ran


class Specs:
    """Feature files, and the process that they are to hold for.

    `paths` are files, `file.feature:12` for the scenario around a line, or folders; none means the
    current folder. Phrases of a team are those beside the features, or above them up to `root`.
    Raises `NoFeatures` where there are none: an empty run is no success.
    """

    def __init__(
        self,
        *paths: str | Path,
        process: Process = PROCESS,
        root: Path | None = None,
        walks: Walks | None = None,
    ) -> None:
        """Take the paths; nothing is read before something is asked."""
        self.root, self.process = (root or Path.cwd()).resolve(), process
        self.paths = paths
        self._readers: dict[tuple[Path, ...], Reader] = {}
        self._phrases: dict[Path, tuple[Path, ...]] = {}  # looked for once a file, not a scenario
        self._shown: dict[Path, str] = {}
        self._walks = walks or Walks(process)

    def again(self) -> Specs:
        """Return the same specs, to be read anew; what was walked before is not walked again."""
        return Specs(*self.paths, process=self.process, root=self.root, walks=self._walks)

    @cached_property
    def read(self) -> Read:
        """Read every file; what cannot be read is kept beside what can."""
        features, unreadable = list[Feature](), list[Unreadable]()
        with uncollected():
            for one in asked(self.paths, self.root):
                try:
                    features.append(self._feature(one))
                except Unreadable as wrong:
                    unreadable.append(wrong)
        return Read(tuple(features), tuple(unreadable))

    def _feature(self, one: Asked) -> Feature:
        feature = read_feature(one.path, self.shown(one.path))
        self.reader(one.path)  # a fault in the phrases of the team is a fault of what uses them
        return feature._replace(plans=at_lines(feature.plans, one.lines))

    def shown(self, path: Path) -> str:
        """Return how a file is named to people: from where they stand."""
        if path not in self._shown:
            below = path.is_relative_to(self.root)
            self._shown[path] = str(path.relative_to(self.root)) if below else str(path)
        return self._shown[path]

    def reader(self, path: Path) -> Reader:
        """Return what reads the sentences of a file; raises `Unreadable` for the team's phrases."""
        files = self._phrases.get(path)
        if files is None:
            files = self._phrases[path] = files_for(path.resolve().parent, self.root)
        if files not in self._readers:
            self._readers[files] = reader_for(files, self.process)
        return self._readers[files]

    def player(self, path: Path) -> Player:
        """Return what plays the scenarios of a file."""
        return Player(self.process, self.reader(path), self._walks)

    def plans(self, choice: Choice = EVERYTHING) -> tuple[Plan, ...]:
        """Return the scenarios that are meant; raises `NoFeatures` if none are."""
        sound = [one for one in self.read.features if not one.errors]
        found = tuple(plan for one in sound for plan in one.plans if choice.fits(plan))
        if not found and not self.read.wrong:
            code = "none_chosen" if choice != EVERYTHING else "no_scenarios"
            said = " ".join(filter(None, choice)) or ", ".join(map(str, self.paths)) or "."
            raise NoFeatures(code, said=said)
        return found

    def playing(self, choice: Choice = EVERYTHING, *, dry_run: bool = False) -> Iterator[Played]:
        """Play scenario after scenario; with `dry_run` they are only read."""
        for plan in self.plans(choice):
            player = self.player(plan.path)
            yield player.rehearse(plan) if dry_run else player.play(plan)

    def strength(
        self,
        choice: Choice = EVERYTHING,
        *,
        equivalents: Path | None = None,
        fits: Callable[[Mutant], bool] = lambda _mutant: True,
        tell: Callable[[int, int], None] = lambda _done, _all: None,
    ) -> Strength:
        """Change the process rule by rule and see which changes no scenario notices.

        `equivalents` is a file that declares which mutants change nothing, with a reason each;
        `fits` chooses mutants; `tell` hears how far it is. Raises `NoFeatures`, `Unreadable`, or
        `NotHolding` where a scenario does not even hold for the process as it is.
        """
        from ..strength.equivalents import declared  # noqa: PLC0415  # running pays for running
        from ..strength.hunt import Hunters  # noqa: PLC0415  # (the same)
        from ..strength.measure import measure  # noqa: PLC0415  # (the same)

        known = declared(equivalents) if equivalents else {}
        hunters = Hunters(
            self.process, [(one, self.player(one.path)) for one in self.plans(choice)]
        )
        if hunters.broken:
            raise NotHolding(Ran(self.read, tuple(hunters.broken)))
        return measure(hunters, known, fits, tell)

    def run(self, choice: Choice = EVERYTHING, *, dry_run: bool = False) -> Ran:
        """Play all that is meant and return what came of it; raises `NoFeatures`."""
        played = tuple(self.playing(choice, dry_run=dry_run))
        return Ran(self.read, played)

    def check(self, *, strict: bool = False) -> Checked:
        """Read all that is meant as a careful reader would; with `strict` a warning is an error.

        Raises `NoFeatures` if there is no file.
        """
        from ..lint.checking import check_feature  # noqa: PLC0415  # running pays for running
        from ..lint.settings import Settings  # noqa: PLC0415  # (the same)
        from .checking import Checked, Placed, placed, unread  # noqa: PLC0415  # (the same)

        found, scenarios, lost = list[Placed](), 0, [*self.read.unreadable]
        for feature in self.read.features:
            try:
                settings = self.settings(feature.path)
            except Unreadable as wrong:
                lost.append(wrong)
                settings = Settings()
            problems = check_feature(feature, self.player(feature.path), settings)
            found += placed(self.shown(feature.path), problems)
            scenarios += len(feature.plans)
        files = len(self.read.features) + len(self.read.unreadable)
        return Checked(files, scenarios, (*unread(lost, self.shown), *found), strict)

    def settings(self, path: Path) -> Settings:
        """Return what the owner has settled for a file; raises `Unreadable`."""
        from ..lint.settings import settings_files, settings_of  # noqa: PLC0415  # (the same)

        return settings_of(settings_files(path.resolve().parent, self.root))
