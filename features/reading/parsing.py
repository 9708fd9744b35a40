"""How does a file become plans? By the official parser and its pickles, with our own sentences."""

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, cast

from gherkin.dialect import DIALECTS as KNOWN
from gherkin.errors import (
    AstBuilderException,
    CompositeParserException,
    NoSuchLanguageException,
    ParserException,
    UnexpectedEOFException,
)
from gherkin.parser import Parser
from gherkin.token_matcher import TokenMatcher

from ..book.sentence import Kind
from .marks import DIALECTS, keywords, normalised
from .outlines import Outlines
from .plan import KINDS, Feature, Node, Plan, Rows, Sentence
from .problem import Problem, Unreadable, problem
from .structure import structural
from .text import Text, decoded, read_text

_OPENS: Final = {one: keywords(one, "feature") for one in DIALECTS}
_TAGLESS: Final = "#TagLine"


def read_feature(path: Path, name: str = "") -> Feature:
    """Read a feature file, called `name` in what is said of it; raises `Unreadable`."""
    return parsed(read_text(path), path, name or str(path))


def feature_of(text: str, path: Path = Path("text.feature")) -> Feature:
    """Read a feature from a text; raises `Unreadable`."""
    return parsed(decoded(text.encode(), str(path)), path, str(path))


def parsed(source: Text, path: Path, name: str) -> Feature:
    """Parse a text; raises `Unreadable` with everything that the parser objects to."""
    text = normalised(source.text)
    try:
        document: Any = Parser().parse(text, TokenMatcher(_dialect(text)))
    except CompositeParserException as error:
        raise Unreadable(name, tuple(_problem(one, text) for one in error.errors)) from None
    except ParserException as error:
        raise Unreadable(name, (_problem(error, text),)) from None
    document["uri"] = name
    lang = (document.get("feature") or {}).get("language", "en")
    plans = tuple(_plans(document, path, "zh" if lang.startswith("zh") else "en"))
    problems = tuple(structural(document))
    return Feature(path, source, document, plans, problems, lang)


def _dialect(text: str) -> str:
    """Return the language whose keyword opens the feature, where no line names it."""
    for line in text.split("\n"):
        for dialect, words in _OPENS.items():
            if any(line.strip().startswith(f"{word}:") for word in words):
                return dialect
    return "en"


def _problem(error: ParserException, text: str) -> Problem:
    at = error.location
    line, column = at["line"], at.get("column") or 1
    lines = text.split("\n")
    said = lines[line - 1].strip() if line <= len(lines) else ""
    if isinstance(error, NoSuchLanguageException):
        asked = str(error).rpartition(": ")[2]
        near = difflib.get_close_matches(asked, KNOWN, n=1, cutoff=0.3)
        return problem(line, "no_such_language", column=column, asked=asked, near=(*near, "en")[0])
    if isinstance(error, AstBuilderException):
        return problem(line, "uneven_table", column=column, said=said)
    if isinstance(error, UnexpectedEOFException):
        opened = _opened(lines)
        code = "doc_not_closed" if opened else "ends_early"
        return problem(line, code, column=column, opened=opened)
    if "whitespace" in str(error) or said.startswith("@"):
        return problem(line, "bad_tag", column=column, said=said)
    foreign = _foreign(said)
    code = "other_language" if foreign else "unexpected"
    return problem(line, code, column=column, said=said, language=foreign)


def _opened(lines: list[str]) -> int:
    """Return the line of a doc string that nothing closes, or 0."""
    opened = 0
    for number, line in enumerate(lines, 1):
        if line.strip()[:3] in {'"""', "```"}:
            opened = 0 if opened else number
    return opened


def _foreign(said: str) -> str:
    """Return the language that a line begins in, if it begins with a keyword of one."""
    for dialect in DIALECTS[1:]:
        kinds = ("given", "when", "then", "and", "but", "scenario", "rule", "background")
        if said.startswith(keywords(dialect, *kinds)):
            return dialect
    return "en" if said.startswith(("Given ", "When ", "Then ", "And ", "But ")) else ""


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
