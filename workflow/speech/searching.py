"""Where in a text is which phrase, and does what stands around it change what it means?

A phrase is looked for only around its needles, no farther than it can reach. Gaps of phrases are
bounded and end with the sentence, so that the work grows with the text and never faster.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, cached_property
from itertools import chain
from typing import Final

from ..frozen.named import NamedTuple
from .folding import folded, places
from .model import Context, Found, Phrase, Tactic

AROUND: Final = 120  # characters of a sentence that are looked at before and after a phrase
ENOUGH: Final = 100  # places of one phrase that are weighed; one more is meant, and the last told
BLOCK: Final = 32  # characters of a text that count as one place of a needle
SOON_SEARCHED: Final = 500  # needles: it costs less to look for each than to see how they begin
FEW: Final = 4  # places of one group of needles, beyond which another may be rarer
_END: Final = re.compile(r"[.!?\u3002](?!\d)")


class _Hit(NamedTuple):
    start: int
    end: int
    sure: bool


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when the first text is searched for it: most programs search none."""
    return re.compile(pattern, re.ASCII)


class Sought:
    """Tactics to be looked for, in their order, with what around a phrase changes its meaning.

    Groups of needles are numbered when the first text is searched: phrases share many of them.
    """

    def __init__(self, tactics: Iterable[Tactic], contexts: Mapping[str, Context]) -> None:
        """Take the tactics; those without phrases are never found."""
        self.tactics, self.contexts = tuple(tactics), contexts

    @cached_property
    def groups(self) -> Sequence[tuple[str, ...]]:
        """Return every group of needles once."""
        phrases = (phrase for tactic in self.tactics for phrase in tactic.phrases)
        return list(dict.fromkeys(group for phrase in phrases for group in phrase.needles))

    @cached_property
    def heads(self) -> Mapping[str, Sequence[int]]:
        """Return which groups have a needle that begins so: with two letters, or the only one."""
        found: dict[str, list[int]] = {}
        for number, group in enumerate(self.groups):
            for head in {needle[:2] for needle in group}:
                found.setdefault(head, []).append(number)
        return found

    @cached_property
    def few(self) -> bool:
        """Tell whether there are so few needles that each is soon looked for."""
        return sum(map(len, self.groups)) <= SOON_SEARCHED

    @cached_property
    def rarest(self) -> Mapping[str, Sequence[int]]:
        """Return the needles of which every phrase holds one, with the numbers of their groups."""
        found: dict[str, list[int]] = {}
        for number in {groups[0] for _, phrases in self.ways for _, groups in phrases}:
            for needle in self.groups[number]:
                found.setdefault(needle, []).append(number)
        return found

    @cached_property
    def ways(self) -> Sequence[tuple[Tactic, Sequence[tuple[Phrase, tuple[int, ...]]]]]:
        """Return each tactic with its phrases and the numbers of their groups of needles."""
        number = {group: at for at, group in enumerate(self.groups)}
        return [
            (tactic, [(one, tuple(map(number.__getitem__, one.needles))) for one in tactic.phrases])
            for tactic in self.tactics
        ]


def finding(text: str, sought: Sought) -> Iterator[Found]:
    """Find every place of every tactic, in the order of the tactics and of the places.

    One comes after the other: whoever has seen enough does not pay for the rest.
    """
    page, at = _Page(folded(text), sought), list[int]()
    for tactic, phrases in sought.ways if page.may_hold else ():
        for hit in _merged(page.hits(tactic, phrases)):
            at = at or [*places(text)]
            begin, end = at[hit.start], at[hit.end - 1] + 1
            yield Found(tactic.code, tactic.policy, begin, end, hit.sure)


def _pairs(flat: str) -> Mapping[str, Iterable[int]]:
    """Give of each letter, and of each two that stand together, the blocks in which they begin."""
    found: dict[str, dict[int, None]] = {}
    for at in range(0, len(flat), BLOCK):
        block, part = at // BLOCK, flat[at : at + BLOCK + 1]
        for pair in {*map(str.__add__, part, part[1:]), *part[:BLOCK]}:
            found.setdefault(pair, {})[block] = None
    return found


class _Page:
    """One folded text, and what is known of where its needles are."""

    def __init__(self, flat: str, sought: Sought) -> None:
        self.flat, self.contexts, self._sought, self.may_hold = flat, sought.contexts, sought, True
        self._pairs: Mapping[str, Iterable[int]] | None = None
        self._begun: AbstractSet[str] = frozenset()
        self._known: list[bool | None] = [None] * len(sought.groups)  # to be looked for
        if sought.few:
            self._look_for(sought.rarest)
        else:
            self._begun = sought.heads.keys() & {*flat, *map(str.__add__, flat, flat[1:])}
            begun = {group for head in self._begun for group in sought.heads[head]}
            self._known = [None if group in begun else False for group in range(len(self._known))]
        self._blocks: dict[tuple[str, ...], Sequence[int]] = {}
        self._begins: Sequence[int] | None = None

    def _look_for(self, rarest: Mapping[str, Sequence[int]]) -> None:
        """See at once which phrases there cannot be: most of them."""
        known, flat = self._known, self.flat
        there = [at for one, at in rarest.items() if one in flat]
        self.may_hold = bool(there)
        for group in chain.from_iterable(rarest.values() if there else ()):
            known[group] = False
        for group in chain.from_iterable(there):
            known[group] = True

    def hits(
        self, tactic: Tactic, phrases: Sequence[tuple[Phrase, tuple[int, ...]]]
    ) -> Iterator[_Hit]:
        """Give the places of one tactic, phrase by phrase."""
        known = self._known
        for phrase, groups in phrases:
            for group in groups:
                held = known[group]
                if held is None:
                    held = known[group] = self._find(group)
                if not held:
                    break
            else:
                yield from self._weighed(tactic, phrase)

    def _find(self, group: int) -> bool:
        begun, flat, few = self._begun, self.flat, self._sought.few
        for needle in self._sought.groups[group]:  # `any` takes thrice as long
            if (few or needle[:2] in begun) and needle in flat:
                return True
        return False

    def _weighed(self, tactic: Tactic, phrase: Phrase) -> Iterator[_Hit]:
        context = self.contexts[phrase.lang]
        for count, match in enumerate(self._matches(phrase)):
            start, end = match.span()
            if count == ENOUGH:
                yield _Hit(start, end, phrase.sure)
                return
            before, after = self._around(start, end)
            if compiled(context.cleared).search(before):
                continue
            if tactic.unless and compiled(tactic.unless).search(before + match[0] + after):
                continue
            doubted = phrase.sure and (
                compiled(context.doubted).search(before)
                or compiled(context.doubted_after).search(after)
            )
            yield _Hit(start, end, phrase.sure and not doubted)

    def _matches(self, phrase: Phrase) -> Iterator[re.Match[str]]:
        """Look for a phrase in the parts of the text that its rarest needles allow."""
        pattern, blocks = compiled(phrase.pattern), self._where(phrase.needles[0])
        for needles in phrase.needles[1:]:
            if len(blocks) > FEW:
                blocks = min(blocks, self._where(needles), key=len)
        begin = end = 0
        for block in blocks:
            if block * BLOCK - phrase.width > end:
                if end:
                    yield from pattern.finditer(self.flat, begin, end)
                begin = block * BLOCK - phrase.width
            end = (block + 1) * BLOCK + phrase.width
        yield from pattern.finditer(self.flat, begin, end)

    def _where(self, needles: tuple[str, ...]) -> Sequence[int]:
        """Return the blocks of the text in which one of these needles may begin, in order."""
        found = self._blocks.get(needles)
        if found is None:
            pairs = self._pairs = self._pairs or _pairs(self.flat)
            blocks = {at for needle in needles for at in pairs.get(needle[:2], ())}
            found = self._blocks[needles] = sorted(blocks)
        return found

    def _around(self, start: int, end: int) -> tuple[str, str]:
        """Return what stands before and after a place in its sentence."""
        flat = self.flat
        if self._begins is None:
            self._begins = [0, *(stop.end() for stop in _END.finditer(flat))]
        begins = self._begins[bisect_right(self._begins, start) - 1]
        before = flat[max(begins, start - AROUND) : start]
        stop = _END.search(flat, end, end + AROUND)
        return before, flat[end : stop.start() if stop else end + AROUND]


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
