"""Where in a text is which phrase, and does what stands around it change what it means?

A phrase is looked for only where one of its needles occurs. Gaps of phrases are bounded and end
with the sentence, so that the work grows with the text and never faster.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from .folding import folded, places
from .model import Context, Found, Phrase, Tactic

AROUND: Final = 120  # characters of a sentence that are looked at before and after a phrase
ENOUGH: Final = 100  # places of one phrase that are weighed; one more is meant, and the last told
SHORT: Final = 4_000  # characters that are searched as a whole
REACH: Final = 200  # characters around a needle that are searched in a longer text
_END: Final = re.compile(r"[.!?\u3002](?!\d)")


class _Hit(NamedTuple):
    start: int
    end: int
    sure: bool


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when the first text is searched for it: most programs search none."""
    return re.compile(pattern, re.ASCII)


def search(
    text: str, tactics: Iterable[Tactic], contexts: Mapping[str, Context]
) -> Sequence[Found]:
    """Find every place of every tactic, in the order of the tactics and of the places."""
    page = _Page(folded(text), contexts)
    hits = [(tactic, hit) for tactic in tactics for hit in _merged(page.hits(tactic))]
    if not hits:
        return ()
    at = places(text)
    return tuple(
        Found(tactic.code, tactic.policy, at[hit.start], at[hit.end - 1] + 1, hit.sure)
        for tactic, hit in hits
    )


class _Page:
    """One folded text, and what is known of where its needles are."""

    def __init__(self, flat: str, contexts: Mapping[str, Context]) -> None:
        self.flat, self.contexts = flat, contexts
        self._letters = frozenset(flat)
        self._known: dict[tuple[str, ...], bool] = {}

    def hits(self, tactic: Tactic) -> Iterator[_Hit]:
        """Give the places of one tactic, phrase by phrase."""
        for phrase in tactic.phrases:
            if all(map(self._holds, phrase.needles)):
                yield from self._weighed(tactic, phrase)

    def _holds(self, needles: tuple[str, ...]) -> bool:
        held = self._known.get(needles)
        if held is None:
            held = self._known[needles] = self._find(needles)
        return held

    def _find(self, needles: tuple[str, ...]) -> bool:
        known, flat = self._letters, self.flat
        return any(needle in flat for needle in needles if needle[0] in known)

    def _weighed(self, tactic: Tactic, phrase: Phrase) -> Iterator[_Hit]:
        context, flat = self.contexts[phrase.lang], self.flat
        for count, match in enumerate(self._matches(phrase)):
            start, end = match.span()
            if count == ENOUGH:
                yield _Hit(start, end, phrase.sure)
                return
            before, after = _around(flat, start, end)
            if compiled(context.cleared).search(before):
                continue
            if tactic.unless and compiled(tactic.unless).search(before + match[0] + after):
                continue
            doubted = compiled(context.doubted).search(before)
            doubted = doubted or compiled(context.doubted_after).search(after)
            yield _Hit(start, end, phrase.sure and not doubted)

    def _matches(self, phrase: Phrase) -> Iterator[re.Match[str]]:
        pattern = compiled(phrase.pattern)
        if len(self.flat) <= SHORT:
            return pattern.finditer(self.flat)
        parts = _near(self.flat, phrase.needles[0])
        return (match for begin, end in parts for match in pattern.finditer(self.flat, begin, end))


def _near(flat: str, needles: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Give the parts of a long text around the needles, which do not overlap."""
    blocks: set[int] = set()
    for needle in needles:
        at = flat.find(needle)
        while at >= 0:
            blocks.add(at // REACH)
            at = flat.find(needle, (at // REACH + 1) * REACH)
    begin = end = 0
    for block in sorted(blocks):
        if (block - 1) * REACH > end:
            if end:
                yield begin, end
            begin = (block - 1) * REACH
        end = (block + 2) * REACH
    yield begin, end


def _around(flat: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after a place in its sentence."""
    before = flat[max(0, start - AROUND) : start]
    after = flat[end : end + AROUND]
    begins = max((stop.end() for stop in _END.finditer(before)), default=0)
    stop = _END.search(after)
    return before[begins:], after[: stop.start()] if stop else after


def _merged(hits: Iterable[_Hit]) -> Iterator[_Hit]:
    """Join places that overlap; together they are as sure as the surest."""
    last: _Hit | None = None
    for hit in sorted(hits):
        if last is None:
            last = hit
        elif hit.start < last.end:
            last = _Hit(last.start, max(last.end, hit.end), last.sure or hit.sure)
        else:
            yield last
            last = hit
    if last:
        yield last
