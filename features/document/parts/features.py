"""How do the features read? In their order, as prose, each scenario with what came of it."""

from collections.abc import Iterator, Sequence

from amends.workflow.pages.html import Html, html, tag

from ...engine.verdict import Played
from ...reading.plan import Feature, Node
from ..view import View, holds
from .steps import examples_of, steps_of


def features(view: View) -> Html:
    """Return every feature that could be read."""
    read = view.coverage.ran.read.features
    return html(*(_feature(view, *one) for one in enumerate(read, 1)))


def contents(view: View) -> Html:
    """Return links to the features."""
    read = view.coverage.ran.read.features
    items = [
        tag("li", tag("a", one.name, href=f"#f{number}", lang=view.foreign(one.lang)))
        for number, one in enumerate(read, 1)
    ]
    return tag("ul", *items, klass="contents")


def _feature(view: View, number: int, feature: Feature) -> Html:
    node: Node = feature.document.get("feature") or {}
    path = str(feature.path)
    title = tag("h3", feature.name)
    where = tag("p", str(feature.document["uri"]), klass="file", lang=view.lang)
    children: list[Node] = node.get("children", [])
    body = html(*_children(view, path, children))
    text = _prose(node)
    return tag(
        "article", title, where, text, body, id=f"f{number}", lang=view.foreign(feature.lang)
    )


def _prose(node: Node) -> Html:
    paragraphs = str(node.get("description", "")).split("\n\n")
    return html(*(tag("p", _folded(one), klass="prose") for one in paragraphs if one.strip()))


def _folded(text: str) -> str:
    """Join lines as they are read: with a space between words, with none between ideographs."""
    lines = [one.strip() for one in text.strip().split("\n")]
    whole = lines[0]
    for line in lines[1:]:
        between = " " if (whole[-1:] + line[:1]).isascii() else ""
        whole += between + line
    return whole


def _children(view: View, path: str, children: Sequence[Node]) -> Iterator[Html]:
    for child in children:
        if "rule" in child:
            rule: Node = child["rule"]
            inner = _children(view, path, rule["children"])
            title = tag("h4", rule["name"])
            yield tag("section", title, _prose(rule), *inner, klass="rule")
        elif "background" in child:
            steps = steps_of(child["background"]["steps"], None)
            yield tag("div", tag("b", child["background"]["keyword"]), steps, klass="background")
        elif "scenario" in child:
            yield _scenario(view, path, child["scenario"])


def _scenario(view: View, path: str, node: Node) -> Html:
    scene = (path, int(node["location"]["line"]))
    played = view.played.get(scene, ())
    mark = _mark(view, played)
    rows = tag("small", f" ×{len(played)}") if node["examples"] else html()
    summary = tag("summary", mark, " ", tag("span", node["name"]), rows)
    anchor = view.anchors.get(scene)
    body = [_prose(node), steps_of(node["steps"], played[0] if len(played) == 1 else None)]
    body += [examples_of(view, one, played) for one in node["examples"]]
    body += _reasons(view, played)
    inner = tag("div", *body, id=anchor, klass="scene")
    return tag("details", summary, inner, klass="scenario")


def _mark(view: View, played: Sequence[Played]) -> Html:
    """Return the result of a scenario, of all its rows where it has several."""
    if not played:
        return tag("span", "·", klass="mark", role="img", aria_label=view.say("not_played"))
    good = all(map(holds, played))
    said = view.say("holds" if good else "fails")
    return tag(
        "span",
        "✓" if good else "✗",
        klass="mark good" if good else "mark bad",
        role="img",
        aria_label=said,
    )


def _reasons(view: View, played: Sequence[Played]) -> list[Html]:
    """Say why a scenario does not hold."""
    found: list[Html] = []
    for one in played:
        for reason in (*(told.reason for told in one.told), one.ending):
            if reason is not None:
                said = f"{one.plan.where}: {reason.says(view.lang)}"
                found.append(tag("p", "✗ ", said, klass="reason", lang=view.lang))
    return found
