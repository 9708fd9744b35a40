"""What does a report of one period say? Counted by the store, put together here."""

from datetime import datetime
from typing import Final

from ...policy import Policy
from ...store import Reader
from ...store.marks import Question, Span
from .figures import HOUR, Figures, hours, share
from .happened import attributed, feelings, guards, obstacles, tainted, treatment, withdrawals
from .manners import manners
from .period import Period, PeriodKind, before, period_of
from .punctual import clocks_kept, packs_of
from .values import (
    FirstContact,
    OnTime,
    OutcomeCount,
    Report,
    StageTime,
    Treatment,
    Volume,
    Watched,
)
from .what import causes, channels, topics

TOPIC_PERIODS: Final = 3  # before this one, for what is usual (ours)


def report(
    view: Reader,
    policy: Policy,
    stages: tuple[str, ...],
    kind: PeriodKind,
    moment: datetime,
    now: datetime,
) -> Report:
    """Return the report of the period of that kind in which a moment lies, as it is now."""
    period = period_of(kind, moment, policy.zone)
    here = asked(view, policy, period)
    earlier = [asked(view, policy, before(period, n + 1)) for n in range(TOPIC_PERIODS)]
    volume = _volume(here)
    kept = clocks_kept(here, volume.at_work)
    return Report(
        period=period,
        volume=volume,
        channels=channels(here, period),
        causes=causes(here),
        topics=topics(here, earlier, policy),
        outcomes=_outcomes(here),
        stages=_stages(here, stages),
        first_contact=_first_contact(here),
        on_time=OnTime(volume.at_work, kept),
        packs=packs_of(here, kept),
        feelings=feelings(here),
        withdrawals=withdrawals(here),
        treatment=_treatment(view, policy, here, now),
        tainted=tainted(here),
        guards=guards(here),
        watched=_watched(here),
        obstacles=obstacles(here),
        attributed=attributed(here, earlier[0]),
        reviews=here.times("reviewed"),
        improvements=here.times("reviewed", "improvement"),
    )


def _treatment(view: Reader, policy: Policy, here: Figures, now: datetime) -> Treatment:
    found = treatment(here, policy.report_least)
    if here.over(int(now.timestamp())):
        return found
    return found._replace(manners=manners(view, now, policy.report_least))


def asked(view: Reader, policy: Policy, period: Period) -> Figures:
    """Return what can be asked about a period; each question is put to the store once."""
    since, until = period.seconds
    span = Span(
        since,
        until,
        near=policy.report_near * HOUR,
        after=policy.report_after * HOUR,
        late=policy.report_late * HOUR,
    )
    answers: dict[Question, list[tuple[str | int, ...]]] = {}

    def ask(question: Question) -> list[tuple[str | int, ...]]:
        if question not in answers:
            answers[question] = [tuple(row) for row in view.counted(question, span)]
        return answers[question]

    return Figures(ask, until)


def _volume(here: Figures) -> Volume:
    stood = {str(name): int(count) for name, count in here.ask("before")}
    received = here.total("channels", 1)
    ended = here.times("ended")
    back = sum(here.times("reopened", end) for end in ("closed", "withdrawn", "redirected"))
    open_before = stood.get("received", 0) - stood.get("ended", 0) + stood.get("reopened", 0)
    at_work = open_before + received + back
    escalated = here.times("escalated")
    return Volume(
        received=received,
        ended=ended,
        reopened=here.times("reopened"),
        escalated=escalated,
        open_before=open_before,
        open_after=at_work - ended,
        at_work=at_work,
        escalated_share=share(escalated, at_work),
    )


def _outcomes(here: Figures) -> tuple[OutcomeCount, ...]:
    ended, found = here.times("ended"), here.words("ended")
    return tuple(
        OutcomeCount(outcome, times, share(times, ended) or 0.0) for outcome, times, _ in found
    )


def _stages(here: Figures, order: tuple[str, ...]) -> tuple[StageTime, ...]:
    found = {
        str(stage): StageTime(str(stage), int(count), hours(median), hours(ninth))
        for stage, count, median, ninth in here.ask("stages")
    }
    known = [stage for stage in order[1:] if stage in found]  # a case begins in the first
    others = sorted(found.keys() - order)
    return tuple(found[stage] for stage in [*known, *others])


def _first_contact(here: Figures) -> FirstContact:
    accepted, at_once = (int(cell) for cell in here.ask("settled")[0])
    return FirstContact(accepted, at_once, share(at_once, accepted))


def _watched(here: Figures) -> tuple[Watched, ...]:
    found: dict[str, tuple[int, list[str]]] = {}
    for kind, case, count in here.ask("watched"):
        found.setdefault(str(kind), (int(count), []))[1].append(str(case))
    return tuple(Watched(kind, count, tuple(cases)) for kind, (count, cases) in found.items())
