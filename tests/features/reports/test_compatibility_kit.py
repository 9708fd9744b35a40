"""Messages are those of Cucumber: each applicable sample of its Compatibility Kit comes out."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cucumber_compatibility_kit import CompatibilityKit

from amends.features.engine.verdict import Status
from amends.features.reading.parsing import read_feature
from amends.features.reports.messages.writer import Run, envelopes

from .kit.normal import normal
from .kit.registry import KitRegistry
from .kit.steps import SAMPLES

Node = dict[str, Any]
KIT = CompatibilityKit()
APPLICABLE = 21  # what is left of hooks, attachments, retries, Markdown and exceptions in code


def expected(sample: str) -> list[Node]:
    """Read what the kit expects of a sample."""
    folder = KIT.feature_code_for(sample)
    lines = (folder / f"{sample}.ndjson").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def told(sample: str) -> list[Node]:
    """Play a sample and tell it."""
    registry = KitRegistry(sample)
    files = sorted(KIT.feature_code_for(sample).glob("*.feature"))
    features = [read_feature(one, f"samples/{sample}/{one.name}") for one in files]
    played = [registry.play(plan) for one in features for plan in one.plans]
    fine = all(
        step.status in (Status.PASSED, Status.SKIPPED) for one in played for step in one.told
    )
    moment = datetime(2026, 3, 2, tzinfo=UTC)
    return [*envelopes(Run(features, played, registry, "en", moment, success=fine))]


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_sample_is_told_as_the_kit_expects(sample: str) -> None:
    """Every envelope of a sample, in its order, with every link in it, is the kit's."""
    assert normal(told(sample)) == normal(expected(sample))


def test_no_applicable_sample_is_left_out() -> None:
    """All samples are told whose features need nothing but sentences."""
    assert len(set(SAMPLES)) == APPLICABLE
    assert {*SAMPLES} <= {one.name for one in KIT.gherkin()}


def test_another_result_would_be_noticed(tmp_path: Path) -> None:
    """The comparison sees a status, a link and an order that is not the kit's."""
    said = expected("pending")
    for at, one in enumerate(said):
        if "testStepFinished" in one:
            changed = json.loads(json.dumps(said))
            changed[at]["testStepFinished"]["testStepResult"]["status"] = "PASSED"
            assert (normal(changed) == normal(said)) is ("PASSED" in str(one))
            changed[at], changed[at + 1] = changed[at + 1], changed[at]
            assert normal(changed) != normal(said)
