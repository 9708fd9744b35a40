"""What does a query say? Each term is read by the kind of its field, or refused with its place."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from ..errors import BadInput
from ..search import needle
from .scales import backwards, not_a_time, number, time
from .scanning import Piece, Raw, scan
from .terms import (
    OPS,
    Compare,
    Distance,
    Field,
    Is,
    Kind,
    Op,
    Query,
    Range,
    Scale,
    Special,
    Term,
    Test,
)
from .vocabulary import Vocabulary

MOST: Final = 100  # values of one query
LONGEST: Final = 10_000  # characters of one query
TO: Final = ("..", "．．")
Read = Callable[[Vocabulary, Field, str], Scale | None]


def parse(text: str, vocabulary: Vocabulary) -> Query:
    """Read a query; raises `BadInput`, which names the place and what is nearest."""
    if len(text) > LONGEST:
        raise BadInput("query_too_long", most=LONGEST, values=MOST)
    terms = dict.fromkeys(_terms(text, vocabulary))
    if sum(len(term.tests) for term in terms) > MOST:
        raise BadInput("query_too_long", most=LONGEST, values=MOST)
    return tuple(terms)


def _terms(text: str, vocabulary: Vocabulary) -> Iterator[Term]:
    for raw in scan(text):
        yield _field_term(raw, vocabulary) if raw.field else _words(raw)


def _words(raw: Raw) -> Term:
    words = raw.pieces[0].text
    needle(words)
    return Term("", (Is(words),), raw.negated)


def _field_term(raw: Raw, vocabulary: Vocabulary) -> Term:
    field = vocabulary.field(raw.field)
    if field is None:
        near = vocabulary.near_field(raw.field)
        raise BadInput("query_unknown_field", name=raw.field, at=raw.at, nearest=near)
    tests = dict.fromkeys(
        test for piece in raw.pieces for test in READERS[field.kind](vocabulary, field, piece)
    )
    return Term(field.name, tuple(tests), raw.negated)


def _word(vocabulary: Vocabulary, field: Field, piece: Piece) -> Iterator[Test]:
    _no_order(piece)
    words = vocabulary.words_of(field)
    found = vocabulary.word(field, piece.text) if words else (piece.text,)
    if words and found:
        yield from map(Is, found)
    elif _is_none(vocabulary, field, piece):
        yield Special("none")
    elif found:
        yield Is(piece.text)
    else:
        raise _unknown(piece, vocabulary.near_word(field, piece.text), ", ".join(words))


def _name(vocabulary: Vocabulary, field: Field, piece: Piece) -> Iterator[Test]:
    _no_order(piece)
    if not piece.quoted and vocabulary.special(piece.text, "me"):
        yield Special("me")
    elif _is_none(vocabulary, field, piece):
        yield Special("none")
    elif vocabulary.people and piece.text not in vocabulary.people:
        people = ", ".join(vocabulary.people)
        raise _unknown(piece, vocabulary.near_person(piece.text), people)
    else:
        yield Is(piece.text)


def _text(vocabulary: Vocabulary, field: Field, piece: Piece) -> Iterator[Test]:
    _no_order(piece)
    yield Special("none") if _is_none(vocabulary, field, piece) else Is(piece.text)


def _state(vocabulary: Vocabulary, field: Field, piece: Piece) -> Iterator[Test]:
    _no_order(piece)
    found = vocabulary.word(field, piece.text)
    if not found:
        near = vocabulary.near_word(field, piece.text)
        raise _unknown(piece, near, ", ".join(vocabulary.words_of(field)))
    yield from map(Special, found)


def _scale(
    read: Read, wrong: Callable[[str], str]
) -> Callable[[Vocabulary, Field, Piece], Iterator[Test]]:
    """Make the reader of a field whose values have an order; `wrong` names what is none."""

    def reader(vocabulary: Vocabulary, field: Field, piece: Piece) -> Iterator[Test]:
        if not piece.sign and not piece.quoted:
            if _is_none(vocabulary, field, piece):
                yield Special("none")
                return
            if field.kind is Kind.AHEAD and vocabulary.special(piece.text, "overdue"):
                yield Special("overdue")
                return
        yield _compared(piece, lambda text: _read(text, vocabulary, field, piece))

    def _read(text: str, vocabulary: Vocabulary, field: Field, piece: Piece) -> Scale:
        value = read(vocabulary, field, text)
        if value is None:
            raise BadInput(wrong(text), name=piece.name, value=text or piece.text, at=piece.at)
        return value

    return reader


def _compared(piece: Piece, read: Callable[[str], Scale]) -> Test:
    mark = next((one for one in TO if one in piece.text), "")
    if not mark or piece.sign or piece.quoted:
        return _comparison(piece.sign, read(piece.text))
    low, _, high = piece.text.partition(mark)
    if not low and not high:
        raise BadInput("query_empty_range", value=piece.text, at=piece.at)
    found = Range(read(low) if low else None, read(high) if high else None)
    if backwards(found):
        raise BadInput("query_backwards", value=piece.text, at=piece.at)
    return found


def _comparison(sign: str, value: Scale) -> Compare:
    """Compare with a value; a distance without a sign means up to it."""
    ops: dict[str, Op] = {one: one for one in OPS}
    op = ops.get(sign, "=")
    return Compare("<=" if op == "=" and isinstance(value, Distance) else op, value)


def _is_none(vocabulary: Vocabulary, field: Field, piece: Piece) -> bool:
    return field.empty and not piece.quoted and bool(vocabulary.special(piece.text, "none"))


def _no_order(piece: Piece) -> None:
    if piece.sign not in {"", "="}:
        raise BadInput("query_no_order", name=piece.name, value=piece.text, at=piece.at)


def _unknown(piece: Piece, nearest: str, known: str) -> BadInput:
    values = {"name": piece.name, "value": piece.text, "at": piece.at}
    if nearest:
        return BadInput("query_unknown_value", **values, nearest=nearest)
    return BadInput("query_unknown_value_far", **values, choices=known)


READERS: Final[Mapping[Kind, Callable[[Vocabulary, Field, Piece], Iterator[Test]]]] = {
    Kind.WORD: _word,
    Kind.NAME: _name,
    Kind.TEXT: _text,
    Kind.STATE: _state,
    Kind.NUMBER: _scale(number, lambda _: "query_not_a_number"),
    Kind.PAST: _scale(time, not_a_time),
    Kind.AHEAD: _scale(time, not_a_time),
}
