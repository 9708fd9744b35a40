"""How does pytest run one scenario? pytest-bdd goes through it; the engine judges each sentence."""

from collections.abc import Callable
from contextlib import suppress
from os import PathLike
from typing import Any, Final, Self

import pytest

from ..book.phrases import Found, Rows
from ..engine.play import SKIPPED, Player, attributed, played
from ..engine.verdict import Played, Status, Told, reason
from ..reading.plan import Plan
from ..scene.scene import Scene
from .telling import cause, properties, told_text
from .titles import visible

ACTING: Final = frozenset(  # a mark of such a name would change what comes of a scenario
    {"filterwarnings", "parametrize", "skip", "skipif", "usefixtures", "xfail"}
)
_TAGS: Final = pytest.StashKey[set[str]]()


class NotHeld(Exception):
    """A sentence did not hold, or has no meaning; the item tells which."""


class ScenarioItem(pytest.Function):
    """A scenario, or one row of an outline."""

    plan: Plan
    player: Player
    played: Played | None = None  # what came of it, once it was run

    @classmethod
    def of(
        cls,
        parent: pytest.Collector,
        title: str,
        plays: Callable[..., Any],
        plan: Plan,
        player: Player,
    ) -> Self:
        """Make the item of a scenario, chosen by its tags, its rule and its feature too."""
        item = cls.from_parent(parent, name=title, callobj=plays)
        item.plan, item.player = plan, player
        tags = [tag.removeprefix("@") for tag in plan.tags]
        item.extra_keyword_matches |= {*tags, plan.name, plan.rule, plan.feature} - {""}
        _mark(item, [tag for tag in tags if tag not in ACTING])
        return item

    def runtest(self) -> None:
        """Run the scenario; raises `NotHeld`."""
        self.played = self.player.rehearse(self.plan)
        if self.played.broken is None:  # with a sentence that means nothing, nothing is played
            self._scene, self._told = Scene(self.player.walks), list[Told]()
            with suppress(NotHeld):
                super().runtest()
            self.played = self._outcome()
        self.user_properties[:] = properties(self.played)
        if self.played.status is not Status.PASSED:
            raise NotHeld

    def say(self, found: Found, table: Rows | None) -> None:
        """Play one sentence; raises `NotHeld`."""
        told = played(self._scene, found, table)
        self._told.append(told)
        if told.status is not Status.PASSED:
            raise NotHeld

    def _outcome(self) -> Played:
        rest = len(self.plan.sentences) - len(self._told)
        told = [*self._told, *[SKIPPED] * rest]
        outcome = Played(self.plan, *attributed(told, self._scene))
        if rest and outcome.broken is None:
            return outcome._replace(ending=reason("not_played"))
        return outcome

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *args: Any) -> Any:  # noqa: ANN401  # as pytest has it
        """Tell a failure as the scenario with its marks; raises nothing."""
        if isinstance(excinfo.value, NotHeld) and self.played is not None:
            return self._told_failure(excinfo, self.played)
        return super().repr_failure(excinfo, *args)

    def _told_failure(self, excinfo: pytest.ExceptionInfo[BaseException], played: Played) -> object:
        """Put our text where the traceback would stand, and the reason into the summary."""
        file, shown = self.nodeid.partition("::")[0], excinfo.getrepr(style="native")
        shown.reprtraceback.reprentries[0].lines = [f"{told_text(played, file)}\n"]
        if shown.reprcrash is not None:
            line, why = cause(played)
            shown.reprcrash.path, shown.reprcrash.lineno, shown.reprcrash.message = file, line, why
        return shown

    def reportinfo(self) -> tuple[PathLike[str] | str, int | None, str]:
        """Say where the scenario stands and what it is called."""
        said = f"{self.plan.feature}: {self.plan.name}"
        return self.path, self.plan.where - 1, visible(said)


def _mark(item: pytest.Item, tags: list[str]) -> None:
    """Make marks of tags; each is known by being written, in whatever script."""
    known = item.config.stash.setdefault(_TAGS, set())
    for tag in tags:
        item.own_markers.append(pytest.Mark(tag, (), {}, _ispytest=True))
        if tag not in known:
            known.add(tag)
            item.config.addinivalue_line("markers", f"{tag}: a tag of feature files")
