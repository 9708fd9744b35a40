"""How often is a phrase found where it is, and found where it is not?"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from ..frozen.named import NamedTuple
from .checking import check, risks_in
from .corpus import LANGUAGES, SAMPLES, Sentence, sentences
from .tactics import RISKS, TACTICS

POLICIES: Final = ("block", "flag", "risk")
_POLICY: Final = {tactic.code: tactic.policy for tactic in (*TACTICS, *RISKS)}


class Wrong(NamedTuple):
    """One sentence in which the search errs, or only asks: what it is, what was found."""

    kind: str  # missed, false, asked (a tactic, unsure) or needless (harmless, unsure)
    sentence: Sentence
    code: str


class Tally(NamedTuple):
    """What came of the sentences of one sample, policy and language."""

    sample: str
    policy: str
    lang: str
    labelled: int
    harmless: int
    found: int
    asked: int
    missed: int
    false: int
    needless: int
    wrong: Sequence[Wrong]

    @property
    def precision(self) -> float:
        """Return the share of sure findings that are right."""
        return self.found / (self.found + self.false) if self.found + self.false else 1.0

    @property
    def recall(self) -> float:
        """Return the share of what is there that was found for sure."""
        return self.found / self.labelled if self.labelled else 1.0

    @property
    def noticed(self) -> float:
        """Return the share of what is there that was found or asked about."""
        return (self.found + self.asked) / self.labelled if self.labelled else 1.0


def measure() -> Sequence[Tally]:
    """Check every sentence of the corpus and count, per sample, policy and language."""
    return [
        _tally(sample, policy, lang)
        for sample in SAMPLES
        for policy in POLICIES
        for lang in LANGUAGES
    ]


def _tally(sample: str, policy: str, lang: str) -> Tally:
    mine = [one for one in sentences() if (one.sample, one.lang) == (sample, lang)]
    wrong: list[Wrong] = []
    labelled = found = harmless = 0
    for one in mine:
        sure, unsure = _codes(one, policy)
        wanted = {code for code in one.codes if _POLICY[code] == policy}
        labelled += len(wanted)
        found += len(wanted & sure)
        wrong += [Wrong("asked", one, code) for code in sorted(wanted & unsure)]
        wrong += [Wrong("missed", one, code) for code in sorted(wanted - sure - unsure)]
        wrong += [Wrong("false", one, code) for code in sorted(sure - one.codes)]
        if not one.codes:
            harmless += _POLICY[one.like] == policy
            wrong += [Wrong("needless", one, code) for code in sorted(unsure)]
    kinds = Counter(one.kind for one in wrong)
    return Tally(
        sample,
        policy,
        lang,
        labelled,
        harmless,
        found,
        asked=kinds["asked"],
        missed=kinds["missed"],
        false=kinds["false"],
        needless=kinds["needless"],
        wrong=wrong,
    )


def _codes(sentence: Sentence, policy: str) -> tuple[set[str], set[str]]:
    """Return what is found for sure, and what only unsure, of one policy."""
    found = risks_in(sentence.text) if sentence.risk else check(sentence.text)
    mine = [one for one in found if one.policy == policy]
    sure = {one.code for one in mine if one.sure}
    return sure, {one.code for one in mine} - sure
