"""What does each form of a report say came of each scenario? Read back as its consumers do."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator
from html.parser import HTMLParser
from typing import Any, Final, NamedTuple

from amends.features.reports.junit import junit
from amends.features.reports.messages.telling import messages
from amends.features.reports.objects import summary
from amends.features.reports.page import page
from amends.features.reports.report import Report

Node = dict[str, Any]
WORST: Final = ("skipped", "passed", "failed", "ambiguous", "undefined")


class Came(NamedTuple):
    """What came of one scenario: the whole, and each of its sentences."""

    where: str
    status: str
    steps: tuple[str, ...]


def of_run(report: Report) -> list[Came]:
    """Take it from the run itself."""
    return [
        Came(
            f"{report.shown(one.plan.path)}:{one.plan.where}",
            one.status.value,
            tuple(told.status.value for told in one.told),
        )
        for one in report.ran.played
    ]


def of_object(report: Report) -> list[Came]:
    """Take it from the object that `--json` prints, written and read again."""
    said = json.loads(json.dumps(summary(report)))
    return [
        Came(
            f"{one['path']}:{one['line']}",
            one["status"],
            tuple(step["status"] for step in one["steps"]),
        )
        for one in said["results"]
    ]


def of_junit(report: Report) -> list[Came]:
    """Take it from the XML; what could not be run is no scenario."""
    return [*_cases(ET.fromstring(junit(report)))]  # noqa: S314  # we wrote it


def _cases(root: ET.Element) -> Iterator[Came]:
    for case in root.iter("testcase"):
        bad = next((one for one in case if one.tag in {"failure", "error"}), None)
        if bad is not None and bad.get("type") == "unreadable":
            continue
        status = "skipped" if case.find("skipped") is not None else "passed"
        if bad is not None:
            status = str(bad.get("type"))
            assert (bad.tag == "failure") is (status == "failed")
        said = (case.findtext("system-out") or "").splitlines()
        steps = tuple(line.split("\t")[0] for line in said if not line.startswith("\t"))
        yield Came(f"{case.get('file')}:{case.get('line')}", status, steps)


def of_messages(report: Report) -> list[Came]:
    """Take it from the stream, by its links alone."""
    return [*read_stream(json.loads(json.dumps(one)) for one in messages(report))]


def read_stream(envelopes: Iterable[Node]) -> Iterator[Came]:
    """Follow the links of a stream from each case that was played to its pickle."""
    kinds: dict[str, list[Node]] = {}
    for one in envelopes:
        ((kind, said),) = one.items()
        kinds.setdefault(kind, []).append(said)
    pickles = {one["id"]: one for one in kinds.get("pickle", [])}
    cases = {one["id"]: one for one in kinds.get("testCase", [])}
    results = {
        (one["testCaseStartedId"], one["testStepId"]): one["testStepResult"]["status"].lower()
        for one in kinds.get("testStepFinished", [])
    }
    for started in kinds.get("testCaseStarted", []):
        case = cases[started["testCaseId"]]
        pickle = pickles[case["pickleId"]]
        steps = [(one, results[started["id"], one["id"]]) for one in case["testSteps"]]
        told = tuple(status for one, status in steps if "pickleStepId" in one)
        asked = [one["pickleStepId"] for one, _ in steps if "pickleStepId" in one]
        assert asked == [one["id"] for one in pickle["steps"]]
        worst = max((status for _, status in steps), key=WORST.index)
        yield Came(f"{pickle['uri']}:{pickle['location']['line']}", worst, told)


class _Page(HTMLParser):
    """Reads the marks that people see: those of the scenarios, and of their sentences."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Came] = []
        self._inside = ""
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the class of what begins."""
        given = dict(attrs)
        self.scripts += tag in {"script", "link", "img", "iframe"}
        if tag == "article":
            self.found.append(Came("", str(given["class"]), ()))
        elif tag == "li" and self.found and given.get("class"):
            last = self.found[-1]
            self.found[-1] = last._replace(steps=(*last.steps, str(given["class"])))
        self._inside = str(given.get("class"))

    def handle_data(self, data: str) -> None:
        """Note where a scenario stands."""
        if self._inside == "place" and self.found and not self.found[-1].where:
            self.found[-1] = self.found[-1]._replace(where=data)


def of_page(report: Report) -> list[Came]:
    """Take it from the HTML, and see that it needs no other file."""
    reads = _Page()
    reads.feed(page(report))
    assert reads.scripts == 0
    return reads.found


READINGS: Final[tuple[Callable[[Report], list[Came]], ...]] = (
    of_object,
    of_junit,
    of_messages,
    of_page,
)
