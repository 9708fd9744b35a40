"""What did both sides agree on, in writing? A record of its own beside the customer's yes."""

from typing import Final

from ...process import Act
from ...process.fields import choice, text
from ..common import spoken, taint_stirs, tainting
from ..wording import stands, unreasoned

ACTS: Final = (
    Act(
        name="settle",
        stages=("accepted", "fulfilled"),
        fields=(
            text("terms", required=True),
            text("gives_up", required=True),
            text("stays_open", required=True),
            choice("signed", "customer", "both", "nobody", required=True),
            text("proof"),
            stands(),
        ),
        sets=("tainted", "tainted_by", "flagged"),
        fold=tainting,
        remarks=spoken,
        doubts=unreasoned,
        stirs=taint_stirs,
    ),
)
