"""Twins of the guards that have to do with time, and with what rules want said."""

from dataclasses import replace
from typing import Final

from amends.workflow.facts import Extendable

from ..build import GOOD
from .twins import NO_OPPOSITE, Twins
from .twins_offer import without

PARTS: Final = frozenset({"outcome", "leaflet", "waiver"})
FCA: Final = ("uk-fca@2026-06-01",)
WANTS: Final = (Extendable("answer", "manager", notice=True, names_day=False, late=False, left=1),)
ASKED: Final = replace(GOOD, extendable=WANTS)

TIME: Final = {
    "answer_complete": Twins(
        replace(without(parts=PARTS), rules=FCA),
        replace(GOOD, rules=FCA),
        replace(GOOD, table=replace(GOOD.draft, parts=PARTS), rules=FCA),
        NO_OPPOSITE,
        replace(without(parts=PARTS - {"waiver"}), rules=FCA),
    ),
    "extension_told": Twins(
        replace(ASKED, told=ASKED.told | {"extension"}),
        ASKED,
        replace(ASKED, told_before=frozenset({"extension"})),
        NO_OPPOSITE,
        replace(ASKED, told=ASKED.told | {"delay"}),
    ),
}
