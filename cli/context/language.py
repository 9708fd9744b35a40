"""Which language does the reader want? Known before anything that speaks is imported."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from amends.workflow.frozen.named import NamedTuple

LANGUAGES: Final = ("en", "zh")
_LOCALES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
COMPLETING: Final = "_AMENDS_COMPLETE"  # what a shell sets that only wants to complete


class Invocation(NamedTuple):
    """One call of the program: its arguments, the language, and whether a program reads it.

    `shared` keeps what calls that come one after another in one program open only once.
    """

    argv: tuple[str, ...]
    lang: str
    json: bool
    shared: dict[str, Any] | None = None

    @property
    def again(self) -> tuple[str, ...]:
        """Return what a command printed for this reader needs, to mean the same desk."""
        named = _given(self.argv, "--desk")
        return ("--desk", named) if named else ()


def invocation(argv: Sequence[str], environ: Mapping[str, str]) -> Invocation:
    """Read from the bare arguments what is needed before they are parsed."""
    options = list(argv)
    if "--" in options:
        options = options[: options.index("--")]
    lang = language(_given(options, "--lang") or environ.get("AMENDS_LANG", ""))
    return Invocation(tuple(argv), lang or _of_locale(environ), "--json" in options)


def language(text: str) -> str:
    """Read `zh`, `zh-CN` or `zh_CN.UTF-8` as a language, or return nothing."""
    name = text.strip().lower()[:2]
    return name if name in LANGUAGES else ""


def _given(options: Sequence[str], name: str) -> str:
    found = ""  # of several the last holds, as it does when they are parsed
    for at, option in enumerate(options):
        if option.startswith(f"{name}="):
            found = option.partition("=")[2]
        elif option == name and at + 1 < len(options):
            found = options[at + 1]
    return found


def _of_locale(environ: Mapping[str, str]) -> str:
    named = next((environ[name] for name in _LOCALES if environ.get(name)), "")
    return language(named) or "en"
