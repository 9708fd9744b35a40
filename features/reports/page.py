"""How do people read a run? On one page that needs no script, no network and no other file."""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from typing import Final

from ..engine.verdict import Played, Reason, Status, Told
from ..reading.plan import Feature, Plan, Sentence
from .report import Report, named
from .style import STYLE
from .visible import visible

MARKS: Final = {"passed": "✓", "skipped": "–"}
WRONG: Final = "✗"
LANGS: Final = {"en": "en", "zh": "zh-Hans"}
GOOD: Final = (Status.PASSED, Status.SKIPPED)


def page(report: Report) -> str:
    """Tell a run as one HTML file that reads like a book and can be printed."""
    return "\n".join(_Page(report).lines()) + "\n"


def _text(said: object) -> str:
    return escape(visible(str(said)))


def _mark(status: Status, report: Report) -> str:
    meaning, sign = _text(report.say(status.value)), MARKS.get(status.value, WRONG)
    return f'<span class="mark" role="img" aria-label="{meaning}" title="{meaning}">{sign}</span>'


class _Page:
    def __init__(self, report: Report) -> None:
        self._report, self._say = report, report.say
        self._played = report.ran.played
        self._at = {id(one): f"s{number}" for number, one in enumerate(self._played, 1)}
        self._features: dict[object, Feature] = {one.path: one for one in report.ran.read.features}

    def lines(self) -> Iterator[str]:
        title = _text(self._say("title"))
        yield f'<!doctype html>\n<html lang="{LANGS[self._report.lang]}">\n<head>'
        yield '<meta charset="utf-8">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>"
        yield f"<header>\n<h1>{title}</h1>"
        yield from self._sum()
        yield "</header>\n<nav>"
        yield from self._faults()
        yield from self._broken()
        yield from self._contents()
        yield "</nav>\n<main>"
        for number, (_, group) in enumerate(self._groups(), 1):
            yield from self._feature(number, [*group])
        yield "</main>\n</body>\n</html>"

    def _groups(self) -> Iterable[tuple[object, Iterable[Played]]]:
        return groupby(self._played, lambda one: one.plan.path)

    def _sum(self) -> Iterator[str]:
        counts = self._report.counted()
        rehearsed = self._played and counts["held"] + counts["failed"] == 0
        fine = self._report.ran.status == 0
        code = "rehearsed" if rehearsed else "held" if fine else "fell"
        yield f'<p class="sum">{_text(self._say(code, **counts))}</p>'
        moment = self._report.began.astimezone().strftime("%Y-%m-%d %H:%M %z")
        yield f'<p class="soft">{_text(self._say("began", moment=moment))}</p>'
        bad = counts["failed"] + counts["unknown"]
        widths = f'<span class="good" style="flex:{counts["held"]}"></span>'
        widths += f'<span class="bad" style="flex:{bad}"></span>'
        rest = counts["scenarios"] - counts["held"] - bad
        yield f'<div class="bar" aria-hidden="true">{widths}<span style="flex:{rest}"></span></div>'

    def _faults(self) -> Iterator[str]:
        faults = [*self._report.faults()]
        if faults:
            yield f"<h2>{_text(self._say('faults'))}</h2>"
            yield from (f'<p class="why">{_text(one)}</p>' for one in faults)

    def _broken(self) -> Iterator[str]:
        broken = [one for one in self._played if one.status not in GOOD]
        if not broken:
            return
        yield f"<h2>{_text(self._say('broken'))}</h2>\n<ul>"
        for one in broken:
            link = f'<a href="#{self._at[id(one)]}">{_text(named(one.plan))}</a>'
            yield f'<li>{link} <span class="place">{self._place(one.plan)}</span></li>'
        yield "</ul>"

    def _contents(self) -> Iterator[str]:
        yield f"<h2>{_text(self._say('contents'))}</h2>\n<ul>"
        for number, (_, group) in enumerate(self._groups(), 1):
            played = [*group]
            held = sum(one.status is Status.PASSED for one in played)
            link = f'<a href="#f{number}">{_text(played[0].plan.feature)}</a>'
            yield f'<li>{link} <span class="count soft">{held} / {len(played)}</span></li>'
        yield "</ul>"

    def _place(self, plan: Plan) -> str:
        return _text(f"{self._report.shown(plan.path)}:{plan.where}")

    def _feature(self, number: int, played: list[Played]) -> Iterator[str]:
        plan = played[0].plan
        node = self._features[plan.path].document["feature"]
        yield f'<section lang="{LANGS[plan.lang]}">\n<h2 id="f{number}">{_text(plan.feature)}</h2>'
        yield f'<p class="place">{_text(self._report.shown(plan.path))}</p>'
        about = "\n".join(line.strip() for line in node["description"].splitlines())
        if about:
            yield f'<p class="about">{_text(about)}</p>'
        for rule, group in groupby(played, lambda one: one.plan.rule):
            if rule:
                yield f"<h3>{_text(rule)}</h3>"
            for one in group:
                yield from self._scenario(one)
        yield "</section>"

    def _scenario(self, played: Played) -> Iterator[str]:
        plan, status = played.plan, played.status
        mark = _mark(status, self._report)
        tags = f' <span class="tags">{_text(" ".join(plan.tags))}</span>' if plan.tags else ""
        yield f'<article id="{self._at[id(played)]}" class="{status.value}">'
        yield f'<h4 class="{status.value}">{mark} {_text(named(plan))}{tags}'
        yield f' <span class="place">{self._place(plan)}</span></h4>\n<ol>'
        for sentence, told in zip(plan.sentences, played.told, strict=True):
            yield from self._step(plan, sentence, told)
        yield "</ol>"
        if played.ending is not None:
            yield from self._why(played.ending)
        yield "</article>"

    def _step(self, plan: Plan, sentence: Sentence, told: Told) -> Iterator[str]:
        mark = _mark(told.status, self._report)
        said = f"<b>{_text(sentence.keyword)}</b> {_text(sentence.text)}"
        yield f'<li class="{told.status.value}">{mark} {said}'
        yield from _below(sentence)
        made_of = self._report.stands_for(plan, sentence)
        if made_of:
            lines = "\n".join(map(_text, made_of))
            yield f'<p class="team">{_text(self._say("stands_for"))}\n{lines}</p>'
        if told.reason is not None:
            yield from self._why(told.reason)
        yield "</li>"

    def _why(self, reason: Reason) -> Iterator[str]:
        yield f'<div class="why" lang="{LANGS[self._report.lang]}">'
        yield _text(reason.says(self._report.lang))
        if reason.near:
            near = "".join(f"<li>{_text(one)}</li>" for one in reason.near)
            yield f"<br>{_text(self._say('near'))}<ul>{near}</ul>"
        yield "</div>"


def _below(sentence: Sentence) -> Iterator[str]:
    if sentence.table:
        rows = ("".join(f"<td>{_text(cell)}</td>" for cell in row) for row in sentence.table)
        yield f'<div class="wide"><table>{"".join(f"<tr>{one}</tr>" for one in rows)}</table></div>'
    if sentence.doc is not None:
        yield f"<pre>{_text(sentence.doc)}</pre>"
