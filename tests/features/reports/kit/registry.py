"""What plays the samples of the kit? A registry of its own, with the official expressions."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any, Final, NamedTuple, cast

from cucumber_expressions.errors import UndefinedParameterTypeError
from cucumber_expressions.expression import CucumberExpression
from cucumber_expressions.expression_generator import CucumberExpressionGenerator
from cucumber_expressions.parameter_type import ParameterType
from cucumber_expressions.parameter_type_registry import ParameterTypeRegistry
from cucumber_expressions.regular_expression import RegularExpression

from amends.features.engine.verdict import Played, Status, Told, reason
from amends.features.reading.plan import Node, Plan, Sentence
from amends.features.reports.messages.registry import Match

from .steps import Does, Kitchen, Pending, Skipping, definitions

HERE: Final[Node] = {"uri": "steps.py", "location": {"line": 1}}
FLIGHT: Final = r"([A-Z]{3})-([A-Z]{3})"


class Own(StrEnum):
    """What came of a step, where the kit knows a status that our engine has no use for."""

    PENDING = "pending"


class Definition(NamedTuple):
    """A step definition of a sample."""

    id: str
    said: str
    expression: Any
    does: Does

    @property
    def envelope(self) -> Node:
        """Declare it."""
        kind = "CUCUMBER" if isinstance(self.expression, CucumberExpression) else "REGULAR"
        pattern = {"type": f"{kind}_EXPRESSION", "source": self.said}
        own = {"id": self.id, "pattern": pattern, "sourceReference": HERE}
        return {"stepDefinition": own}


class KitRegistry:
    """The definitions of one sample."""

    ending = ""  # the kit judges no ends

    def __init__(self, sample: str) -> None:
        """Read the expressions of the sample, in its order."""
        self.kitchen = Kitchen()
        self._types = ParameterTypeRegistry()
        self._declared: list[Node] = []
        self._definitions: list[Definition] = []
        if sample == "parameter-types":
            self._flight()
        for said, does in definitions(self.kitchen)[sample]:
            self._define(said, does)

    def _flight(self) -> None:
        read = ParameterType("flight", FLIGHT, tuple, lambda *pair: pair, True, False)
        self._types.define_parameter_type(read)
        own = {"id": "flight", "name": "flight", "regularExpressions": [FLIGHT]}
        uses = {"preferForRegularExpressionMatch": False, "useForSnippets": True}
        self._declared.append({"parameterType": own | uses | {"sourceReference": HERE}})

    def _define(self, said: str, does: Does) -> None:
        try:
            reads = (
                RegularExpression(re.compile(said), self._types)
                if said.startswith("^")
                else CucumberExpression(said, self._types)
            )
        except UndefinedParameterTypeError as wrong:
            name = re.findall(r"'(\w+)'", str(wrong))[0]
            self._declared.append({"undefinedParameterType": {"name": name, "expression": said}})
            return
        self._definitions.append(Definition(f"step-{len(self._definitions)}", said, reads, does))

    def declarations(self) -> Iterator[Node]:
        """Return everything that is declared."""
        yield from self._declared
        yield from (one.envelope for one in self._definitions)

    def fitting(self, text: str) -> list[tuple[Definition, Any]]:
        """Return the definitions that a step fits, with what they take from it."""
        found = ((one, one.expression.match(text)) for one in self._definitions)
        return [(one, arguments) for one, arguments in found if arguments is not None]

    def matches(self, plan: Plan, sentence: Sentence, told: Told) -> Sequence[Match]:
        """Return the definitions that a step fits."""
        fit = self.fitting(sentence.text)
        return [Match(one.id, tuple(map(_argument, arguments))) for one, arguments in fit]

    def snippets(self, sentence: Sentence, told: Told) -> list[Node]:
        """Return what could be written for an undefined step."""
        made = CucumberExpressionGenerator(self._types).generate_expressions(sentence.text)
        code = f"{sentence.kind.capitalize()}({{!r}})"
        return [{"language": "python", "code": code.format(one.source)} for one in made]

    def stands_for(self, plan: Plan, sentence: Sentence) -> list[str]:
        """Return nothing: the kit has no steps made of others."""
        return []

    def play(self, plan: Plan) -> Played:
        """Play a scenario as the kit expects: up to the first step that does not hold."""
        self.kitchen.had.clear()
        told: list[Told] = []
        for sentence in plan.sentences:
            going = all(one.status is Status.PASSED for one in told)
            status = self._status(sentence, going=going)
            failed = reason("broke", error="whoops") if status is Status.FAILED else None
            told.append(Told(status, failed, 0.001))
        return Played(plan, tuple(told))

    def _status(self, sentence: Sentence, *, going: bool) -> Status:
        fit = self.fitting(sentence.text)
        if not fit:
            return Status.UNDEFINED
        if not going:
            return Status.SKIPPED
        if len(fit) > 1:
            return Status.AMBIGUOUS
        below = [one for one in (sentence.table, sentence.doc) if one is not None]
        return _done(fit[0][0].does, [*[one.value for one in fit[0][1]], *below])


def _done(does: Does, values: list[Any]) -> Status:
    try:
        does(*values)
    except Pending:
        return cast("Status", Own.PENDING)
    except Skipping:
        return Status.SKIPPED
    except AssertionError:
        return Status.FAILED
    return Status.PASSED


def _argument(argument: Any) -> Node:
    found: Node = {"group": _group(argument.group)}
    if argument.parameter_type.name:
        found["parameterTypeName"] = argument.parameter_type.name
    return found


def _group(group: Any) -> Node:
    found: Node = {}
    if group.value is not None:
        found = {"start": group.start, "value": group.value}
    if group.children:
        found["children"] = [_group(one) for one in group.children]
    return found
