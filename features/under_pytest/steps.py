"""Which steps does pytest-bdd know? One a kind: each stands for every phrase of its kind."""

from types import ModuleType
from typing import Any, Final

import pytest
from pytest_bdd import given, parsers, then, when

from ..book.phrases import Found, Reader, Rows

_STEP: Final = "pytestbdd_stepdef"  # how pytest-bdd begins the names of the fixtures it makes


class Phrases(parsers.StepParser):
    """Reads every sentence of one kind by the phrase book."""

    def __init__(self, kind: str, reader: Reader) -> None:
        """Take the kind and the book."""
        super().__init__(f"a phrase for {kind}")
        self._kind, self._reader = kind, reader

    def is_matching(self, name: str) -> bool:
        """Tell whether the book has a phrase for this sentence."""
        return self._reader.find(self._kind, name) is not None

    def parse_arguments(self, name: str) -> dict[str, Any] | None:
        """Return the phrase with its blanks read."""
        found = self._reader.find(self._kind, name)
        return None if found is None else {"found": found}


def play(request: pytest.FixtureRequest, found: Found, datatable: Rows | None = None) -> None:
    """Let the scenario play one of its sentences."""
    request.node.say(found, datatable)


def holding_steps(reader: Reader) -> ModuleType:
    """Return a module with the steps and nothing else, for a file that reads by this book."""

    class Steps:  # the decorators write into the place where they are called
        given(Phrases("given", reader))(play)
        when(Phrases("when", reader))(play)
        then(Phrases("then", reader))(play)

    module = ModuleType("steps")
    vars(module).update({name: one for name, one in vars(Steps).items() if name.startswith(_STEP)})
    return module
