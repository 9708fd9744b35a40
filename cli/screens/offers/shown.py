"""What does a case show of its offer besides the words: that a fault stays, and who is told?"""

from collections.abc import Iterator

from amends.workflow import CaseView
from amends.workflow.facts import Facts, Seen

from ...catalogue import say
from ...render.words import label

Row = tuple[str, str]


def offered_rows(case: CaseView, lang: str) -> Iterator[Row]:
    """Give a fault that cannot be mended, goodwill that became a habit, a risk scored too early."""
    if not isinstance(case.facts, Facts):
        return
    if case.facts.table.unfixable or case.facts.draft.unfixable:
        yield say("show.resolution", lang), label("choice", "unfixable_acknowledged", lang)
    if case.facts.systemic:
        yield say("show.systemic", lang), say("show.systemic_text", lang)
    if case.facts.risk.seen is Seen.STALE:
        yield say("show.risk", lang), say("picture.stale", lang)
