"""How is an object written on one line, so that nothing in it can hide or break?"""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

_UNSEEN: Final = (
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff"
    "\ufff0-\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)


def line_of(value: Mapping[str, Any], encoding: str = "utf-8") -> str:
    r"""Write an object as one line of JSON.

    What a reader could not see, or the encoding cannot say, is written as `\u202e`.
    """
    line = re.sub(
        _UNSEEN, lambda found: _escaped(found.group()), json.dumps(value, ensure_ascii=False)
    )
    try:
        line.encode(encoding)
    except UnicodeEncodeError:
        return _escaped_all(line)
    return line


def _escaped(text: str) -> str:
    return json.dumps(text)[1:-1]


def _escaped_all(line: str) -> str:
    return "".join(one if one.isascii() else _escaped(one) for one in line)
