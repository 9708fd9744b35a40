"""What does a case show of its offer besides the words: that a fault stays, and who is told?"""

from collections.abc import Iterator

from amends.workflow import CaseView
from amends.workflow.facts import Facts

from ..catalogue import say
from ..render.words import label

Row = tuple[str, str]


def offered_rows(case: CaseView, lang: str) -> Iterator[Row]:
    """Give what was said of the fault itself, where it cannot be mended."""
    if not isinstance(case.facts, Facts):
        return
    if case.facts.table.unfixable or case.facts.draft.unfixable:
        yield say("show.resolution", lang), label("choice", "unfixable_acknowledged", lang)
