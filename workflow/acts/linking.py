"""Which other cases belong to this one? Links name cases; they move no word and no date."""

from collections.abc import Mapping
from typing import Final

from ..facts import Facts, Link
from ..frozen import altered
from ..policy import Policy
from ..process import Act, Step
from ..process.fields import choice, other_case, text
from .common import EVERY


def _without(f: Facts, other: str) -> tuple[Link, ...]:
    return tuple(one for one in f.links if one.other != other)


def _link(f: Facts, step: Step) -> Facts:
    """Link, or link anew in another way: two cases have one link."""
    made = Link(step.text("other"), step.text("as"), step.flag("back"))
    return altered(f, links=(*_without(f, made.other), made))


def _link_checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    kind = step.text("as")
    if any((one.other, one.kind) == (step.text("other"), kind) for one in f.links):
        return {"code": "linked_already", "other": step.text("other")}
    return None


def _unlink(f: Facts, step: Step) -> Facts:
    return altered(f, links=_without(f, step.text("other")))


def _unlink_checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    if all(one.other != step.text("other") for one in f.links):
        return {"code": "not_linked", "other": step.text("other")}
    return None


ACTS: Final = (
    Act(
        name="link",
        stages=EVERY,
        fields=(
            other_case("other"),
            choice("as", "duplicate", "repeat", "related", required=True),
            text(),
        ),
        sets=("links",),
        fold=_link,
        checks=_link_checks,
        mirrored="other",
        weighed=True,
    ),
    Act(
        name="unlink",
        stages=EVERY,
        fields=(other_case("other"), text()),
        sets=("links",),
        fold=_unlink,
        checks=_unlink_checks,
        mirrored="other",
    ),
)
