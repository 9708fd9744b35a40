"""How does a row of an outline fill its columns? Letter by letter, whatever a column is called."""

from typing import Any

from gherkin.pickles.compiler import Compiler


class Outlines(Compiler):
    """The official compiler, to which the name of a column is no regular expression."""

    def _interpolate(self, name: Any, variable_cells: Any, value_cells: Any) -> Any:  # noqa: ANN401  # as it is above
        for column, value in zip(variable_cells, value_cells, strict=False) if name else ():
            name = name.replace(f"<{column['value']}>", value["value"])
        return name
