"""How does a phrase become an expression? As Cucumber Expressions say, with kinds of our own."""

from collections.abc import Callable

from cucumber_expressions.expression import CucumberExpression
from cucumber_expressions.expression_parser import CucumberExpressionParser
from cucumber_expressions.parameter_type import ParameterType
from cucumber_expressions.parameter_type_registry import ParameterTypeRegistry


class Kinds(ParameterTypeRegistry):  # type: ignore[misc]  # its package names no types
    """The kinds of blanks: those of the book and of the process, none of the library's own."""

    def __init__(self, pattern: Callable[[str], str]) -> None:
        """Take what gives the pattern of a kind, and raises `KeyError` for one there is not."""
        super().__init__()
        self._pattern = pattern

    def lookup_by_type_name(self, name: str) -> ParameterType | None:
        """Return the kind of that name, one group whatever its pattern is."""
        try:
            return ParameterType(name, self._pattern(name), str, str, False, False)  # noqa: FBT003
        except KeyError:
            return None

    def regexp(self, said: str) -> str:
        """Return the regular expression of a phrase; raises what the library raises for faults."""
        return _Expression(said, self).pattern


class _Expression(CucumberExpression):  # type: ignore[misc]  # its package names no types
    """An expression as far as its pattern: the tree of its groups is dear, and not needed here."""

    def __init__(self, said: str, kinds: Kinds) -> None:
        self.expression, self.parameter_type_registry = said, kinds
        self.parameter_types: list[ParameterType] = []
        self.pattern = str(self.rewrite_to_regex(CucumberExpressionParser().parse(said)))
