"""For which entries of the playbooks does a case ask? Its cause, its stage, what is special."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from ...facts import Facts
from ...playbook import Setting
from ..asking import Seen
from ..caring.privacy import Viewer

WATCHED: Final = 2  # of 0 to 3 on the axis of opinion: from here on the public looks on (ours)

SPECIAL: Final[Mapping[str, Callable[[Facts], bool]]] = {  # by situation, from the facts alone
    "safety": lambda f: f.safety in {"asked", "open"},
    "onsite": lambda f: f.kinds.behaviour == "extreme" or _has_right(f, "banner_crowd"),
    "abusive": lambda f: bool(f.abused) or f.kinds.difficulty == "behaviours",
    "opinion": lambda f: (
        f.risk.opinion >= WATCHED
        or f.kinds.behaviour == "publicity"
        or f.kinds.directness == "public_post"
        or _has_right(f, "media")
    ),
    "group": lambda f: "group" in f.matters,
    "unfixable": lambda f: f.draft.unfixable or f.table.unfixable,
    "difficult": lambda f: f.kinds.difficulty not in {"", "behaviours"} or _again(f),
    "grumbling": lambda f: f.kinds.behaviour == "grumbling",
}


def _has_right(f: Facts, right: str) -> bool:
    return any(one.right == right and not one.replaced for one in f.cards)


def _again(f: Facts) -> bool:
    return any(one.kind == "repeat" and not one.back for one in f.links)


def setting_of(
    facts: Any,  # noqa: ANN401  # a process has its own facts
    seen: Seen,
    feeling: int,
    channel: str,
    style: str,
    viewer: Viewer,
) -> Setting:
    """Return where a case is, as far as somebody may know it.

    `style` is empty for who may not see the private note; how a case weighs on the viewer counts
    for the viewer alone.
    """
    return Setting(
        stage=seen.row.stage,
        cause=seen.row.cause or "",
        feeling=feeling,
        channel=channel,
        style=style,
        situations=frozenset(_situations(facts, viewer)),
    )


def _situations(facts: Any, viewer: Viewer) -> Iterator[str]:  # noqa: ANN401
    if not isinstance(facts, Facts):
        return
    yield from (name for name, is_so in SPECIAL.items() if is_so(facts))
    if viewer.name in facts.strained:
        yield "strained"
