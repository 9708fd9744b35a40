"""How does a text wait in every language, and come out in the one that is read?"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

LANGUAGES: Final = ("en", "zh")

Texts = Callable[[str], Mapping[str, str]]


class Both(Mapping[str, str]):
    """The text of a code by language; a language is loaded when its text is asked for.

    With `first` it is the first line of the text.
    """

    def __init__(self, texts: Texts, code: str, *, first: bool = False) -> None:
        """Keep which text it is."""
        self._texts, self._code, self._first = texts, code, first

    def __getitem__(self, lang: str) -> str:
        """Return the text in a language; raises `KeyError`."""
        text = self._texts(lang)[self._code]
        return text.partition("\n")[0] if self._first else text

    def __iter__(self) -> Iterator[str]:
        """Give the languages."""
        return iter(LANGUAGES)

    def __len__(self) -> int:
        """Count the languages."""
        return len(LANGUAGES)
