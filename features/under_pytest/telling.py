"""What does pytest show of a scenario that does not hold? Its sentences with their marks."""

from collections.abc import Iterator
from typing import Final

from ..catalogue import say
from ..engine.verdict import Played, Reason, Status, Told
from ..reading.plan import Sentence
from .titles import visible

MARKS: Final = {Status.PASSED: "✓", Status.SKIPPED: "·"}
BROKEN: Final = "✗"
STEP: Final = "step "  # what the properties of a report begin with that tell of a sentence
END: Final = "end"


def told_text(played: Played, file: str) -> str:
    """Show a scenario: each sentence with its mark, and below the broken one why."""
    lang = played.plan.lang
    lines = [
        line
        for sentence, told in zip(played.plan.sentences, played.told, strict=True)
        for line in _sentence(sentence, told, file, lang)
    ]
    if played.ending is not None:
        line = played.plan.sentences[-1].line
        lines += [f"  {BROKEN} {say('plugin.end', lang)}", *_why(played.ending, file, line, lang)]
    return "\n".join(map(visible, lines))


def _sentence(sentence: Sentence, told: Told, file: str, lang: str) -> Iterator[str]:
    yield f"  {MARKS.get(told.status, BROKEN)} {sentence.keyword} {sentence.text}"
    if told.reason is not None:
        yield from _why(told.reason, file, sentence.line, lang)


def _why(reason: Reason, file: str, line: int, lang: str) -> Iterator[str]:
    near = say("plugin.near", lang) if reason.near else ""
    yield f"      {file}:{line}: {reason.says(lang)}{near}"
    yield from (f"        {phrase}" for phrase in reason.near)


def cause(played: Played) -> tuple[int, str]:
    """Return the line that did not hold, and why in one sentence."""
    at, reason = played.broken, played.ending
    if at is not None:
        reason = played.told[at].reason
    said = reason.says(played.plan.lang) if reason else ""
    return played.plan.sentences[-1 if at is None else at].line, visible(said)


def properties(played: Played) -> list[tuple[str, object]]:
    """Return what came of each sentence, for reports; they travel between processes."""
    told = zip(played.plan.sentences, played.told, strict=True)
    steps: list[tuple[str, object]] = [
        (f"{STEP}{one.line}: {one.keyword} {one.text}", str(came.status)) for one, came in told
    ]
    return steps if played.ending is None else [*steps, (END, str(Status.FAILED))]
