"""Does a scenario change what it expects, and is what it supposes said in the fewest words?"""

import re
from collections.abc import Hashable, Iterator, Sequence
from typing import Final, NamedTuple

from ..book.lexicon import word
from ..book.phrases import Found
from ..book.sentence import BLANK
from ..engine.play import Player
from ..phrases.givens import complaint_at
from ..reading.plan import Sentence
from ..reading.problem import Problem
from ..scene.scene import Scene
from ..scene.world import World
from .codes import found
from .parts import Part

_STILL: Final = re.compile(r"\bstill\b|仍")


class Line(NamedTuple):
    """A sentence and what it means."""

    said: Sentence
    meant: Found


Script = Sequence[Line]


def effect(
    player: Player, part: Part, scripts: Sequence[Script], known: dict[Hashable, str]
) -> Iterator[Problem]:
    """Judge a scenario, all rows of it together: one row may well be the one that stays put.

    `known` keeps from scenario to scenario which sentence covers a chain of others.
    """
    if all(idle(player, script) for script in scripts):
        at = part.node["location"]
        yield found("idle_then", at["line"], at["column"], name=part.node["name"])
    for background in (True, False):
        shorter = [_known(player, *_supposed(script, background), known) for script in scripts]
        if all(shorter):
            chain = _supposed(scripts[0], background)[1]
            first = chain[0].said
            yield found("given_chain", first.line, first.column, count=len(chain), said=shorter[0])


def idle(player: Player, script: Script) -> bool:
    """Tell whether all that a scenario expects was so before each thing it did."""
    kinds = [line.said.kind for line in script]
    thens = [line for line in script if line.said.kind == "then"]
    acts = "when" in kinds
    if not thens or (acts and any(_steady(line) for line in thens)):
        return False
    whens = [at for at, kind in enumerate(kinds) if kind == "when"]
    points = whens or [kinds.index("given") if "given" in kinds else 0]
    return all(_all_hold(_stood(player, script[:at]), thens) for at in points)


def _steady(line: Line) -> bool:
    """Tell whether a sentence claims that something is still as it was."""
    return bool(_STILL.search(line.said.text))


def _all_hold(world: World | None, thens: Script) -> bool:
    return world is not None and all(_holds(world, line) for line in thens)


def _stood(player: Player, script: Script) -> World | None:
    """Return where a scenario stands after these sentences, or None if they do not hold."""
    scene = Scene(player.walks)
    try:
        for line in script:
            scene.play(line.meant, line.said.table)
    except Exception:  # noqa: BLE001  # why they do not hold is told when they are run
        return None
    return scene.world


def _holds(world: World, line: Line) -> bool:
    try:
        line.meant.play(world.fork(), line.said.table)
    except Exception:  # noqa: BLE001  # whatever goes wrong, it does not hold here
        return False
    return True


def _supposed(script: Script, background: bool) -> tuple[Script, Script]:  # noqa: FBT001  # which of two
    """Return what a background supposes, or after it the scenario, before anything happens."""
    first = next((at for at, line in enumerate(script) if line.said.kind != "given"), len(script))
    before = [line for line in script[:first] if line.said.background]
    own = [line for line in script[:first] if not line.said.background]
    return ([], before) if background else (before, own)


def _known(player: Player, before: Script, chain: Script, known: dict[Hashable, str]) -> str:
    key = (len(before), *((line.said.text, str(line.said.table)) for line in (*before, *chain)))
    if key not in known:
        known[key] = covered(player, before, chain)
    return known[key]


def covered(player: Player, before: Script, chain: Script) -> str:
    """Return the one sentence that comes to the same as all of these, or nothing."""
    world = _stood(player, [*before, *chain]) if len(chain) > 1 else None
    if world is None:
        return ""
    stood = standing(world)
    for text, one in _alone(player, chain, world.stage):
        found_there = _stood(player, [*before, one])
        if found_there is not None and standing(found_there) == stood:
            return text
    return ""


def _alone(player: Player, chain: Script, stage: str) -> Iterator[tuple[str, Line]]:
    """Return the sentences that might stand alone: one that names the stage, then each of them."""
    lang = chain[0].meant.lang
    for phrase in player.reader.phrases:
        if phrase.does is complaint_at and lang in phrase.said:
            label = word(player.process, lang, "stage", stage)
            text = BLANK.sub(label, phrase.said[lang])
            meant = Found(phrase, lang, (stage,), (label,))
            yield text, Line(chain[0].said._replace(text=text, table=None), meant)
    yield from ((line.said.text, line) for line in chain)


def standing(world: World) -> Hashable:
    """Return all that tells one beginning from another: the record, the people, what is to come."""
    manager = world.desk("manager")
    cases = [world.case, *([world.other] if world.other else [])]
    record = tuple(str(one) for case in cases for one in manager.log(case))
    done = tuple((one.what, one.kind) for case in cases for one in world.record(case))
    to_come = (world.now, world.silent, world.liable, str(sorted(world.sums.items())))
    return record, done, to_come, str(manager.policy)
