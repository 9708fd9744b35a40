"""How is a scenario played without a test runner? Its sentences in order, up to the first fault."""

from collections.abc import Callable, Iterable, Iterator
from time import perf_counter

from amends.workflow import PROCESS, Process
from amends.workflow.errors import AmendsError

from ..book.phrases import Found, Reader
from ..book.unmet import Unmet
from ..phrases import BOOK
from ..reading.plan import Plan, Rows
from ..scene.outcome import why
from ..scene.scene import Scene
from ..scene.walks import Walks
from .reading import meaning_of
from .verdict import Played, Reason, Status, Told, reason

UNCLAIMED = "unclaimed"
SKIPPED = Told(Status.SKIPPED)
Watch = Callable[[Scene, Found], None]


def unwatched(_scene: Scene, _found: Found) -> None:
    """Look at nothing while a scenario is played."""


class Player:
    """Plays scenarios on desks of one process, with the phrases of one book."""

    def __init__(
        self,
        process: Process = PROCESS,
        reader: Reader | None = None,
        walks: Walks | None = None,
    ) -> None:
        """Take the shipped process and book, unless others are given."""
        self.process = process
        self.reader = reader or Reader(BOOK.phrases, process)
        self.walks = walks or Walks(process)

    def play(self, plan: Plan, watch: Watch = unwatched) -> Played:
        """Play one scenario; nothing is played of one with a sentence that means nothing.

        `watch` is shown the scene after each sentence that holds.
        """
        meanings = self.meanings(plan)
        told = [one if isinstance(one, Told) else SKIPPED for one in meanings]
        found = [one for one in meanings if isinstance(one, Found)]
        if len(found) < len(meanings):
            return Played(plan, tuple(told))
        return self._in(Scene(self.walks), plan, found, watch)

    def meanings(self, plan: Plan) -> list[Found | Told]:
        """Return what each sentence means, or the verdict on one that means nothing."""
        return [meaning_of(self.reader, one) for one in plan.sentences]

    def rehearse(self, plan: Plan) -> Played:
        """Read a scenario without playing it: what has a meaning is skipped."""
        told = [one if isinstance(one, Told) else SKIPPED for one in self.meanings(plan)]
        return Played(plan, tuple(told))

    def all(self, plans: Iterable[Plan]) -> Iterator[Played]:
        """Play one scenario after another."""
        return map(self.play, plans)

    def _in(self, scene: Scene, plan: Plan, found: list[Found], watch: Watch) -> Played:
        told = list[Told]()
        for one, sentence in zip(found, plan.sentences, strict=True):
            told.append(played(scene, one, sentence.table))
            if told[-1].status is not Status.PASSED:
                break
            watch(scene, one)
        told += [SKIPPED] * (len(found) - len(told))
        return Played(plan, *attributed(told, scene))


def played(scene: Scene, found: Found, table: Rows | None = None) -> Told:
    """Play one sentence and tell what came of it; both engines go through here."""
    began = perf_counter()
    try:
        scene.play(found, table)
    except Exception as fault:  # noqa: BLE001  # whatever goes wrong, the sentence does not hold
        return Told(Status.FAILED, said_of(fault, scene), perf_counter() - began)
    return Told(Status.PASSED, None, perf_counter() - began)


def attributed(told: list[Told], scene: Scene) -> tuple[tuple[Told, ...], Reason | None]:
    """Put an unclaimed refusal where it was tried, and return what else is wrong at the end.

    It only shows when the next thing is tried, or when the scenario ends; what failed is the
    sentence that was refused.
    """
    wrong = next((one for one in told if one.status is Status.FAILED), None)
    left = ending(scene) if wrong is None else wrong.reason
    at = scene.attempted
    if left is None or at is None or left.code != UNCLAIMED:
        return tuple(told), left if wrong is None else None
    skipped = [SKIPPED] * (len(told) - at - 1) if wrong else told[at + 1 :]
    return (*told[:at], told[at]._replace(status=Status.FAILED, reason=left), *skipped), None


def ending(scene: Scene) -> Reason | None:
    """Return what is wrong at the end of a scenario whose sentences all held."""
    try:
        scene.end()
    except Unmet as fault:
        return said_of(fault, scene)
    return None


def said_of(fault: Exception, scene: Scene) -> Reason:
    """Tell a fault in a sentence, never as a traceback."""
    if isinstance(fault, Unmet):
        return Reason({lang: fault.says(lang) for lang in ("en", "zh")}, (), fault.code)
    if isinstance(fault, AmendsError):
        told = Unmet("refused_given", scene.world.process, refusal=why(scene.world.process, fault))
        return Reason({lang: told.says(lang) for lang in ("en", "zh")})
    return reason("broke", error=f"{type(fault).__name__}: {fault}")
