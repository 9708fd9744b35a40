"""How do the sentences of a scenario look? With their tables, and the examples with results."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from amends.workflow.pages.html import Html, html, tag

from ...engine.verdict import Played, Status
from ...reading.plan import Node
from ..view import View, holds

COLUMN: Final = re.compile(r"(<[^<>]+>)")
MARKS: Final[Mapping[Status, str]] = {Status.PASSED: "✓", Status.SKIPPED: "·"}


def steps_of(steps: Sequence[Node], played: Played | None) -> Html:
    """Return the sentences, each with what came of it where it was played as it stands."""
    told = {} if played is None else _told(played)
    items = [_step(one, told.get(int(one["location"]["line"]))) for one in steps]
    return tag("ol", *items, klass="steps") if items else html()


def _told(played: Played) -> dict[int, Status]:
    both = zip(played.plan.sentences, played.told, strict=True)
    return {sentence.line: told.status for sentence, told in both}


def _step(node: Node, status: Status | None) -> Html:
    bad = status is not None and status not in MARKS
    mark = html() if not bad else tag("span", "✗ ", klass="mark bad")
    keyword = tag("b", str(node["keyword"]).strip())
    parts = [mark, keyword, " ", *_said(str(node["text"]))]
    table, doc = node.get("dataTable"), node.get("docString")
    if table:
        parts.append(_table([_cells(row) for row in table["rows"]]))
    if doc:
        parts.append(tag("pre", str(doc["content"])))
    return tag("li", *parts)


def _said(text: str) -> Iterator[Html]:
    """Set the columns of an outline apart."""
    for piece in COLUMN.split(text):
        yield tag("var", piece[1:-1]) if COLUMN.fullmatch(piece) else html(piece)


def _cells(row: Node) -> list[str]:
    return [str(cell["value"]) for cell in row["cells"]]


def _table(rows: Sequence[Sequence[str]]) -> Html:
    lines = [tag("tr", *(tag("td", cell) for cell in row)) for row in rows]
    return tag("div", tag("table", *lines), klass="table")


def examples_of(view: View, node: Node, played: Sequence[Played]) -> Html:
    """Return the examples of an outline, each row with its result."""
    results = {one.plan.row: one for one in played}
    header = node.get("tableHeader")
    if not header:
        return html()
    first = tag("tr", *(tag("th", cell) for cell in ("", *_cells(header))))
    rows = [
        tag("tr", tag("td", _result(view, results.get(int(row["location"]["line"])))), *_tds(row))
        for row in node["tableBody"]
    ]
    name = tag("p", node["name"], klass="quiet") if node["name"] else html()
    return html(name, tag("div", tag("table", first, *rows), klass="table examples"))


def _tds(row: Node) -> list[Html]:
    return [tag("td", cell) for cell in _cells(row)]


def _result(view: View, played: Played | None) -> Html:
    if played is None:
        return tag("span", "·", klass="mark", role="img", aria_label=view.say("not_played"))
    good = holds(played)
    code = "holds" if good else "fails"
    sign, klass = ("✓", "mark good") if good else ("✗", "mark bad")
    return tag("span", sign, klass=klass, role="img", aria_label=view.say(code))
