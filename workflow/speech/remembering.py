"""What was found in a text that was searched before? The words themselves are not kept.

A step is asked about, judged and taken with the same texts, and a drill repeats them all day.
What was found is kept under a hash: whoever forgets a customer has nothing to forget here.
"""

from collections.abc import Callable, Sized
from functools import wraps
from hashlib import blake2b
from typing import Concatenate, Final, ParamSpec, TypeVar

MOST: Final = 4096  # texts that one search remembers, the latest
FEW: Final = 64  # places of one text; where there are more, there is too much to remember
_Options = ParamSpec("_Options")
_Kept = TypeVar("_Kept", bound=Sized)
_Search = Callable[Concatenate[str, _Options], _Kept]


def remembered(search: _Search[_Options, _Kept]) -> _Search[_Options, _Kept]:
    """Let a search keep its latest answers, which hang on the text and its options alone."""
    kept: dict[tuple[object, ...], _Kept] = {}

    @wraps(search)
    def searched(text: str, /, *args: _Options.args, **options: _Options.kwargs) -> _Kept:
        hashed = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        key = (hashed, *args, *options.items())
        found = kept.get(key)
        if found is None:
            found = search(text, *args, **options)
            if len(kept) >= MOST:
                kept.pop(next(iter(kept), ()), None)
            if len(found) <= FEW:
                kept[key] = found
        return found

    return searched
