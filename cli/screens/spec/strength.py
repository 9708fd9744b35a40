"""How does the strength of specs look? Three figures, what they are made of, and what escaped."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ...context.session import Session
from ...terminal.table import columns, tsv
from ...terminal.wrap import wrap

if TYPE_CHECKING:
    from amends.features.specs import Specs
    from amends.features.strength.hunt import Hunted
    from amends.features.strength.result import Strength

Drafts = Mapping[str, str]


def drafts(found: "Strength", specs: "Specs", lang: str) -> Drafts:
    """Return, by the key of a mutant, the scenario that would notice it."""
    from amends.features.strength.suggesting import suggestion

    reader = specs.reader(specs.root / "x")
    made = {one.mutant.key: suggestion(one.mutant, reader, lang) for one in found.survivors}
    return {key: draft.text for key, draft in made.items() if draft is not None}


def strength_lines(
    found: "Strength", specs: "Specs", session: Session, said: Drafts
) -> Iterator[str]:
    """Lay out the strength for people."""
    say = session.say
    yield say(
        "strength.raw",
        noticed=len(found.noticed),
        count=len(found.living),
        raw=f"{found.raw:.1f}",
    )
    yield say("strength.net", equal=len(found.equivalents), net=f"{found.net:.1f}")
    yield say("strength.restated", restated=len(found.restated))
    yield ""
    rows = [
        [say(f"strength.kind.{kind}"), str(noticed), str(count)]
        for kind, (noticed, count) in found.by("kind").items()
    ]
    header = [say(f"col.{name}") for name in ("spec_rule", "spec_noticed", "spec_of")]
    yield from columns(rows, header, session.width)
    yield from _escaped(found, specs, session, said)


def _escaped(found: "Strength", specs: "Specs", session: Session, said: Drafts) -> Iterator[str]:
    if not found.survivors:
        return
    yield ""
    yield session.say("strength.unnoticed")
    for one in found.survivors:
        text = one.mutant.says(session.lang, specs.process)
        first, *rest = wrap(text, session.width - 4)
        yield f"  {session.glyphs.bullet} {first}"
        yield from (f"    {line}" for line in rest)
        if one.mutant.key in said:
            yield from ("", *(f"    {line}" for line in said[one.mutant.key].split("\n")), "")


def strength_rows(found: "Strength", specs: "Specs", lang: str) -> Iterator[str]:
    """Give a line a mutant for a pipe: what became of it, its kind, its key, who noticed, what."""
    yield from tsv(
        [
            became(one, found),
            one.mutant.kind,
            one.mutant.key,
            _where(one, specs),
            one.mutant.says(lang, specs.process),
        ]
        for one in found.hunted
    )


def became(one: "Hunted", found: "Strength") -> str:
    """Return in one word what became of a mutant."""
    if one.stillborn:
        return "stillborn"
    if one.noticed is not None:
        return "restated" if one.restated else "noticed"
    return "equivalent" if one.mutant.key in found.equivalents else "unnoticed"


def _where(one: "Hunted", specs: "Specs") -> str:
    plan = one.noticed
    return f"{specs.shown(plan.path)}:{plan.where}" if plan else ""


def strength_object(found: "Strength", specs: "Specs", lang: str, said: Drafts) -> dict[str, Any]:
    """Return the strength as programs read it: the three figures, and the survivors."""
    return {
        "mutants": len(found.living),
        "noticed": len(found.noticed),
        "equivalents": len(found.equivalents),
        "raw": round(found.raw, 2),
        "net": round(found.net, 2),
        "restated": len(found.restated),
        "kinds": {
            kind: {"noticed": noticed, "of": count}
            for kind, (noticed, count) in found.by("kind").items()
        },
        "survivors": [
            {
                "key": one.mutant.key,
                "kind": one.mutant.kind,
                "operator": one.mutant.operator,
                "says": one.mutant.says(lang, specs.process),
                "suggestion": said.get(one.mutant.key),
            }
            for one in found.survivors
        ],
    }
