"""How is an amount of money read, kept and shown? As whole minor units and an ISO 4217 code."""

import re
from typing import Final

from .errors import BadInput
from .frozen.named import NamedTuple

_DIGITS: Final = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF",
    3: "BHD IQD JOD KWD LYD OMR TND",
}
_EXPONENT: Final = {code: digits for digits, codes in _DIGITS.items() for code in codes.split()}
_AMOUNT: Final = (
    r"(?:(?P<before>[A-Z]{3})\s*)?(?P<sign>-?)(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<part>\d+))?"
    r"(?:\s*(?P<after>[A-Z]{3}))?"
)
MOST: Final = 10**15  # minor units; beyond it no desk settles, and every database still counts


class Money(NamedTuple):
    """An amount in whole minor units (cents, fen) of one currency."""

    minor: int
    currency: str

    def __str__(self) -> str:
        """Show the amount as people write it: `CNY 1,286.40`."""
        return f"{self.currency} {plain(self.minor, self.currency)}"


def exponent(currency: str) -> int:
    """Return how many decimal digits the currency has (ISO 4217)."""
    return _EXPONENT.get(currency, 2)


def plain(minor: int, currency: str) -> str:
    """Show minor units as a decimal number with grouped thousands, without the code."""
    digits = exponent(currency)
    whole, part = divmod(minor, 10**digits)
    return f"{whole:,}.{part:0{digits}d}" if digits else f"{whole:,}"


def read_money(text: str) -> Money:
    """Read an amount that names its currency itself, like `500 CNY`; raises `BadInput`."""
    found = re.fullmatch(_AMOUNT, text.strip())
    named = (found["before"] or found["after"]) if found else ""
    if not named:
        raise BadInput("not_money_named", value=text)
    return parse_money(text, named)


def parse_money(text: str, currency: str) -> Money:
    """Read `1286.40`, `1,286.40` or `CNY 1286.40` as money of the desk's currency.

    Raises `BadInput` when it is no amount, is negative, is in another currency, has more
    decimals than the currency, or is beyond what any desk settles.
    """
    found = re.fullmatch(_AMOUNT, text.strip())
    if not found:
        raise BadInput("not_money", value=text)
    named = found["before"] or found["after"] or currency
    if found["sign"]:
        raise BadInput("negative_money", value=text)
    if named != currency or (found["before"] and found["after"]):
        raise BadInput("other_currency", value=text, currency=currency)
    digits, part = exponent(currency), found["part"] or ""
    if len(part) > digits:
        raise BadInput("too_many_decimals", value=text, currency=currency, digits=digits)
    whole = found["whole"].replace(",", "").lstrip("0") + part.ljust(digits, "0")
    if len(whole) > len(str(MOST)) or int(whole or "0") > MOST:
        raise BadInput("too_much_money", value=text)
    return Money(int(whole or "0"), currency)
