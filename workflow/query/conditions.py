"""What can a store decide about a case? Columns with fixed values, and words that were said."""

from collections.abc import Callable, Iterable

from ..frozen.named import NamedTuple

Value = str | int
Texts = Callable[[], Iterable[str]]


class Equal(NamedTuple):
    """A column of the case has this value, or none."""

    column: str
    value: Value | None


class Span(NamedTuple):
    """A column lies between two values: from the first, and up to, but not with, the second."""

    column: str
    low: Value | None = None
    high: Value | None = None


class Said(NamedTuple):
    """Somewhere about the case these words stand, side by side."""

    words: str


Atom = Equal | Span | Said


class Condition(NamedTuple):
    """One of several cases is so, each a list of what must hold together; or none of them is."""

    any_of: tuple[tuple[Atom, ...], ...]
    negated: bool = False


def holds(condition: Condition, row: object, texts: Texts) -> bool:
    """Tell whether a condition holds for a row, about which these texts were said."""
    found = any(all(_is_so(atom, row, texts) for atom in one) for one in condition.any_of)
    return found is not condition.negated


def inexact(condition: Condition) -> bool:
    """Tell whether an index of tokens alone cannot decide, so that the texts must be read."""
    from ..search import needle

    atoms = (atom for one in condition.any_of for atom in one)
    return any(isinstance(atom, Said) and not needle(atom.words).exact for atom in atoms)


def _is_so(atom: Atom, row: object, texts: Texts) -> bool:
    from ..search import needle

    if isinstance(atom, Said):
        return any(map(needle(atom.words).within, texts()))
    value = getattr(row, atom.column)
    if isinstance(atom, Equal):
        return bool(value == atom.value)
    if value is None:
        return False
    return (atom.low is None or value >= atom.low) and (atom.high is None or value < atom.high)
