"""Does every sentence mean something, and one thing only?"""

from collections.abc import Iterator, Sequence

from ..book.nearest import wrong_word
from ..book.phrases import AmbiguousPhrase, Found, Reader
from ..engine.verdict import Status, Told
from ..reading.plan import Plan, Sentence
from ..reading.problem import Problem
from .codes import found


def meaning(reader: Reader, plan: Plan, meanings: Sequence[Found | Told]) -> Iterator[Problem]:
    """Find the sentences of a scenario that mean nothing, or several things."""
    for sentence, meant in zip(plan.sentences, meanings, strict=True):
        if not isinstance(meant, Found):
            yield _problem(reader, sentence, meant)


def _problem(reader: Reader, sentence: Sentence, told: Told) -> Problem:
    code = _code(reader, sentence, told.status)
    said = told.reason.said if told.reason else {}
    near = told.reason.near if told.reason else ()
    return found(code, sentence.line, sentence.column, said=said, near=near)


def _code(reader: Reader, sentence: Sentence, status: Status) -> str:
    if status is Status.AMBIGUOUS:
        return "ambiguous"
    if _known(reader, sentence):
        return "no_reader" if sentence.table or sentence.doc is not None else "no_table"
    wrong = wrong_word(reader, sentence.kind, sentence.text)
    return "undefined" if wrong is None else "wrong_word"


def _known(reader: Reader, sentence: Sentence) -> bool:
    try:
        return reader.find(sentence.kind, sentence.text) is not None
    except AmbiguousPhrase:
        return True
