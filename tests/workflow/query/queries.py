"""Queries and cases drawn at random, and a plain way to tell whether one means the other."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

from amends.workflow import PROCESS, CaseRow
from amends.workflow.moments import iso
from amends.workflow.query import Frame, Query, Vocabulary
from amends.workflow.query.terms import (
    FIELDS,
    OPS,
    Compare,
    Day,
    Distance,
    Field,
    Is,
    Kind,
    Op,
    Range,
    Scale,
    Special,
    Term,
    Test,
    Time,
)
from amends.workflow.record.event import Secret

PEOPLE: Final = ("li.na", "赵, 明", 'o"k\\', "none")
NOW: Final = datetime(2026, 11, 18, 6, 5, tzinfo=UTC)
ZONE: Final = "Asia/Shanghai"
FRAME: Final = Frame(NOW, ZONE, "li.na")
VOCABULARY: Final = Vocabulary(PROCESS, PEOPLE)
LETTERS: Final = "漫游退费aBé12345 -，,._\n"
TEXTS: Final = ("cfpb", 'a "b"', "x,y", "无")


def drawing(seed: int) -> Random:
    """Begin to draw; the same seed draws the same."""
    return Random(seed)  # noqa: S311  # nothing here is secret


def some_text(rng: Random, most: int = 12) -> str:
    """Draw a text of few letters, so that words come again."""
    return "".join(rng.choice(LETTERS) for _ in range(rng.randint(1, most)))


def runs(text: str) -> list[tuple[str, str]]:
    """Cut a text into runs of one kind: Chinese, letters, digits, and what is between."""
    return [(kind, "".join(run)) for kind, run in groupby(text.casefold(), _kind)]


def _kind(letter: str) -> str:
    if "\u4e00" <= letter <= "\u9fff":
        return "chinese"
    return "digits" if letter.isdecimal() else "letters" if letter.isalpha() else "between"


def is_findable(words: str) -> bool:
    """Tell whether words may be searched for at all."""
    found = [(kind, run) for kind, run in runs(words) if kind != "between"]
    long = sum(len(run) for _, run in found) > 1
    return bool(found) and (long or found[0][0] == "chinese")


def is_said(words: str, text: str) -> bool:
    """Tell whether words stand in a text, by trying every place."""
    asked = runs(words)
    if asked[0][0] == "between":
        asked = asked[1:]
    if asked[-1][0] == "between":
        asked = asked[:-1]
    folded = text.casefold()
    return any(_stands(asked, folded, at) for at in range(len(folded)))


def _stands(asked: list[tuple[str, str]], text: str, at: int) -> bool:
    last = len(asked) - 1
    for place, (kind, run) in enumerate(asked):
        if kind == "between":
            begin = at
            while at < len(text) and _kind(text[at]) == "between":
                at += 1
            alike = asked[place - 1][0] == asked[place + 1][0] != "chinese"
            if alike and at == begin:
                return False
            continue
        if text[at : at + len(run)] != run:
            return False
        partly = kind == "chinese" or (kind == "digits" and len(run) > 2)
        if place == 0 and not partly and at and _kind(text[at - 1]) == kind:
            return False
        at += len(run)
        if place == last and not partly and at < len(text) and _kind(text[at]) == kind:
            return False
    return True


def some_query(rng: Random) -> Query:
    """Draw a query of a few terms."""
    return tuple(dict.fromkeys(_term(rng) for _ in range(rng.randint(0, 3))))


def _term(rng: Random) -> Term:
    if rng.random() < 0.35:
        words = some_text(rng, 4)
        while not is_findable(words):
            words = some_text(rng, 4)
        return Term("", (Is(words),), rng.random() < 0.3)
    field = rng.choice(FIELDS)
    tests = dict.fromkeys(_test(rng, field) for _ in range(rng.choice([1, 1, 2, 3])))
    return Term(field.name, tuple(tests), rng.random() < 0.3)


def _test(rng: Random, field: Field) -> Test:
    words = VOCABULARY.words_of(field)
    if field.kind is Kind.STATE:
        return Special(rng.choice(words))
    if field.empty and "none" not in words and rng.random() < 0.2:
        return Special("none")
    if field.kind in {Kind.WORD, Kind.TEXT}:
        return Is(rng.choice(words or TEXTS))
    if field.kind is Kind.NAME:
        return Special("me") if rng.random() < 0.2 else Is(rng.choice(PEOPLE))
    if field.kind is Kind.AHEAD and rng.random() < 0.2:
        return Special("overdue")
    return _ordered(rng, field)


def _ordered(rng: Random, field: Field) -> Test:
    value = _scale(rng, field)
    if rng.random() < 0.3:
        ends = sorted((value, _like(rng, value)), key=_size)
        return Range(*rng.choice([(ends[0], ends[1]), (None, ends[0]), (ends[0], None)]))
    op = rng.choice(OPS)
    return Compare("<=" if op == "=" and isinstance(value, Distance) else op, value)


def _scale(rng: Random, field: Field) -> Scale:
    if field.kind is Kind.NUMBER:
        return rng.randint(1000, 1040) if field.name == "case" else rng.randint(0, 4)
    kinds: list[Scale] = [Day(""), Day("today"), Time(""), Distance(0, "")]
    return _like(rng, rng.choice(kinds))


def _like(rng: Random, value: Scale) -> Scale:
    if isinstance(value, int):
        return value + rng.randint(0, 9)
    if isinstance(value, Distance):
        return Distance(rng.randint(0, 60), rng.choice("hdw"))
    near = NOW.astimezone(ZoneInfo(ZONE)) + timedelta(seconds=rng.randint(-400_000, 400_000))
    if isinstance(value, Time):
        return Time(near.strftime(rng.choice(["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S+08:00"])))
    if value.text:
        return Day(rng.choice(["today", "yesterday", "tomorrow"]))
    return Day(near.date().isoformat())


def _size(value: Scale) -> tuple[int, str]:
    if isinstance(value, int):
        return value, ""
    if isinstance(value, Distance):
        return value.amount * {"h": 1, "d": 24, "w": 168}[value.unit], ""
    return 0, value.text


def some_row(rng: Random, number: int) -> CaseRow:
    """Draw a case as a list has it."""

    def word(name: str) -> str | None:
        field = next(one for one in FIELDS if one.name == name)
        return rng.choice([None, *VOCABULARY.words_of(field)])

    def near() -> str:
        return iso(NOW + timedelta(seconds=rng.choice([0, 1, -1, 3600 * 24 * 2, -3600 * 24 * 2])
                                   or rng.randint(-400_000, 400_000)))  # fmt: skip

    return CaseRow(
        id=f"C-{number}",
        number=number,
        reference=f"AM-{number}",
        person=f"P-{number}",
        stage=rng.choice(PROCESS.matter.states),
        open=rng.random() < 0.5,
        version=1,
        received_at=near(),
        recorded_at=near(),
        channel=word("channel"),
        left=word("left"),
        feeling=word("feeling"),
        feeling_reading=rng.choice([None, 0, 1, 2, 3, 4]),
        consent=word("consent"),
        withdrawal=word("withdrawal"),
        severity=word("severity"),
        cause=word("cause"),
        owner=rng.choice([None, *PEOPLE]),
        next_due=rng.choice([None, near()]),
        source=rng.choice([None, *TEXTS]),
        source_key=str(number),
        external_ref=rng.choice([None, *TEXTS]),
    )


def some_secrets(rng: Random, row: CaseRow) -> list[Secret]:
    """Draw what was said about a case, in one event or two."""
    salt = bytes(32)
    said = [(1, "words"), (1, "customer"), (2, "text")][: rng.randint(1, 3)]
    return [Secret(row.person, row.id, seq, name, some_text(rng), salt) for seq, name in said]


def means(query: Query, row: CaseRow, texts: Sequence[str]) -> bool:
    """Tell whether a query means a case, as anybody would who has read the page about queries."""
    return all(_holds(term, row, texts) for term in query)


def _holds(term: Term, row: CaseRow, texts: Sequence[str]) -> bool:
    if not term.field:
        said = any(is_said(one.value, text) for one in term.tests if isinstance(one, Is)
                   for text in texts)  # fmt: skip
        return said is not term.negated
    field = next(one for one in FIELDS if one.name == term.field)
    return any(_is(field, test, row) for test in term.tests) is not term.negated


def _is(field: Field, test: Test, row: CaseRow) -> bool:
    due = datetime.fromisoformat(row.next_due) if row.next_due else None
    value = getattr(row, field.column) if field.column else None
    if isinstance(test, Is):
        return bool(value == test.value)
    if isinstance(test, Special):
        return {
            "none": value is None,
            "me": value == "li.na",
            "mine": row.owner == "li.na",
            "open": row.open,
            "closed": not row.open,
            "overdue": due is not None and due < NOW,
        }[test.word]
    if value is None:
        return False
    if isinstance(test, Compare):
        return _stands_to(field, test.op, value, test.value)
    return (test.low is None or _stands_to(field, ">=", value, test.low)) and (
        test.high is None or _stands_to(field, "<=", value, test.high)
    )


def _stands_to(field: Field, op: Op, value: int | str, to: Scale) -> bool:
    ops: dict[Op, Callable[[object, object], bool]] = {
        "<": lambda a, b: a < b,  # type: ignore[operator]
        "<=": lambda a, b: a <= b,  # type: ignore[operator]
        ">": lambda a, b: a > b,  # type: ignore[operator]
        ">=": lambda a, b: a >= b,  # type: ignore[operator]
        "=": lambda a, b: a == b,
    }
    if isinstance(value, int) or isinstance(to, int):
        return ops[op](value, to)
    at = datetime.fromisoformat(value).astimezone(ZoneInfo(ZONE))
    if isinstance(to, Distance):
        hours = to.amount * {"h": 1, "d": 24, "w": 168}[to.unit]
        away = NOW - at if field.kind is Kind.PAST else at - NOW
        return ops[op](away, timedelta(hours=hours))
    if isinstance(to, Day):
        today = NOW.astimezone(ZoneInfo(ZONE)).date()
        shift = {"today": 0, "yesterday": -1, "tomorrow": 1}.get(to.text)
        day = to.text if shift is None else (today + timedelta(days=shift)).isoformat()
        return ops[op](at.date().isoformat(), day)
    minutes = len(to.text) == len("2026-11-18T14:05")
    asked = datetime.fromisoformat(to.text).replace(tzinfo=ZoneInfo(ZONE))
    return ops[op](at.replace(second=0) if minutes else at, asked)
