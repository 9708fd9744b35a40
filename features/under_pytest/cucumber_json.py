"""What does `--cucumberjson` say of our scenarios? What came of each sentence, however it was run.

pytest-bdd alone calls every sentence after a broken one failed, leaves out a scenario whose first
sentence means nothing, and writes an empty list where several processes run the scenarios.
"""

from collections.abc import Generator, Iterator
from typing import Any, Final

import pytest
from pytest_bdd.cucumber_json import LogBDDCucumberJSON
from pytest_bdd.reporting import (
    ReportContext,
    ScenarioReport,
    scenario_reports_registry,
    test_report_context_registry,
)
from pytest_bdd.scenario import scenario_wrapper_template_registry

from ..engine.verdict import Played, Status
from .item import ScenarioItem

CARRIED: Final = "amends_scenario"  # the attribute of a report, which reaches the main process
_NANOSECONDS: Final = 10**9


class CucumberJson:
    """Lets reports carry what came of each sentence, and puts it into the file."""

    def __init__(self, config: pytest.Config) -> None:
        """Take the run whose file it is."""
        self._config = config

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Let the report of a scenario carry it."""
        if isinstance(item, ScenarioItem):
            scenario_reports_registry.pop(item, None)  # or pytest-bdd would write its own as well
        report = yield
        if isinstance(item, ScenarioItem) and item.played and report.when == "call":
            setattr(report, CARRIED, carried(item, item.played, report.longreprtext))
        return report

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Put what a report carries into the file, in the process that writes it."""
        writer = self._writer()
        if writer is not None and hasattr(report, CARRIED):
            _write(writer, report, getattr(report, CARRIED))

    def _writer(self) -> LogBDDCucumberJSON | None:
        every = self._config.pluginmanager.get_plugins()
        return next((one for one in every if isinstance(one, LogBDDCucumberJSON)), None)


def carried(item: ScenarioItem, played: Played, said: str) -> dict[str, Any]:
    """Return a scenario in plain values: as pytest-bdd describes it, and what came of it."""
    scenario = scenario_wrapper_template_registry[item.obj].render({})
    steps = [
        {"name": one.text, "keyword": one.keyword, "line_number": one.line, "type": one.kind}
        | {"failed": False, "duration": 0.0}
        for one in played.plan.sentences
    ]
    described = {**ScenarioReport(scenario).serialize(), "steps": steps}
    return {"scenario": described, "name": item.name, "results": [*_results(played, said)]}


def _results(played: Played, said: str) -> Iterator[dict[str, Any]]:
    last = len(played.told) - 1
    for at, told in enumerate(played.told):
        ended = played.ending is not None and at == last
        status = Status.FAILED if ended else told.status
        result = {"status": str(status), "duration": int(told.seconds * _NANOSECONDS)}
        yield result | ({"error_message": said} if ended or at == played.broken else {})


def _write(writer: LogBDDCucumberJSON, report: pytest.TestReport, found: dict[str, Any]) -> None:
    """Let pytest-bdd write the scenario, and put right what it says of each sentence."""
    scenario = found["scenario"]
    test_report_context_registry[report] = ReportContext(scenario, found["name"])
    writer.pytest_runtest_logreport(report)
    del test_report_context_registry[report]
    element = writer.features[scenario["feature"]["filename"]]["elements"][-1]
    for step, result in zip(element["steps"], found["results"], strict=True):
        step["result"] = result
