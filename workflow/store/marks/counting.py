"""How are marks counted by reading through? The reference for what the databases count.

A course is the marks of one case in their order.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from .asked import Question, Span
from .making import Mark

Row = tuple[str | int, ...]
Course = Sequence[Mark]
Kinds = Mapping[str, tuple[str, str]]  # of each case: its cause and detail as they stand now
DAY: Final = 86_400
COUNTED: Final = frozenset({
    *("ended", "reopened", "escalated", "missed", "tactic", "taken_as", "obstacle", "reviewed"),
    *("rule", "agreed"),
})  # fmt: skip
OPEN_FAULTS: Final = ("", "undetermined")


def counted(question: Question, span: Span, courses: Iterable[Course], kinds: Kinds) -> list[Row]:
    """Return the rows that answer a question, sorted."""
    found = [course for course in courses if course]
    if question == "kinds":
        return _kinds(found, span, kinds)
    return sorted(_ANSWERS[question](found, span))


def _kinds(courses: Sequence[Course], span: Span, kinds: Kinds) -> list[Row]:
    told = Counter(kinds.get(one.stream, ("", "")) for one, _ in _in(courses, span, "received"))
    return sorted((*kind, count) for kind, count in told.items())


def _in(courses: Iterable[Course], span: Span, name: str) -> Iterator[tuple[Mark, Course]]:
    for course in courses:
        for one in course:
            if one.name == name and span.since <= one.at < span.until:
                yield one, course


def _after(course: Course, one: Mark, name: str) -> Iterator[Mark]:
    return (other for other in course if other.name == name and other.seq > one.seq)


def _before_it(course: Course, one: Mark, name: str) -> Iterator[Mark]:
    return (other for other in course if other.name == name and other.seq < one.seq)


def _words(course: Course, name: str) -> list[str]:
    return [one.word for one in course if one.name == name]


def _took(course: Course, one: Mark) -> int:
    return one.at - course[0].at


def _middle(values: Sequence[int]) -> int:
    return sorted(values)[(len(values) + 1) // 2 - 1]


def _ninth(values: Sequence[int]) -> int:
    return sorted(values)[(9 * len(values) + 9) // 10 - 1]


def _before(courses: Sequence[Course], span: Span) -> Iterator[Row]:
    names = ("received", "ended", "reopened")
    told = Counter(
        one.name
        for course in courses
        for one in course
        if one.name in names and one.at < span.since
        if one.name != "reopened" or one.number
    )
    yield from told.items()


def _counts(courses: Sequence[Course], span: Span) -> Iterator[Row]:
    times, cases = Counter[Row](), defaultdict[Row, set[str]](set)
    for name in COUNTED:
        for one, _ in _in(courses, span, name):
            key = (name, one.word, one.about)
            times[key] += 1
            cases[key].add(one.stream)
    return ((*key, count, len(cases[key])) for key, count in times.items())


def _channels(courses: Sequence[Course], span: Span) -> Iterator[Row]:
    days = defaultdict[str, list[int]](list)
    for one, _ in _in(courses, span, "received"):
        days[one.word].append((one.at - span.since) // DAY)
    return ((word, len(some), len(set(some))) for word, some in days.items())


def _reached(courses: Sequence[Course], span: Span) -> Iterator[tuple[Mark, Course]]:
    for one, course in _in(courses, span, "stage"):
        if all(other.word != one.word for other in _before_it(course, one, "stage")):
            yield one, course


def _stages(courses: Sequence[Course], span: Span) -> Iterator[Row]:
    found = defaultdict[str, list[int]](list)
    for one, course in _reached(courses, span):
        found[one.word].append(_took(course, one))
    return ((word, len(some), _middle(some), _ninth(some)) for word, some in found.items())


def _feelings(courses: Sequence[Course], span: Span) -> Iterator[Row]:
    found = defaultdict[str, list[tuple[int, ...]]](list)
    for one, course in _in(courses, span, "ended"):
        first = next((it for it in course if it.name == "feeling"), None)
        until = [it for it in course if it.name == "feeling" and it.seq <= one.seq]
        if first is None or not until or first.seq >= until[-1].seq:
            found[one.word].append((0, 0, 0, 0, 0))
            continue
        low, high = first.number, until[-1].number
        found[one.word].append((1, low, high, int(high < low), int(high > low)))
    return ((word, len(some), *map(sum, zip(*some, strict=True))) for word, some in found.items())


def _settled(courses: Sequence[Course], span: Span) -> Iterator[Row]:
    accepted = [(one, course) for one, course in _reached(courses, span) if one.word == "accepted"]
    at_once = [
        one
        for one, course in accepted
        if len([*_before_it(course, one, "talk")]) <= 1
        if not any(_after(course, one, "reopened"))
    ]
    yield len(accepted), len(at_once)


def _withdrawals(courses: Sequence[Course], span: Span) -> Iterator[Row]:
    found = defaultdict[str, list[tuple[int, int, int]]](list)
    for one, course in _in(courses, span, "asked"):
        if any(_after(course, one, "asked")):
            continue
        gone = [other for other in _after(course, one, "stage") if other.word == "withdrawn"]
        back = any(
            any(_after(course, other, "again")) or any(_after(course, other, "reopened"))
            for other in gone
        )
        found[one.word].append((1, int(bool(gone)), int(back)))
    return ((word, *map(sum, zip(*some, strict=True))) for word, some in found.items())


def _treatment(courses: Sequence[Course], span: Span) -> Iterator[Row]:
    found = defaultdict[int, list[tuple[int, ...]]](list)
    for one, course in _in(courses, span, "ended"):
        row = (
            _took(course, one),
            int(any(word != "no" for word in _words(course, "found"))),
            int(one.word == "withdrawn"),
            int(bool(_words(course, "missed"))),
            int("tainted" in _words(course, "agreed")),
        )
        found[int(any(it.name == "vulnerable" for it in course))].append(row)
    for group, some in found.items():
        took, *rest = zip(*some, strict=True)
        yield group, len(some), _middle(took), *map(sum, rest)


def _taints(courses: Sequence[Course], span: Span) -> Iterator[Row]:
    cases, anew, ended = set[str](), 0, 0
    for one, course in _in(courses, span, "agreed"):
        later = [*_after(course, one, "agreed")]
        if one.word != "tainted" or any(other.word == "tainted" for other in later):
            continue
        cases.add(one.stream)
        mended = any(other.about == one.about for other in later)
        anew += mended
        ended += not mended and any(_after(course, one, "ended"))
    yield len(cases), anew, ended


def _guards(courses: Sequence[Course], span: Span) -> Iterator[Row]:
    found = defaultdict[str, list[tuple[int, int, int]]](list)
    cases = defaultdict[str, set[str]](set)
    for one, course in _in(courses, span, "refused"):
        later = (*_after(course, one, "stage"), *_after(course, one, "did"))
        done = any(other.about == one.about for other in later)
        gone = any(_after(course, one, "ended"))
        found[one.word].append((int(done), int(not done and gone), int(not done and not gone)))
        cases[one.word].add(one.stream)
    return (
        (word, len(some), len(cases[word]), *map(sum, zip(*some, strict=True)))
        for word, some in found.items()
    )


def _attributed(courses: Sequence[Course], span: Span) -> Iterator[Row]:
    found = defaultdict[Row, list[str]](list)
    for one, course in _in(courses, span, "attributed"):
        if not any(_after(course, one, "attributed")):
            found[one.word, one.about].append(next(reversed(_words(course, "fault")), ""))
    for key, faults in found.items():
        none, waiting = faults.count("none"), sum(map(faults.count, OPEN_FAULTS))
        yield *key, len(faults), len(faults) - none - waiting, none, waiting


def _watched(courses: Sequence[Course], span: Span) -> Iterator[Row]:
    found = defaultdict[str, dict[str, int]](dict)
    for kind, (name, rule) in WATCHED.items():
        for one, course in _in(courses, span, name):
            if rule(one, course, span):
                found[kind][one.stream] = max(one.at, found[kind].get(one.stream, one.at))
    for kind, last in found.items():
        shown = sorted(last, key=lambda stream: (last[stream], stream))[: span.shown]
        yield from ((kind, stream, len(last)) for stream in shown)


def _soon_after_talk(one: Mark, course: Course, span: Span) -> bool:
    return any(talk.at >= one.at - span.after for talk in _before_it(course, one, "talk"))


def _unspoken(one: Mark, course: Course, _span: Span) -> bool:
    return one.word == "withdrawn" and not any(_before_it(course, one, "talk"))


def _near_deadline(one: Mark, course: Course, span: Span) -> bool:
    dues = (soon.number for soon in _before_it(course, one, "soon"))
    return one.word != "fulfilled" and any(one.at <= due <= one.at + span.near for due in dues)


Rule = Callable[[Mark, Course, Span], bool]
WATCHED: Final[Mapping[str, tuple[str, Rule]]] = {
    "pressed": ("tactic", lambda _one, _course, _span: True),
    "asked_after_talk": ("asked", _soon_after_talk),
    "withdrawn_unspoken": ("ended", _unspoken),
    "ended_near_deadline": ("ended", _near_deadline),
    "written_late": ("received", lambda one, _c, span: not one.about and one.number > span.late),
    "taken_as_feedback": ("taken_as", lambda one, _course, _span: one.word == "feedback"),
}
_ANSWERS: Final[Mapping[Question, Callable[[Sequence[Course], Span], Iterator[Row]]]] = {
    "before": _before,
    "counts": _counts,
    "channels": _channels,
    "stages": _stages,
    "feelings": _feelings,
    "settled": _settled,
    "withdrawals": _withdrawals,
    "treatment": _treatment,
    "taints": _taints,
    "guards": _guards,
    "attributed": _attributed,
    "watched": _watched,
}
