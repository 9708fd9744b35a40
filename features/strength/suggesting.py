"""Which scenario would notice? A draft in the phrases of the book, played before it is offered."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from amends.workflow import Process

from ..book.lexicon import word
from ..book.phrases import Reader
from ..engine.play import Player
from ..engine.verdict import Status
from ..reading.parsing import feature_of
from ..reading.plan import Plan
from ..scene.walks import Walks
from .mutant import Mutant

HEADS: Final = {
    "en": ("Feature: Draft", "  Scenario: ", "    "),
    "zh": ("# language: zh-CN\n功能: 草稿", "  场景: ", "    "),
}
Lines = tuple[str, ...]


class Draft(NamedTuple):
    """A scenario that would notice a mutant; `proven` says that it does, and holds today."""

    text: str
    proven: bool


def suggestion(mutant: Mutant, reader: Reader, lang: str) -> Draft | None:
    """Return the scenario that would notice a mutant, or None where no phrase can say it."""
    for lines in _drafts(mutant, reader.process, lang):
        head, title, indent = HEADS[lang]
        name = mutant.says(lang, reader.process)
        scenario = "\n".join((title + name.replace("\n", " "), *(indent + one for one in lines)))
        plans = feature_of(f"{head}\n{scenario}\n").plans
        if _proven(mutant, reader, plans[0]):
            return Draft(scenario, proven=True)
    return None


def _proven(mutant: Mutant, reader: Reader, plan: Plan) -> bool:
    """Tell whether a draft holds for the process and fails for the mutant."""
    holds = Player(reader.process, reader).play(plan).status is Status.PASSED
    if not holds:
        return False
    changed = mutant.make()
    return Player(changed, reader, Walks(changed)).play(plan).status is not Status.PASSED


def _drafts(mutant: Mutant, process: Process, lang: str) -> Iterator[Lines]:
    """Write what might notice, the plainest first."""
    say = _Saying(process, lang)
    if mutant.guard:
        yield from say.refused(mutant)
    if mutant.operator in {"move_dropped", "destination_changed"}:
        yield from say.leads(mutant, dict(mutant.values)["target"].code)  # type: ignore[union-attr]
    if mutant.operator == "move_added":
        yield from say.not_from_here(mutant)


class _Saying:
    """The sentences of a draft, in one language."""

    def __init__(self, process: Process, lang: str) -> None:
        self._process, self._lang = process, lang

    def _word(self, kind: str, code: str) -> str:
        return word(self._process, self._lang, kind, code)

    def _role(self, move: str) -> str:
        form = self._process.form(move)
        return self._word("role", form.role if form else "handler")

    def _at(self, mutant: Mutant) -> Lines:
        stage = self._word("stage", mutant.source)
        return (
            (f"Given a complaint that is {stage}",)
            if self._lang == "en"
            else (f"假如一件{stage}的投诉",)
        )

    def refused(self, mutant: Mutant) -> Iterator[Lines]:
        move, role = self._word("move", mutant.move), self._role(mutant.move)
        reason = self._word("reason", mutant.guard)
        for only in (True, False):
            if self._lang == "en":
                because = f", only because {reason}" if only else f" because {reason}"
                rest = (
                    f"Given everything is ready to {move}, except that {reason}",
                    f"When the {role} tries to {move}",
                    f"Then the {role} cannot {move}{because}",
                )
            else:
                because = f"，只因{reason}" if only else f"，因为{reason}"
                rest = (
                    f"假如一切就绪可以{move}，只是{reason}",
                    f"当{role}尝试{move}",
                    f"那么{role}暂不能{move}{because}",
                )
            yield rest
            yield (*self._at(mutant), *rest)

    def leads(self, mutant: Mutant, target: str) -> Iterator[Lines]:
        move, role = self._word("move", mutant.move), self._role(mutant.move)
        led = self._word("stage", target)
        rest = (
            (
                f"Given everything is ready to {move}",
                f"When the {role} tries to {move}",
                f"Then the complaint is {led}",
            )
            if self._lang == "en"
            else (f"假如一切就绪可以{move}", f"当{role}尝试{move}", f"那么投诉{led}")
        )
        yield (*self._at(mutant), *rest)

    def not_from_here(self, mutant: Mutant) -> Iterator[Lines]:
        move, role = self._word("move", mutant.move), self._role(mutant.move)
        rest = (
            (f"When the {role} tries to {move}", f"Then the {role} cannot {move} from here")
            if self._lang == "en"
            else (f"当{role}尝试{move}", f"那么{role}在此阶段不能{move}")
        )
        yield (*self._at(mutant), *rest)
