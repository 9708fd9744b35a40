"""Which characters may stand in a document? Those that XML allows; others are shown as escapes."""

import re
from typing import Final

_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def visible(text: str) -> str:
    r"""Return a text whose control characters can be seen and give no orders.

    >>> visible("paid\x1b[2J")
    'paid\\x1b[2J'
    """
    return _FORBIDDEN.sub(lambda found: ascii(found.group())[1:-1], text)
