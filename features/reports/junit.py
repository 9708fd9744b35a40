"""How does a server for continuous integration read a run? As JUnit's XML."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from itertools import groupby

from ..engine.verdict import Played, Status
from .report import UNSAID, Fault, Report, named, reasons
from .visible import visible

Counts = dict[str, int]


def junit(report: Report) -> str:
    """Tell a run as JUnit's XML: a suite a feature, a case a scenario.

    What does not hold is a failure; what could not be understood, or a file that could not be
    run, is an error; what was not played is skipped.
    """
    suites = [*_suites(report)]
    whole = _element("testsuites", name="amends spec run", **_sums(suites))
    whole.extend(suites)
    ET.indent(whole)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(whole, encoding="unicode")


def _element(tag: str, text: str = "", /, **values: object) -> ET.Element:
    found = ET.Element(tag, {name: visible(str(one)) for name, one in values.items()})
    found.text = visible(text) or None
    return found


def _suites(report: Report) -> Iterator[ET.Element]:
    for uri, faults in groupby(report.faults(), lambda one: one.uri):
        yield _suite(report, uri, uri, [_unreadable(uri, [*faults])], 0)
    for path, group in groupby(report.ran.played, lambda one: one.plan.path):
        played = [*group]
        cases = [_case(report, one) for one in played]
        seconds = sum(one.seconds for one in played)
        yield _suite(report, played[0].plan.feature, report.shown(path), cases, seconds)


def _suite(
    report: Report, name: str, file: str, cases: Sequence[ET.Element], seconds: float
) -> ET.Element:
    found = {"tests": len(cases), "failures": 0, "errors": 0, "skipped": 0}
    for outcome, counted in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
        found[counted] = sum(one.find(outcome) is not None for one in cases)
    began = report.began.isoformat(timespec="seconds")
    suite = _element(
        "testsuite", name=name, file=file, timestamp=began, time=f"{seconds:.6f}", **found
    )
    suite.extend(cases)
    return suite


def _sums(suites: Sequence[ET.Element]) -> dict[str, object]:
    names = ("tests", "failures", "errors", "skipped")
    sums = {name: sum(int(one.attrib[name]) for one in suites) for name in names}
    return {**sums, "time": f"{sum(float(one.attrib['time']) for one in suites):.6f}"}


def _unreadable(uri: str, faults: Sequence[Fault]) -> ET.Element:
    case = _element("testcase", name=uri, classname=uri, file=uri, line=faults[0].line, time=0)
    told = "\n".join(map(str, faults))
    case.append(_element("error", told, type="unreadable", message=faults[0].said))
    return case


def _case(report: Report, played: Played) -> ET.Element:
    plan, file = played.plan, report.shown(played.plan.path)
    case = _element(
        "testcase",
        name=named(plan),
        classname=file,
        file=file,
        line=plan.where,
        time=f"{played.seconds:.6f}",
    )
    if played.status is Status.SKIPPED:
        case.append(_element("skipped"))
    elif played.status is not Status.PASSED:
        tag = "error" if played.status in UNSAID else "failure"
        said = "; ".join(report.why(played))
        told = "\n".join(_told(report, played))
        case.append(_element(tag, told, type=played.status.value, message=said))
    case.append(_element("system-out", "\n".join(_steps(report, played))))
    return case


def _told(report: Report, played: Played) -> Iterator[str]:
    lines = [one.line for one in played.plan.sentences]
    places = [
        *(line for line, one in zip(lines, played.told, strict=True) if one.reason),
        played.plan.where,
    ]
    for line, reason in zip(places, reasons(played), strict=False):
        yield f"{report.shown(played.plan.path)}:{line}: {reason.says(report.lang)}"
        yield from (f"  {one}" for one in reason.near)


def _steps(report: Report, played: Played) -> Iterator[str]:
    for sentence, told in zip(played.plan.sentences, played.told, strict=True):
        yield f"{told.status.value}\t{sentence.keyword} {sentence.text}"
        made_of = report.stands_for(played.plan, sentence)
        yield from (f"\t  {one}" for one in made_of)
