"""How does a feature look that is laid out well? Line for line the same, each in its place."""

from collections.abc import Iterator, Sequence

from ..reading.plan import Node
from .places import Place, places
from .tables import aligned

Group = tuple[str, int]


def laid_out(text: str, document: Node) -> list[str]:
    """Return the lines of a text that this document was read from, each in its place."""
    lines = text.split("\n")
    where = places(document, lines)
    groups: dict[Group, list[int]] = {}
    for number, place in sorted(where.items()):
        if place.group:
            groups.setdefault((place.kind, place.group), []).append(number)
    found = {
        number: _placed(lines[number - 1], place)
        for number, place in where.items()
        if not place.group
    }
    for (kind, opened), numbers in groups.items():
        group = [lines[number - 1] for number in numbers]
        indent = where[numbers[0]].indent
        if kind == "row":
            new = [" " * indent + row for row in aligned(group)]
        elif kind == "described":
            new = [*_shifted(group, indent)]
        else:
            new = [*_text(group, lines[opened - 1], indent)]
        found.update(zip(numbers, new, strict=True))
    return [found.get(number, "") for number in range(1, len(lines) + 1)]


def _placed(line: str, place: Place) -> str:
    said = line.strip()
    if place.kind == "title":
        rest = said.removeprefix(f"{place.keyword}:").strip()
        return f"{' ' * place.indent}{place.keyword}: {rest}".rstrip()
    if len(said) < len(place.keyword):  # a step that says nothing keeps the space that makes it one
        said = line.lstrip()[: len(place.keyword)]
    return " " * place.indent + said


def _shifted(lines: Sequence[str], indent: int) -> Iterator[str]:
    """Move a description as a whole: what stands further in than the rest still does."""
    leads = [_lead(line) for line in lines]
    for line, lead in zip(lines, leads, strict=True):
        yield " " * (indent + lead - min(leads)) + line.strip()


def _lead(line: str) -> int:
    return len(line[: len(line) - len(line.lstrip())].expandtabs(2))


def _text(lines: Sequence[str], opening: str, indent: int) -> Iterator[str]:
    """Move a text with its marks, so that not one of its own spaces is lost or added."""
    before = len(opening) - len(opening.lstrip())
    for line in lines:
        lead = len(line) - len(line.lstrip())
        said = line[before:] if before <= lead else line.lstrip()
        yield " " * indent + said if said else ""
