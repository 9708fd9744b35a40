"""What stands behind the sentences of our features? The phrases of the book and of the team."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from ...book.lexicon import lexicon
from ...book.phrases import Reader
from ...book.sentence import BLANK, Phrase
from ...book.values import LABELLED, LANGUAGES, OPEN
from ...engine.verdict import Status, Told
from ...reading.plan import Node, Plan, Sentence
from ...reading.text import read_text
from ...team.reading import line_of
from ..report import Report
from .registry import Match

_Way = tuple[Phrase, str]


class Phrases:
    """The registry of a run: a definition for each phrase in each language it is said in."""

    def __init__(self, report: Report) -> None:
        """Number the phrases that any of the files may use."""
        self.ending = "hook-ending"
        self._report, self._process = report, report.specs.process
        self._ids: dict[tuple[str, str, str], str] = {}
        self._ways: dict[str, _Way] = {}
        for reader in self._readers():
            for one in reader.phrases:
                for lang in one.said:
                    self._number(one, lang)

    def _readers(self) -> Iterator[Reader]:
        paths = {one.plan.path: None for one in self._report.ran.played}
        yield from (self._report.specs.reader(path) for path in paths)

    def _number(self, phrase: Phrase, lang: str) -> None:
        key = (phrase.kind, phrase.said[lang], phrase.source)
        if key not in self._ids:
            self._ids[key] = f"phrase-{len(self._ids)}"
            self._ways[self._ids[key]] = (phrase, lang)

    def declarations(self) -> Iterator[Node]:
        """Return the kinds of blanks, the phrases, and the judgement at the end."""
        for at, kind in enumerate((*LABELLED, *OPEN)):
            patterns = [lexicon(self._process, lang).pattern(kind) for lang in LANGUAGES]
            yield {
                "parameterType": {
                    "id": f"kind-{at}",
                    "name": kind,
                    "regularExpressions": [*dict.fromkeys(patterns)],
                    "preferForRegularExpressionMatch": False,
                    "useForSnippets": False,
                }
            }
        for own, (phrase, lang) in self._ways.items():
            pattern = {"type": "CUCUMBER_EXPRESSION", "source": phrase.said[lang]}
            where = self._where(phrase, lang)
            yield {"stepDefinition": {"id": own, "pattern": pattern, "sourceReference": where}}
        uri = {"uri": "amends/features/scene/scene.py"}
        judged = {"id": self.ending, "name": self._report.say("ending"), "type": "AFTER_TEST_CASE"}
        yield {"hook": judged | {"sourceReference": uri}}

    def _where(self, phrase: Phrase, lang: str) -> Node:
        if phrase.source:
            path = Path(phrase.source)
            line = line_of(read_text(path).text, phrase.said[lang])
            return {"uri": self._report.shown(path), "location": {"line": line}}
        code = phrase.does.__code__
        uri = phrase.does.__module__.replace(".", "/") + ".py"
        return {"uri": uri, "location": {"line": code.co_firstlineno}}

    def matches(self, plan: Plan, sentence: Sentence, told: Told) -> Sequence[Match]:
        """Return the phrase that was found, or those between which nobody could choose."""
        if told.status is Status.UNDEFINED:
            return ()
        reader = self._report.specs.reader(plan.path)
        if told.status is Status.AMBIGUOUS:
            ways = [(one, lang) for one in reader.phrases for lang in one.said]
            fit = (self._match(*way, sentence.text) for way in ways if way[0].kind == sentence.kind)
            return [one for one in fit if one is not None]
        found = reader.find(sentence.kind, sentence.text)
        match = self._match(found.phrase, found.lang, sentence.text) if found else None
        return [match] if match else []

    def _match(self, phrase: Phrase, lang: str, text: str) -> Match | None:
        said = phrase.said[lang]
        found = lexicon(self._process, lang).expression(said).fullmatch(text)
        if found is None:
            return None
        blanks = enumerate(BLANK.findall(said), 1)
        arguments = tuple(
            {
                "group": {"start": _units(text[: found.start(at)]), "value": found[at]},
                "parameterTypeName": kind,
            }
            for at, kind in blanks
        )
        return Match(self._ids[phrase.kind, said, phrase.source], arguments)

    def snippets(self, sentence: Sentence, told: Told) -> list[Node]:
        """Return the nearest phrases."""
        near = told.reason.near if told.reason else ()
        return [{"language": "gherkin", "code": f"{sentence.keyword} {one}"} for one in near]

    def stands_for(self, plan: Plan, sentence: Sentence) -> list[str]:
        """Return what a team's own phrase stands for."""
        return self._report.stands_for(plan, sentence)


def _units(text: str) -> int:
    """Count as the readers of messages do, who live in browsers: in units of UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
