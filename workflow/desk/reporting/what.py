"""What are complaints about, and how do they come in? Channels, causes, and topics that grow."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from ...policy import Policy
from .figures import Figures, share
from .period import Period
from .values import CauseCount, ChannelCount, Topic


def channels(here: Figures, period: Period) -> tuple[ChannelCount, ...]:
    """Return the channels, the busiest first."""
    days = (date.fromisoformat(period.last) - date.fromisoformat(period.first)).days + 1
    rows = sorted(here.ask("channels"), key=lambda row: (-int(row[1]), row[0]))
    return tuple(
        ChannelCount(str(channel), int(count), min(int(on), days), days)
        for channel, count, on in rows
    )


def causes(here: Figures) -> tuple[CauseCount, ...]:
    """Return the causes of the cases received, the most frequent first, with running shares."""
    found = Counter[str]()
    for cause, _, count in here.ask("kinds"):
        found[str(cause)] += int(count)
    rows = sorted(found.items(), key=lambda row: (-row[1], row[0]))
    whole, told, result = found.total(), 0, list[CauseCount]()
    for cause, count in rows:
        told += count
        result.append(
            CauseCount(cause, count, share(count, whole) or 0.0, share(told, whole) or 0.0)
        )
    return tuple(result)


def topics(here: Figures, earlier: Sequence[Figures], policy: Policy) -> tuple[Topic, ...]:
    """Return what cases are about in detail, hot ones first (S2-27).

    Hot is what came at least `topic_least` times, and `topic_times` as often as usual; where
    nothing came before, nobody knows what is usual, and nothing is hot.
    """
    now, was = _details(here), [_details(one) for one in earlier]
    known = any(one.total("channels", 1) for one in earlier)
    found = [
        _topic(kind, count, sum(one[kind] for one in was) / len(was), policy, known=known)
        for kind, count in now.items()
    ]
    return tuple(sorted(found, key=lambda one: (not one.hot, -one.received, one.cause, one.detail)))


def _details(figures: Figures) -> Mapping[tuple[str, str], int]:
    rows = figures.ask("kinds")
    return Counter(
        {(str(cause), str(detail)): int(count) for cause, detail, count in rows if cause}
    )


def _topic(
    kind: tuple[str, str], count: int, usual: float, policy: Policy, *, known: bool
) -> Topic:
    hot = known and count >= policy.topic_least and count >= policy.topic_times * usual
    return Topic(*kind, count, round(usual, 1), hot)
