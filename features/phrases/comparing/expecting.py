"""How is what was said compared with what is so? Each difference is told in one sentence."""

from typing import NoReturn

from ...book.lexicon import named
from ...book.unmet import Term, Unmet, terms
from ...scene.people import called, person
from ...scene.world import World


def expect(world: World, code: str, said: object, seen: object) -> None:
    """Compare what a sentence said with what the desk shows; raises `Unmet`."""
    if said != seen:
        raise Unmet(code, world.process, said=said, seen=seen)


def other_reasons(world: World, code: str, reason: str, owed: frozenset[str]) -> NoReturn:
    """Say which reasons there are instead of the one that was named; raises `Unmet`."""
    seen = terms("reason", sorted(owed))
    raise Unmet(code, world.process, reason=Term("reason", reason), owed=seen)


def move_named(world: World, text: str) -> str:
    """Return the step of that name, in either language; raises `Unmet`."""
    found = named(world.process, "move", text)
    if found is None:
        kind, known = Term("kind", "move"), terms("move", world.process.names())
        raise Unmet("no_such_label", world.process, text=text, kind=kind, known=known)
    return found


def stands(world: World, region: str, said: str, seen: str | None) -> None:
    """Compare the state of a region; raises `Unmet`."""
    expect(world, region, Term(region, said), Term(region, seen or ""))


def known(world: World, colleague: str) -> str:
    """Return the name of somebody whom the desk knows from here on."""
    world.desk(colleague)
    return person(colleague).name


def person_is(world: World, code: str, said: str | None, seen: str | None) -> None:
    """Compare who it should be with the user who it is, None for nobody; raises `Unmet`."""
    is_so = None if seen is None else called(seen)
    if said != is_so:
        shown = {"said": _person(world, said), "seen": _person(world, is_so)}
        raise Unmet(code, world.process, **shown)


def _person(world: World, who: str | None) -> Term | Unmet:
    return Term("colleague", who) if who else Unmet("nobody", world.process)


def liable(world: World, *, expected: bool) -> None:
    """Compare whether money may be owed on the view that was judged; raises `Unmet`."""
    if not world.facts.liability:
        raise Unmet("unjudged", world.process)
    seen = bool(world.facts.compensable)
    if seen is not expected:
        said, so = (Unmet("yes" if one else "no") for one in (expected, seen))
        raise Unmet("liable", world.process, said=said, seen=so)
