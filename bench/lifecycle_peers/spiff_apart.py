"""With SpiffWorkflow as a saving user has it: a case names its process and carries none along.

By a converter of one's own, which the serializer is configured with.
"""

from pathlib import Path
from typing import Final

from SpiffWorkflow.bpmn.serializer import BpmnWorkflowSerializer
from SpiffWorkflow.bpmn.serializer.config import DEFAULT_CONFIG
from SpiffWorkflow.bpmn.serializer.helpers.bpmn_converter import BpmnConverter
from SpiffWorkflow.bpmn.specs.bpmn_process_spec import BpmnProcessSpec

from .complaint import Journal
from .spiff import SpiffPeer

SPECS: Final[dict[str, BpmnProcessSpec]] = {}  # the processes that this program has read


class ByName(BpmnConverter):
    """Keeps the name of a process, and finds the process by it."""

    def to_dict(self, spec: BpmnProcessSpec) -> dict[str, str]:
        """Say its name."""
        return {"name": spec.name}

    def from_dict(self, dct: dict[str, str]) -> BpmnProcessSpec:
        """Find it."""
        return SPECS[dct["name"]]


class SavingSpiffPeer(SpiffPeer):
    """Complaints as running workflows whose process stands elsewhere."""

    def __init__(self, path: Path, journal: Journal) -> None:
        """Read the process, keep it by its name, and configure the serializer."""
        config = {**DEFAULT_CONFIG, BpmnProcessSpec: ByName}
        registry = BpmnWorkflowSerializer.configure(config)
        super().__init__(path, journal, BpmnWorkflowSerializer(registry))
        SPECS[self.spec.name] = self.spec


opened = SavingSpiffPeer
