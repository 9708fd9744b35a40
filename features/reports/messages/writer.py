"""In which order is a run told as messages? As Cucumber has it: declared, and then played."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Final, NamedTuple

from ...engine.verdict import Played, Status, Told
from ...reading.plan import Feature, Node, Plan, Sentence
from .nodes import BILLION, lasted, meta, renumbered, result, time
from .registry import Registry

GHERKIN: Final = "text/x.cucumber.gherkin+plain"
LOG: Final = "text/x.cucumber.log+plain"


class Run(NamedTuple):
    """A run as it is told; `faults` are the envelopes of files that could not be run."""

    features: Sequence[Feature]
    played: Sequence[Played]
    registry: Registry
    lang: str
    began: datetime
    success: bool
    faults: Sequence[Node] = ()


def envelopes(run: Run) -> Iterator[Node]:
    """Tell a run, envelope after envelope."""
    return _Writer(run).all()


class _Writer:
    def __init__(self, run: Run) -> None:
        self._run, self._registry = run, run.registry
        self._ids = count()
        self._nanos = int(run.began.timestamp() * BILLION)
        self._files = {one.path: number for number, one in enumerate(run.features)}

    def all(self) -> Iterator[Node]:
        yield {"meta": meta()}
        yield from self._sources()
        yield from self._run.faults
        yield from self._registry.declarations()
        whole = self._id()
        yield {"testRunStarted": {"id": whole, "timestamp": self._now()}}
        cases = [self._case(one, whole) for one in self._run.played]
        yield from ({"testCase": one} for one in cases)
        for played, case in zip(self._run.played, cases, strict=True):
            yield from self._attempt(played, case)
        ended = {"testRunStartedId": whole, "timestamp": self._now()}
        yield {"testRunFinished": ended | {"success": self._run.success}}

    def _id(self) -> str:
        return f"run-{next(self._ids)}"

    def _now(self) -> Node:
        return time(self._nanos)

    def _pickle_id(self, plan: Plan, own: str) -> str:
        return f"{self._files[plan.path]}-pickle-{own}"

    def _sources(self) -> Iterator[Node]:
        pickles: dict[Path, list[Node]] = {one.path: [] for one in self._run.features}
        for one in self._run.played:
            own, others = self._pickle_id(one.plan, ""), f"{self._files[one.plan.path]}-"
            pickles[one.plan.path].append({"pickle": renumbered(one.plan.pickle, own, others)})
        for number, feature in enumerate(self._run.features):
            uri, own = feature.document["uri"], f"{number}-"
            yield {"source": {"data": feature.source.text, "uri": uri, "mediaType": GHERKIN}}
            yield {"gherkinDocument": renumbered(feature.document, own, own)}
            yield from pickles[feature.path]

    def _case(self, played: Played, whole: str) -> Node:
        plan = played.plan
        steps = zip(plan.pickle["steps"], plan.sentences, played.told, strict=True)
        tested = [self._step(plan, *one) for one in steps]
        if played.ending is not None:  # a hook that has nothing to say would stand everywhere
            tested.append({"id": self._id(), "hookId": self._registry.ending})
        found = {"id": self._id(), "pickleId": self._pickle_id(plan, plan.pickle["id"])}
        return found | {"testSteps": tested, "testRunStartedId": whole}

    def _step(self, plan: Plan, step: Node, sentence: Sentence, told: Told) -> Node:
        found = self._registry.matches(plan, sentence, told)
        arguments = [{"stepMatchArguments": [*match.arguments]} for match in found]
        return {
            "id": self._id(),
            "pickleStepId": self._pickle_id(plan, step["id"]),
            "stepDefinitionIds": [match.definition for match in found],
            "stepMatchArgumentsLists": arguments,
        }

    def _attempt(self, played: Played, case: Node) -> Iterator[Node]:
        own = self._id()
        begun = {"id": own, "testCaseId": case["id"], "attempt": 0, "timestamp": self._now()}
        yield {"testCaseStarted": begun}
        sentences = zip(played.plan.sentences, played.told, strict=True)
        steps = iter(case["testSteps"])
        for (sentence, told), step in zip(sentences, steps, strict=False):
            here = {"testCaseStartedId": own, "testStepId": step["id"]}
            yield {"testStepStarted": here | {"timestamp": self._now()}}
            yield from self._below(here, step, played.plan, sentence, told)
            yield self._finished(here, told, self._place(played.plan, sentence.line))
        for hook in steps:
            here = {"testCaseStartedId": own, "testStepId": hook["id"]}
            yield {"testStepStarted": here | {"timestamp": self._now()}}
            failed = Told(Status.FAILED, played.ending)
            yield self._finished(here, failed, self._place(played.plan, played.plan.where))
        done = {"testCaseStartedId": own, "timestamp": self._now(), "willBeRetried": False}
        yield {"testCaseFinished": done}

    def _place(self, plan: Plan, line: int) -> str:
        return f"{self._run.features[self._files[plan.path]].document['uri']}:{line}"

    def _finished(self, here: Node, told: Told, place: str) -> Node:
        self._nanos += lasted(told)
        came = result(told, self._run.lang, place)
        return {"testStepFinished": here | {"testStepResult": came, "timestamp": self._now()}}

    def _below(
        self, here: Node, step: Node, plan: Plan, sentence: Sentence, told: Told
    ) -> Iterator[Node]:
        made_of = self._registry.stands_for(plan, sentence)
        if made_of:
            yield self._log(here, "\n".join(made_of))
        if told.status is not Status.UNDEFINED:
            return
        if told.reason is not None:  # readers of reports show the snippets instead of the message
            yield self._log(here, told.reason.says(self._run.lang))
        snippets = self._registry.snippets(sentence, told)
        if snippets:
            own = {"id": self._id(), "pickleStepId": step["pickleStepId"]}
            yield {"suggestion": own | {"snippets": snippets}}

    def _log(self, here: Node, body: str) -> Node:
        said = {"body": body, "contentEncoding": "IDENTITY", "mediaType": LOG}
        return {"attachment": here | said | {"timestamp": self._now()}}
