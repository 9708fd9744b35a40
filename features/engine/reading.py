"""What does a sentence mean, or why nothing? A wrong word is told apart from a wrong phrase."""

from ..book.nearest import nearest, wrong_word
from ..book.phrases import AmbiguousPhrase, Found, Reader, wants_table
from ..catalogue import say
from ..reading.plan import Sentence
from .verdict import Reason, Status, Told, reason


def meaning_of(reader: Reader, sentence: Sentence) -> Found | Told:
    """Return what a sentence means, or the verdict on one that means nothing, or two things."""
    try:
        found = reader.find(sentence.kind, sentence.text)
    except AmbiguousPhrase as both:
        said = " / ".join(both.said)
        return Told(Status.AMBIGUOUS, reason("ambiguous", said=sentence.text, both=said))
    if found is None:
        return Told(Status.UNDEFINED, undefined(reader, sentence))
    wants = wants_table(found.phrase.does)
    if wants and not sentence.table:
        return Told(Status.UNDEFINED, reason("table_missing", said=sentence.text))
    if (sentence.table and not wants) or sentence.doc is not None:
        return Told(Status.UNDEFINED, reason("table_unread", said=sentence.text))
    return found


def undefined(reader: Reader, sentence: Sentence) -> Reason:
    """Say why no phrase fits, and which are nearest."""
    wrong = wrong_word(reader, sentence.kind, sentence.text)
    if wrong is not None:
        known = {"en": ", ", "zh": "、"}
        said = {
            lang: say(
                "verdict.wrong_word",
                lang,
                word=wrong.word,
                kind=say(f"kind.{wrong.kind}", lang),
                known=between.join(wrong.known),
            )
            for lang, between in known.items()
        }
        return Reason(said, (wrong.phrase,))
    return reason("undefined", nearest(reader, sentence.kind, sentence.text), said=sentence.text)
