"""How does a text wait in every language, and come out in the one that is read?"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

LANGUAGES: Final = ("en", "zh")


class Both(Mapping[str, str]):
    """A text by language, said when it is asked for: no other language is loaded."""

    def __init__(self, say: Callable[[str], str]) -> None:
        """Keep what says the text in a language."""
        self._say = say

    def __getitem__(self, lang: str) -> str:
        """Return the text in a language; raises `KeyError`."""
        if lang not in LANGUAGES:
            raise KeyError(lang)
        return self._say(lang)

    def __contains__(self, lang: object) -> bool:
        """Tell whether there is such a language; its text is not said for this."""
        return lang in LANGUAGES

    def __iter__(self) -> Iterator[str]:
        """Give the languages."""
        return iter(LANGUAGES)

    def __len__(self) -> int:
        """Count the languages."""
        return len(LANGUAGES)
