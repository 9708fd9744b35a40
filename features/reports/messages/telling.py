"""How is a run of ours told as messages? With the phrases of the book, and each file's faults."""

from collections.abc import Iterator

from ...reading.plan import Node
from ..report import Fault, Report
from .phrases import Phrases
from .writer import Run, envelopes


def messages(report: Report) -> Iterator[Node]:
    """Tell a run as Cucumber Messages, an envelope each."""
    played = report.ran.played
    paths = {one.plan.path for one in played}
    features = [one for one in report.ran.read.features if one.path in paths]
    return envelopes(
        Run(
            features,
            played,
            Phrases(report),
            report.lang,
            report.began,
            success=report.ran.status == 0,
            faults=[_parse_error(one) for one in report.faults()],
        )
    )


def _parse_error(fault: Fault) -> Node:
    at = {"line": fault.line, "column": fault.column}
    return {"parseError": {"source": {"uri": fault.uri, "location": at}, "message": fault.said}}
