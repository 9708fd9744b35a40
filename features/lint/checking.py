"""What is wrong with a feature file? Everything that any rule finds, by line, nothing twice."""

from collections.abc import Hashable, Iterator, Sequence

from ..book.phrases import Found
from ..engine.play import Player
from ..reading.marks import normalised
from ..reading.plan import Feature, Node
from ..reading.problem import Problem
from .allowing import silenced, spans_of
from .effect import Line, Script, effect
from .meaning import meaning
from .parts import scenarios
from .saving import saving
from .settings import Settings, tagging
from .shape import shape
from .wording import wording


def check_feature(feature: Feature, player: Player, settings: Settings) -> tuple[Problem, ...]:
    """Return what is wrong with a feature, first what stands first."""
    document = feature.document
    node, lines = document.get("feature"), normalised(feature.source.text).split("\n")
    found = [*feature.problems, *saving(feature.source)]
    if node:
        found += [*shape(node), *tagging(node, settings), *wording(node, lines, player.process)]
        found += [*_played(feature, node, player)]
        found = [*_chosen(feature, node, [*silenced(found, document, lines)])]
    told = {(one.line, one.column, one.code, one.says("en")): one for one in found}
    return tuple(told[key] for key in sorted(told))


def _chosen(feature: Feature, node: Node, found: Sequence[Problem]) -> Iterator[Problem]:
    """Leave out what is not about the scenarios that are meant, where only some are."""
    meant = {plan.line for plan in feature.plans}
    titles = {part.line for part in scenarios(node)}
    if not meant or meant == titles:
        return iter(found)
    spans = [span for span in spans_of(node) if span.title in meant]
    return (one for one in found for span in spans if span.first <= one.line <= span.last)


def _played(feature: Feature, node: Node, player: Player) -> Iterator[Problem]:
    """Judge what the scenarios mean, and play those that mean something."""
    scripts: dict[int, list[Script]] = {}
    lost = {0} if feature.errors else set[int]()
    for plan in feature.plans:
        meanings = player.meanings(plan)
        yield from meaning(player.reader, plan, meanings)
        pairs = zip(plan.sentences, meanings, strict=True)
        script = [Line(said, meant) for said, meant in pairs if isinstance(meant, Found)]
        scripts.setdefault(plan.line, []).append(script)
        lost |= {plan.line} if len(script) < len(meanings) else set()
    known: dict[Hashable, str] = {}
    for part in scenarios(node):
        if part.line in scripts and not lost & {0, part.line}:
            yield from effect(player, part, scripts[part.line], known)
