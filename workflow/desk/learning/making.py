"""How does a case become a study? Step by step, with every name and number taken out by rule."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from ...frozen.named import NamedTuple
from ...process import Act, Kind, Process
from ...record.event import Event, is_private
from ...store import CaseRow
from .hiding import hidden
from .study import Moment, Study

PRIVATE_STEPS: Final = frozenset({"note", "attach", "identify", "recuse"})
"""Steps that tell of a person rather than of the matter: no study has them."""
NAMING: Final = frozenset(
    {"customer", "phone", "email", "account", "address", "address_as", "contact", "proof", "ref"}
)
"""Fields whose value says who somebody is: looked for everywhere, and told nowhere."""
TACTICS: Final = ("tactic", "tactic_found")
LONGEST: Final = 600  # characters of one text of a study
Said = Mapping[int, Mapping[str, str]]


class Wish(NamedTuple):
    """What somebody wants a study to be; `hide` are words that they saw and that have to go."""

    kind: str
    title: str
    lesson: str
    lang: str = "en"
    pair: str = ""
    media: str = ""
    hide: tuple[str, ...] = ()


class Draft(NamedTuple):
    """A study as it would be kept, and what was taken out of it, for somebody to look at."""

    study: Study
    taken: tuple[str, ...]


class _Cleaner:
    """Takes out of texts what the case and the desk know, and notes it."""

    def __init__(self, names: Sequence[str], words: Sequence[str]) -> None:
        self._names, self._words = names, words
        self.taken: dict[str, None] = {}

    def __call__(self, text: str) -> str:
        found = hidden(text, self._names, self._words)
        self.taken |= dict.fromkeys(found.taken)
        return found.text[:LONGEST]


def draft(
    process: Process,
    row: CaseRow,
    events: Sequence[Event],
    said: Said,
    people: Sequence[str],
    wish: Wish,
) -> Draft:
    """Tell a case without anybody in it; `said` are the words of each event, by its number."""
    clean = _Cleaner([*people, *_names(said)], [*wish.hide, row.id, row.reference])
    study = Study(
        kind=wish.kind,
        title=clean(wish.title),
        lesson=clean(wish.lesson),
        lang=wish.lang,
        cause=row.cause or "",
        severity=row.severity or "",
        ended="" if row.open else row.stage,
        moments=tuple(_moments(process, events, said, clean)),
        pair=wish.pair,
        media=wish.media,
    )
    return Draft(study, tuple(clean.taken))


def _names(said: Said) -> Iterator[str]:
    """Return every value that says who somebody is."""
    for values in said.values():
        yield from (value for name, value in values.items() if _names_somebody(name))


def _names_somebody(field: str) -> bool:
    return field.partition(".")[0] in NAMING


def _moments(
    process: Process, events: Sequence[Event], said: Said, clean: _Cleaner
) -> Iterator[Moment]:
    stage, first = process.matter.initial, date.fromisoformat(events[0].happened[:10])
    for event in events:
        if event.kind != "clock" and not _is_personal(process, event.what):
            day = (date.fromisoformat(event.happened[:10]) - first).days
            texts = {} if event.kind == "refusal" else _texts(said.get(event.seq, {}), clean)
            yield _moment(process, event, stage, day, texts)
        for change in event.changes:
            stage = change.target if change.region == process.matter.name else stage


def _is_personal(process: Process, what: str) -> bool:
    """Tell whether a step tells of a person, or is for some to see only."""
    form = process.form(what)
    return what in PRIVATE_STEPS or (isinstance(form, Act) and bool(form.private_to))


def _texts(said: Mapping[str, str], clean: _Cleaner) -> dict[str, str]:
    told = ((name, text) for name, text in sorted(said.items()) if not is_private(name))
    return {name: clean(text) for name, text in told if not _names_somebody(name)}


def _moment(
    process: Process, event: Event, stage: str, day: int, texts: Mapping[str, str]
) -> Moment:
    feeling = event.data.get("feeling")
    return Moment(
        day=day,
        what=event.what,
        by=event.behalf or event.actor.role,
        stage=stage,
        refused=_refused(event),
        tactic=tuple(one for name in TACTICS for one in _several(event.data.get(name))),
        feeling=feeling if isinstance(feeling, int) else -1,
        said=texts,
        chosen=_chosen(process, event),
    )


def _refused(event: Event) -> tuple[str, ...]:
    """Return what was owed where a step was refused, or why it was else."""
    if event.kind != "refusal":
        return ()
    return _several(event.data.get("owed")) or (str(event.data.get("code", "")),)


def _chosen(process: Process, event: Event) -> dict[str, str]:
    """Return the closed words of a step: they say of which kind it was, and of nobody who."""
    form = process.receive if event.what == process.receive.name else process.form(event.what)
    fields = [one for one in form.fields if one.kind is Kind.CHOICE] if form else []
    given = ((one.name, _several(event.data.get(one.name))) for one in fields)
    return {name: ", ".join(words) for name, words in given if words}


def _several(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(one) for one in value) if isinstance(value, list) else ()
