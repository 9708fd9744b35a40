"""How does a run of scenarios look? As it goes on, and what did not hold in full."""

import sys
from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING, Final

from ...context.session import Session
from ...terminal.screen import Part
from ...terminal.table import tsv
from ...terminal.wrap import wrap

if TYPE_CHECKING:
    from amends.features.engine.verdict import Played, Reason
    from amends.features.reports.report import Report
    from amends.features.specs import Choice, Ran, Specs

GOOD: Final = frozenset({"passed", "skipped"})
STYLES: Final = {"passed": "green", "skipped": "dim", "failed": "red"}
DEEP: Final = "        "
PER_LINE: Final = 60  # marks of a progress line


class Lines:
    """A run in a pipe: a line a scenario with its result, place, name, and what is wrong.

    What keeps a file from being run, and how many held, goes to standard error.
    """

    def __init__(self, session: Session, specs: "Specs") -> None:
        """Keep where to print, and which specs."""
        self.session, self.specs = session, specs

    def tell(self, choice: "Choice", *, rehearse: bool) -> "Ran":
        """Play what is chosen, tell it as it goes on, and return it; raises `NoFeatures`."""
        from amends.features.reports.report import Report
        from amends.features.specs import Ran

        began, played = perf_counter(), list["Played"]()
        for one in self.specs.playing(choice, dry_run=rehearse):
            played.append(one)
            self.one(one)
        ran = Ran(self.specs.read, tuple(played))
        self.rest(ran)
        report = Report(self.specs, ran, self.session.lang)
        self.session.err(map(str, report.faults()))
        self.total(summary(self.session, report, perf_counter() - began, rehearse=rehearse))
        return ran

    def one(self, played: "Played") -> None:
        """Print a scenario."""
        from amends.features.reports.report import reasons

        where = f"{self.specs.shown(played.plan.path)}:{played.plan.where}"
        said = " ".join(one.says(self.session.lang) for one in reasons(played))
        self.session.out(tsv([[played.status.value, where, played.plan.name, said]]))

    def rest(self, ran: "Ran") -> None:
        """Print what is to be said when all have been played."""

    def total(self, said: str) -> None:
        """Say how many held."""
        self.session.err([said])


class Pretty(Lines):
    """A run on a screen: features, rules and scenarios, and in full what did not hold."""

    _feature = ("", "")
    _rule = ""

    def one(self, played: "Played") -> None:
        """Print a scenario under its feature and its rule."""
        plan, paint = played.plan, self.session.paint
        if (str(plan.path), plan.feature) != self._feature:
            self._feature, self._rule = (str(plan.path), plan.feature), ""
            paint([(), ((plan.feature, "bold"), "  ", (self.specs.shown(plan.path), "dim"))])
        if plan.rule != self._rule:
            self._rule = plan.rule
            paint([("  ", plan.rule)])
        paint([self._line(played)])
        if played.status.value not in GOOD:
            paint(self.fault(played))

    def named(self, played: "Played") -> str:
        """Return the name of a scenario, with its row where its outline gives all rows one."""
        from amends.features.reports.report import named

        return named(played.plan)

    def _line(self, played: "Played") -> tuple[Part, ...]:
        return (
            "    ",
            (mark(played.status.value, self.session), style(played)),
            " ",
            self.named(played),
        )

    def fault(self, played: "Played") -> Iterator[tuple[Part, ...]]:
        """Tell a scenario that does not hold: its sentences with their marks, and the reason."""
        lang, broken = self.session.lang, played.broken
        for at, (sentence, told) in enumerate(zip(played.plan.sentences, played.told, strict=True)):
            sign, how = mark(told.status.value, self.session), STYLES.get(told.status.value, "red")
            yield ("      ", (sign, how), f" {sentence.keyword} {sentence.text}")
            if told.reason is not None and (at == broken or told.status.value not in GOOD):
                where = f"{self.specs.shown(played.plan.path)}:{sentence.line}"
                yield from self._reason(told.reason, where, lang)
        if played.ending is not None:
            where = f"{self.specs.shown(played.plan.path)}:{played.plan.where}"
            yield from self._reason(played.ending, where, lang)

    def _reason(self, reason: "Reason", where: str, lang: str) -> Iterator[tuple[Part, ...]]:
        yield (DEEP, (where, "dim"))
        for line in wrap(reason.says(lang), max(self.session.width - len(DEEP), 20)):
            yield (DEEP, (line, "red"))
        if reason.near:
            yield (DEEP, self.session.say("spec.near"))
            yield from ((DEEP, "  ", one) for one in reason.near)

    def total(self, said: str) -> None:
        """Say how many held, below everything."""
        self.session.out(["", said])


class Progress(Pretty):
    """A run as a row of marks, and then what did not hold."""

    _column = 0

    def one(self, played: "Played") -> None:
        """Print one mark."""
        sys.stdout.write(mark(played.status.value, self.session))
        self._column += 1
        if self._column % PER_LINE == 0:
            sys.stdout.write("\n")
        sys.stdout.flush()

    def rest(self, ran: "Ran") -> None:
        """Print in full what did not hold."""
        if self._column % PER_LINE:
            self.session.out([""])
        for played in ran.played:
            if played.status.value not in GOOD:
                self.session.paint([(), ("  ", self.named(played))])
                self.session.paint(self.fault(played))


def mark(status: str, session: Session) -> str:
    """Return the sign of a result."""
    glyphs = session.glyphs
    return {"passed": glyphs.ok, "skipped": glyphs.bullet}.get(status, glyphs.no)


def style(played: "Played") -> str:
    """Return how the sign of a scenario is shown."""
    return STYLES.get(played.status.value, "red")


def summary(session: Session, report: "Report", seconds: float, *, rehearse: bool) -> str:
    """Say in one line how many hold."""
    counts = report.counted()
    if rehearse:
        return session.say("spec.read", count=counts["scenarios"], unknown=counts["unknown"])
    code = "spec.fell" if report.ran.status else "spec.held"
    return session.say(code, **counts, seconds=f"{seconds:.1f}")


def wrong_lines(ran: "Ran", specs: "Specs", lang: str) -> Iterator[str]:
    """Say what keeps files from being run, each with its line and column."""
    from amends.features.reports.report import Report

    yield from map(str, Report(specs, ran, lang).faults())
