"""What is in a feature file? Its scenarios as items, or every line that keeps it from running."""

from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest

from amends.workflow import PROCESS

from ..book.phrases import Reader
from ..catalogue import say
from ..engine.play import Player
from ..reading.parsing import read_feature
from ..reading.plan import Feature
from ..reading.problem import Unreadable
from ..reading.text import UTF8
from ..scene.walks import Walks
from ..team.places import files_for
from ..team.reading import reader_for
from .bound import bound
from .item import ScenarioItem
from .language import language_of
from .steps import holding_steps
from .titles import titled

_WALKS: Final = pytest.StashKey[Walks]()
_READERS: Final = pytest.StashKey[dict[tuple[Path, ...], Reader]]()


def player(config: pytest.Config, path: Path) -> Player:
    """Return what plays the scenarios of a file, with the phrases of its team.

    A run walks each shared beginning once. Raises `Unreadable` for the phrases of the team.
    """
    walks = config.stash.setdefault(_WALKS, Walks())
    readers = config.stash.setdefault(_READERS, {})
    files = files_for(path.parent, config.rootpath)
    if files not in readers:
        readers[files] = reader_for(files)
    return Player(PROCESS, readers[files], walks)


class FeatureFile(pytest.Module):
    """A feature file, collected without a module of Python beside it."""

    def _getobj(self) -> ModuleType:
        return holding_steps(self._player.reader)

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        """Collect the scenarios; raises `CollectError` with every fault of the file."""
        feature = self._read()
        self._player = self._found_player()
        plans = dict(titled(feature))
        plays = bound(feature, plans.items())
        yield from super().collect()  # makes the steps known to this file, and finds no tests
        for title, plan in plans.items():
            yield ScenarioItem.of(self, title, plays[title], plan, self._player)

    def _found_player(self) -> Player:
        try:
            return player(self.config, self.path)
        except Unreadable as unreadable:
            said = "\n".join(unreadable.lines(language_of(self.path)))
            raise self.CollectError(said) from None

    def _read(self) -> Feature:
        try:
            feature = read_feature(self.path, self.nodeid)
        except Unreadable as unreadable:
            said = "\n".join(unreadable.lines(language_of(self.path)))
            raise self.CollectError(said) from None
        if feature.errors:
            lang = "zh" if feature.lang.startswith("zh") else "en"
            found = Unreadable(self.nodeid, feature.errors).lines(lang)
            raise self.CollectError("\n".join(found))
        self._advise(feature)
        return feature

    def _advise(self, feature: Feature) -> None:
        """Warn of an encoding that other tools cannot read."""
        encoding = feature.source.encoding
        if encoding == UTF8:
            return
        lang = language_of(self.path)
        said = say("plugin.not_utf8", lang, file=self.path.name, encoding=encoding.upper())
        try:
            self.warn(pytest.PytestWarning(said))
        except pytest.PytestWarning:  # where warnings are errors, it is still one sentence
            raise self.CollectError(said) from None
