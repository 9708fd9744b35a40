"""The act of noting who counts a complaint against us, and by what: apart from who was at fault."""

from typing import Final

from ...process import Act
from ...process.fields import choice, text
from ..common import EVERY

COUNTED_BY: Final = ("supervisory_body", "industry_body", "headquarters", "other")  # S0-4
BASES: Final = ("by_customer_base", "by_point_of_sale", "by_handling_unit", "by_fault")  # S0-4
OBSTACLES: Final = (  # to a good answer; the words are ours (S4-7)
    *("silence_inside", "beyond_my_limit", "proof_missing", "rule_unclear", "system_failed"),
    *("supplier_slow", "time_short", "other"),
)

ATTRIBUTE: Final = Act(  # sets no fact: no guard may read who is blamed
    name="attribute",
    stages=EVERY,
    fields=(
        choice("counted_by", *COUNTED_BY, required=True),
        choice("basis", *BASES, required=True),
        text("organisation"),
        text(),
    ),
)

ACTS: Final = (ATTRIBUTE,)
