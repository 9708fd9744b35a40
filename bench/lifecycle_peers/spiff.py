"""With SpiffWorkflow: a BPMN process, a case as its serializer writes it, and an event row."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from SpiffWorkflow.bpmn import BpmnWorkflow
from SpiffWorkflow.bpmn.parser import BpmnParser
from SpiffWorkflow.bpmn.serializer import BpmnWorkflowSerializer
from SpiffWorkflow.util.task import TaskState

from .complaint import ACTOR, BY_NAME, Facts, Journal, RefusedMove, Simple

SCHEMA: Final = """
CREATE TABLE cases (
    id INTEGER PRIMARY KEY, stage TEXT NOT NULL, version INTEGER NOT NULL, workflow TEXT NOT NULL);
CREATE TABLE events (
    "case" INTEGER NOT NULL REFERENCES cases (id), seq INTEGER NOT NULL, move TEXT NOT NULL,
    actor TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY ("case", seq)) WITHOUT ROWID;
"""


class SpiffPeer(Simple):
    """Complaints as running workflows."""

    def __init__(
        self, path: Path, journal: Journal, serializer: BpmnWorkflowSerializer | None = None
    ) -> None:
        """Read the process and make the tables; keep cases as the manual does, unless told how."""
        parser = BpmnParser()
        parser.add_bpmn_file(str(Path(__file__).with_name("complaint.bpmn")))
        self.spec = parser.get_spec("complaint")
        self._serializer = serializer or BpmnWorkflowSerializer()
        self._raw = sqlite3.connect(path, isolation_level=None)
        for pragma in journal.pragmas:
            self._raw.execute(pragma)
        self._raw.executescript(SCHEMA)

    def receive(self, facts: Facts) -> str:
        """Start a workflow and keep it."""
        workflow = BpmnWorkflow(self.spec)
        workflow.do_engine_steps()
        _ready(workflow).set_data(**facts)
        put = "INSERT INTO cases (stage, version, workflow) VALUES ('received', 0, ?)"
        kept = self._serializer.serialize_json(workflow)
        return str(self._raw.execute(put, (kept,)).lastrowid)

    def move(self, case: str, move: str) -> None:
        """Load the workflow, finish the task, go on to the next, keep it, commit."""
        with self._raw:
            self._raw.execute("BEGIN IMMEDIATE")
            load = "SELECT version, workflow FROM cases WHERE id = ?"
            version, kept = self._raw.execute(load, (case,)).fetchone()
            workflow = self._serializer.deserialize_json(kept)
            _finish(workflow, move)
            kept = self._serializer.serialize_json(workflow)
            at = datetime.now(UTC).isoformat()
            event = (case, version + 1, move, ACTOR, at)
            self._raw.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?)", event)
            save = "UPDATE cases SET stage = ?, version = ?, workflow = ? WHERE id = ?"
            self._raw.execute(save, (BY_NAME[move].end, version + 1, kept, case))

    def stage(self, case: str) -> str:
        """Ask the table."""
        find = "SELECT stage FROM cases WHERE id = ?"
        return str(self._raw.execute(find, (case,)).fetchone()[0])

    def journal(self) -> tuple[str, int]:
        """Ask the connection."""
        mode = self._raw.execute("PRAGMA journal_mode").fetchone()[0]
        return str(mode), int(self._raw.execute("PRAGMA synchronous").fetchone()[0])


def _ready(workflow: BpmnWorkflow) -> Any:  # noqa: ANN401 - tasks have no declared type
    return workflow.get_next_task(state=TaskState.READY, manual=True)


def _finish(workflow: BpmnWorkflow, move: str) -> None:
    """Finish the task of a move; raises `RefusedMove` where it is not next, or comes back."""
    task = _ready(workflow)
    if task is None or task.task_spec.name != move:
        raise RefusedMove(move)
    task.run()
    workflow.do_engine_steps()
    following = _ready(workflow)
    if following is not None and following.task_spec.name == move:
        raise RefusedMove(move)


opened = SpiffPeer
