"""How does a file become plans? By the official parser and its pickles, with our own sentences."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, cast

from gherkin.errors import CompositeParserException, ParserException
from gherkin.parser import Parser
from gherkin.token_matcher import TokenMatcher

from ..book.sentence import Kind
from .faults import faults
from .marks import DIALECTS, TITLES, keywords, normalised
from .outlines import Outlines
from .plan import KINDS, Feature, Node, Plan, Rows, Sentence
from .problem import Unreadable, problem
from .structure import structural
from .text import Text, decoded, read_text

_HEADS: Final = {one: tuple(f"{word}:" for word in keywords(one, "feature")) for one in DIALECTS}
_TITLED: Final = {one: tuple(f"{word}:" for word in keywords(one, *TITLES)) for one in DIALECTS}
_MARKDOWN: Final = ".md"


def read_feature(path: Path, name: str = "") -> Feature:
    """Read a feature file, called `name` in what is said of it; raises `Unreadable`."""
    if path.suffix == _MARKDOWN:
        raise Unreadable(name or str(path), (problem(1, "markdown"),))
    return parsed(read_text(path), path, name or str(path))


def feature_of(text: str, path: Path = Path("text.feature")) -> Feature:
    """Read a feature from a text; raises `Unreadable`."""
    return parsed(decoded(text.encode(), str(path)), path, str(path))


def parsed(source: Text, path: Path, name: str) -> Feature:
    """Parse a text; raises `Unreadable` with everything that the parser objects to."""
    text = normalised(source.text)
    dialect = _dialect(text)
    try:
        document: Any = Parser().parse(text, TokenMatcher(dialect))
    except CompositeParserException as error:
        raise Unreadable(name, faults(error.errors, text, dialect)) from None
    except ParserException as error:
        raise Unreadable(name, faults([error], text, dialect)) from None
    document["uri"] = name
    lang = (document.get("feature") or {}).get("language", "en")
    plans = tuple(_plans(document, path, "zh" if lang.startswith("zh") else "en"))
    problems = sorted(structural(document, text), key=lambda one: (one.line, one.column))
    return Feature(path, source, document, plans, tuple(problems), lang)


def _dialect(text: str) -> str:
    """Return the language that a line names, or the one in which most titles are written."""
    lines = [line.strip() for line in text.split("\n")]
    named = next((one for one in lines if one.replace(" ", "").startswith("#language:")), "")
    asked = named.rpartition(":")[2].strip()
    opens = [one for one in DIALECTS if any(line.startswith(_HEADS[one]) for line in lines)]
    if asked in DIALECTS or not opens:
        return asked if asked in DIALECTS else "en"
    return max(opens, key=lambda one: sum(line.startswith(_TITLED[one]) for line in lines))


def _plans(document: Node, path: Path, lang: str) -> Iterator[Plan]:
    feature = document.get("feature")
    if not feature:
        return
    nodes = {node["id"]: node for node in _nodes(feature)}
    scenes = {one["id"]: (one, rule) for one, rule in _scenes(feature)}
    apart = {one["id"] for one in _nodes(feature) if one.get("_background")}
    pickles: Any = Outlines().compile(cast("Any", document))
    for pickle in pickles:
        scene, rule = scenes[pickle["astNodeIds"][0]]
        rows = [nodes[one]["location"]["line"] for one in pickle["astNodeIds"][1:]]
        yield Plan(
            path,
            feature["name"],
            rule,
            pickle["name"],
            scene["name"],
            scene["location"]["line"],
            rows[0] if rows else 0,
            tuple(tag["name"] for tag in pickle["tags"]),
            tuple(_sentences(pickle["steps"], nodes, apart)),
            lang,
            pickle,
        )


def _scenes(feature: Node) -> Iterator[tuple[Node, str]]:
    for child in feature["children"]:
        if "rule" in child:
            inner = (one["scenario"] for one in child["rule"]["children"] if "scenario" in one)
            yield from ((one, child["rule"]["name"]) for one in inner)
        elif "scenario" in child:
            yield child["scenario"], ""


def _nodes(feature: Node) -> Iterator[Node]:
    """Find every step and every row of examples."""
    for child in feature["children"]:
        if "rule" in child:
            yield from _nodes(child["rule"])
        background = child.get("background")
        for step in background["steps"] if background else ():
            yield step | {"_background": True}
        scene = child.get("scenario")
        for step in scene["steps"] if scene else ():
            yield step
        for examples in scene["examples"] if scene else ():
            yield from examples["tableBody"]


def _sentences(steps: list[Node], nodes: dict[str, Node], apart: set[str]) -> Iterator[Sentence]:
    kind: Kind = "given"  # And or * before anything else goes on from what is supposed
    for step in steps:
        node = nodes[step["astNodeIds"][0]]
        kind = KINDS.get(node["keywordType"], kind)
        argument = step.get("argument", {})
        table, doc = argument.get("dataTable"), argument.get("docString")
        yield Sentence(
            kind,
            node["keyword"].strip(),
            step["text"],
            node["location"]["line"],
            node["location"]["column"],
            _rows(table) if table else None,
            doc["content"] if doc else None,
            node["id"] in apart,
        )


def _rows(table: Node) -> Rows:
    return [[cell["value"] for cell in row["cells"]] for row in table["rows"]]
