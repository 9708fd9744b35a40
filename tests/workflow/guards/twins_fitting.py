"""The twins of what is offered: does it fit, is its worth said, are its limits admitted?"""

from dataclasses import replace
from typing import Final

from amends.workflow.facts import Facts, Issue, Seen

from ..build import GOOD
from .twins import NO_OPPOSITE, NO_TIME, NO_VERSION, Table, Twins, good
from .twins_offer import BARE_ANSWER, TABLE_ONLY, without


def about(content: str, **draft: object) -> Facts:
    """Return good facts whose one justified issue is about something, with a changed draft."""
    return replace(without(**draft), issues=(Issue(Seen.LIVE, "yes", content),))


APOLOGY: Final = frozenset({"apology"})
MONEY: Final = frozenset({"money"})
THIRD: Final = good(versions=3)

FITTING: Final[Table] = {
    "remedy_fits": Twins(
        about("attitude", remedies=APOLOGY, apology_by=True),
        about("attitude"),
        TABLE_ONLY,
        about("attitude", remedies=MONEY, fits_because=True),
        about("attitude", kind="final", remedies=APOLOGY),
    ),
    "value_stated": Twins(
        replace(BARE_ANSWER, draft=replace(BARE_ANSWER.draft, value=False)),
        without(value=False),
        TABLE_ONLY,
        NO_OPPOSITE,
        without(kind="final", value=False),
    ),
    "plan_b_named": Twins(
        without(single_reason=True, plan_b=True),
        without(single_reason=True),
        TABLE_ONLY,
        NO_OPPOSITE,
        without(kind="final", single_reason=True),
    ),
    "limits_admitted": Twins(
        without(unfixable=True, nothing_more=True, remedies=MONEY),
        without(unfixable=True),
        TABLE_ONLY,
        without(unfixable=True, nothing_more=True, remedies=APOLOGY),
        without(kind="final", unfixable=True, remedies=MONEY),
    ),
    "level_told": Twins(
        replace(THIRD, told=GOOD.told | {"escalation"}),
        THIRD,
        replace(THIRD, told_before=frozenset({"escalation"})),
        NO_TIME,
        NO_VERSION,
    ),
}
