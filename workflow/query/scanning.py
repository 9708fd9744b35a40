"""Where does a term begin and end? A text is cut into terms, whatever kind of marks it uses."""

from collections.abc import Iterator
from typing import Final

from ..errors import BadInput
from ..frozen.named import NamedTuple

MINUS: Final = "-－\u2212"
COLON: Final = ":："
COMMA: Final = ",，、"
CLOSERS: Final = {'"': '"', "＂": "＂", "“": "”", "”": "”", "「": "」", "『": "』"}
SIGNS: Final = {"<": "<", "＜": "<", ">": ">", "＞": ">", "=": "=", "＝": "="}
PAIRS: Final = {"≤": "<=", "≦": "<=", "≥": ">=", "≧": ">="}
ESCAPE: Final = "\\"


class Piece(NamedTuple):
    """One value as it was written: of which field, where, with which sign, in quotes or not."""

    name: str
    at: int
    sign: str
    text: str
    quoted: bool


class Raw(NamedTuple):
    """One term as it was written; `field` is empty where words are searched for."""

    at: int
    negated: bool
    field: str
    pieces: tuple[Piece, ...]


def scan(text: str) -> Iterator[Raw]:
    """Yield the terms of a text; raises `BadInput` where one does not end or says nothing."""
    scanner = _Scanner(text)
    while scanner.more():
        yield scanner.term()


class _Scanner:
    """Walks along a text; places are counted from 1, as people count."""

    def __init__(self, text: str) -> None:
        self._text, self._at = text, 0

    def more(self) -> bool:
        """Skip the spaces, and tell whether anything follows."""
        while self._here().isspace():
            self._at += 1
        return self._at < len(self._text)

    def term(self) -> Raw:
        begin = self._at
        negated = self._here() in MINUS
        self._at += negated
        place = self._at
        if self._here() in CLOSERS:
            piece = Piece("", place + 1, "", self._quoted(), quoted=True)
            return Raw(begin + 1, negated, "", (piece,))
        name = self._until(COLON)
        if self._here() and self._here() in COLON:
            return Raw(begin + 1, negated, self._named(name, place), self._pieces(name))
        if not name:
            raise BadInput("query_lone_minus", at=begin + 1)
        return Raw(begin + 1, negated, "", (Piece("", place + 1, "", name, quoted=False),))

    def _named(self, name: str, place: int) -> str:
        if not name:
            raise BadInput("query_no_field", at=place + 1)
        return name

    def _pieces(self, name: str) -> tuple[Piece, ...]:
        found = list[Piece]()
        while not found or (self._here() and self._here() in COMMA):
            self._at += 1  # the colon, or the comma
            begin, sign = self._at, self._sign()
            quoted = self._here() in CLOSERS
            text = self._quoted() if quoted else self._until(COMMA)
            if not text:
                raise BadInput("query_no_value", name=name, at=begin + 1)
            found.append(Piece(name, begin + 1, sign, text, quoted))
        return tuple(found)

    def _sign(self) -> str:
        sign = PAIRS.get(self._here()) or SIGNS.get(self._here(), "")
        self._at += bool(sign)
        if sign in {"<", ">"} and SIGNS.get(self._here()) == "=":
            self._at += 1
            return f"{sign}="
        return sign

    def _quoted(self) -> str:
        begin, closer, found = self._at, CLOSERS[self._here()], list[str]()
        self._at += 1
        while self._here() != closer:
            self._at += self._here() == ESCAPE and self._at + 1 < len(self._text)
            if not self._here():
                raise BadInput("query_open_quote", at=begin + 1, value=self._text[begin:][:20])
            found.append(self._here())
            self._at += 1
        self._at += 1
        return "".join(found)

    def _until(self, stops: str) -> str:
        begin = self._at
        while self._here() and not self._here().isspace() and self._here() not in stops:
            self._at += 1
        return self._text[begin : self._at]

    def _here(self) -> str:
        return self._text[self._at : self._at + 1]
