"""Does somebody else's step code stand beside a feature file? Read as text, never imported."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

DECORATORS: Final = frozenset({"given", "when", "then"})
BINDERS: Final = frozenset({*DECORATORS, "step", "scenario", "scenarios"})
RUNNERS: Final = frozenset({"pytest_bdd", "behave"})
NOT_STEPS: Final = frozenset({"hypothesis"})  # its `@given` gives values
STEPS_FOLDER: Final = "steps"  # where behave looks
LARGEST: Final = 1024 * 1024
_WORTH_READING: Final = re.compile(rb"\b(given|when|then|step|scenarios?)\b|behave|pytest_bdd")
_DECORATED: Final = re.compile(r"^\s*@(?:\w+\.)*(?:given|when|then|step)\(", re.MULTILINE)


def foreign_code(folder: Path, root: Path) -> bool:
    """Tell whether step code stands in a folder or above it, up to the root."""
    return any(_has_steps(one) for one in _upwards(folder, root))


def _upwards(folder: Path, root: Path) -> Iterator[Path]:
    yield folder
    if folder == root:
        return
    for one in folder.parents:
        if one.parent != one:  # what lies at the very top of a disk belongs to nobody's project
            yield one
        if one == root:
            return


@cache
def _has_steps(folder: Path) -> bool:
    try:
        here = sorted(folder.glob("*.py"))
        beside = any((folder / STEPS_FOLDER).glob("*.py"))
    except OSError:
        return False
    return beside or any(map(defines_steps, here))


def defines_steps(path: Path) -> bool:
    """Tell whether a module defines steps, or binds feature files to a test module."""
    try:
        if path.stat().st_size > LARGEST:
            return False
        source = path.read_bytes()
    except OSError:
        return False
    if not _WORTH_READING.search(source):
        return False
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return bool(_DECORATED.search(source.decode("utf-8", "replace")))
    return _Module(tree).defines_steps()


class _Module:
    """What a module imports and what it decorates."""

    def __init__(self, tree: ast.Module) -> None:
        self._tree = tree
        self._origin: dict[str, tuple[str, str]] = {}  # a name, its package, its name over there
        for node in ast.walk(tree):
            self._note(node)

    def _note(self, node: ast.AST) -> None:
        if isinstance(node, ast.ImportFrom) and not node.level:
            package = (node.module or "").partition(".")[0]
            for one in node.names:
                self._origin[one.asname or one.name] = (package, one.name)
        elif isinstance(node, ast.Import):
            for one in node.names:
                package = one.name.partition(".")[0]
                self._origin[one.asname or package] = (package, "")

    def defines_steps(self) -> bool:
        bound = any(
            package in RUNNERS and name in {*BINDERS, "*"}
            for package, name in self._origin.values()
        )
        return bound or any(map(self._is_step, self._decorators()))

    def _decorators(self) -> Iterator[ast.expr]:
        for node in ast.walk(self._tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield from (one.func for one in node.decorator_list if isinstance(one, ast.Call))

    def _is_step(self, decorator: ast.expr) -> bool:
        if isinstance(decorator, ast.Name):
            package, name = self._origin.get(decorator.id, ("", decorator.id))
            return name in DECORATORS and package not in NOT_STEPS
        if isinstance(decorator, ast.Attribute) and isinstance(decorator.value, ast.Name):
            package, _ = self._origin.get(decorator.value.id, ("", ""))
            known = BINDERS if package in RUNNERS else DECORATORS
            return decorator.attr in known and package not in NOT_STEPS
        return False
