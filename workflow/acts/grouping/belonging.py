"""The acts of belonging: join, leave, differ. A member's record, offer and yes stay its own.

A group gathers complaints with one cause (S0-87). It is a name in each record and nothing more: no
act of one member is an act of another (C17; SAMR 11).
"""

from collections.abc import Mapping
from typing import Final

from ...facts import DIFFERENCES, NO_MEMBER, Facts, Member
from ...frozen import altered
from ...policy import Policy
from ...process import Act, Step
from ...process.fields import choice, group, text
from ..common import EVERY, OPEN


def newest(f: Facts) -> int:
    """Return the number of the version that is being prepared, else of the one on the table."""
    return f.draft.version or f.table.version


def _join(f: Facts, step: Step) -> Facts:
    return altered(f, member=Member(step.text("group")))


def _join_checks(f: Facts, _p: Policy, _step: Step) -> Mapping[str, object] | None:
    """Object to a second group: one complaint is told one line."""
    return {"code": "member_already", "group": f.member.group} if f.member.group else None


def _leave_checks(f: Facts, _p: Policy, _step: Step) -> Mapping[str, object] | None:
    return None if f.member.group else {"code": "no_member"}


def _differ(f: Facts, step: Step) -> Facts:
    return altered(f, member=altered(f.member, ground=step.text("ground"), version=newest(f)))


def _differ_checks(f: Facts, _p: Policy, _step: Step) -> Mapping[str, object] | None:
    """Object to a reason without an offer, or without others that it could differ from."""
    if not f.member.group:
        return {"code": "no_member"}
    return None if newest(f) else {"code": "nothing_differs"}


ACTS: Final = (
    Act(
        name="join",
        stages=EVERY,
        fields=(group("group", required=True), text()),
        sets=("member",),
        fold=_join,
        checks=_join_checks,
    ),
    Act(
        name="leave",
        stages=EVERY,
        fields=(text(required=True),),
        sets=("member",),
        fold=lambda f, _step: altered(f, member=NO_MEMBER),
        checks=_leave_checks,
    ),
    Act(
        name="differ",
        stages=OPEN,
        fields=(choice("ground", *DIFFERENCES, required=True), text(required=True)),
        sets=("member",),
        fold=_differ,
        checks=_differ_checks,
    ),
)
