"""The shape of the code: four packages, short modules, short functions, a sentence for each."""

import ast
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("workflow", "storage", "cli", "features")
BESIDE_THEM = {"tests", "tools", "bench"}
MODULE_LINES = 300
FUNCTION_LINES = 40
FOLDER_MODULES = 12
BUILT = {"build", "dist"}

Function = ast.FunctionDef | ast.AsyncFunctionDef
Documented = Function | ast.ClassDef


def modules(*roots: str) -> list[Path]:
    """Find every Python file below these folders."""
    return sorted(path for root in roots for path in (ROOT / root).rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    """Parse a file once."""
    return ast.parse(path.read_text(encoding="utf-8"))


def where(path: Path, line: int = 1) -> str:
    """Give a place that an editor can open."""
    return f"{path.relative_to(ROOT).as_posix()}:{line}"


def functions(path: Path) -> Iterator[Function]:
    """Find every function in a file, methods and inner ones too."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def body_lines(function: Function) -> int:
    """Count the lines of a function below its signature and docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def public(scope: ast.Module | ast.ClassDef) -> Iterator[Documented]:
    """Find what a module or class shows to others, classes searched in turn."""
    for node in scope.body:
        if isinstance(node, Documented) and not node.name.startswith("_"):
            if not _is_overload(node):
                yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node)


def _is_overload(node: Documented) -> bool:
    return any(ast.unparse(decorator).endswith("overload") for decorator in node.decorator_list)


def over(sizes: dict[str, int], limit: int) -> str:
    """List what passes a limit, one a line."""
    return "\n".join(f"{place}: {size}" for place, size in sizes.items() if size > limit)


def is_sentence(text: str | None) -> bool:
    """Tell whether a docstring begins with a sentence that ends."""
    first = (text or "").split("\n\n")[0].strip()
    return bool(first) and not first[0].islower() and first[-1] in ".?!"


def test_there_are_four_packages_and_no_fifth() -> None:
    """The folders at the root with code are the four packages, the tests and the tools."""
    folders = {
        folder.name
        for folder in ROOT.iterdir()
        if folder.is_dir() and not folder.name.startswith(".") and folder.name not in BUILT
        if next(folder.rglob("*.py"), None)
    }
    assert folders - BESIDE_THEM == set(PACKAGES)


def test_four_packages_are_installed() -> None:
    """Nothing but the four packages is installed below `amends`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed = {name.split(".")[1] for name in project["tool"]["setuptools"]["packages"]}
    assert listed == set(PACKAGES)


def test_no_module_is_too_long() -> None:
    """A module fits into one sitting: three hundred lines at most."""
    lengths = {
        where(path): len(path.read_text("utf-8").splitlines()) for path in modules(*PACKAGES)
    }
    assert not over(lengths, MODULE_LINES), over(lengths, MODULE_LINES)


def test_no_function_is_too_long() -> None:
    """A function fits on one screen: forty lines below its docstring at most."""
    lengths = {
        f"{where(path, function.lineno)} {function.name}": body_lines(function)
        for path in modules(*PACKAGES)
        for function in functions(path)
    }
    assert not over(lengths, FUNCTION_LINES), over(lengths, FUNCTION_LINES)


def test_no_folder_is_too_full() -> None:
    """A folder's list of modules fits into one glance: twelve at most."""
    folders = {path.parent for path in modules(*PACKAGES)}
    sizes = {where(folder).removesuffix(":1"): len([*folder.glob("*.py")]) for folder in folders}
    assert not over(sizes, FOLDER_MODULES), over(sizes, FOLDER_MODULES)


def test_every_module_has_a_docstring() -> None:
    """Every module says in a sentence what question it answers."""
    every = modules(*PACKAGES, *BESIDE_THEM)
    mute = [where(path) for path in every if not is_sentence(ast.get_docstring(tree(path)))]
    assert not mute, "\n".join(mute)


def test_everything_public_has_a_docstring() -> None:
    """Every public class, function and method says in a sentence what it is for."""
    mute = [
        f"{where(path, node.lineno)} {node.name}"
        for path in modules(*PACKAGES)
        for node in public(tree(path))
        if not is_sentence(ast.get_docstring(node))
    ]
    assert not mute, "\n".join(mute)


def test_every_test_has_a_docstring() -> None:
    """Every test is a sentence, so that their list can be read as the specification."""
    mute = [
        f"{where(path, function.lineno)} {function.name}"
        for path in modules("tests")
        for function in functions(path)
        if function.name.startswith("test_") and not is_sentence(ast.get_docstring(function))
    ]
    assert not mute, "\n".join(mute)


LONG = "def long():\n" + "    x = 1\n" * (FUNCTION_LINES + 1)


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("def f(): ...", 1),
        ('def f():\n    """Say nothing."""', 0),
        ('def f():\n    """Say.\n\n    More.\n    """\n    return (\n        1\n    )', 3),
        (LONG, FUNCTION_LINES + 1),
    ],
)
def test_a_function_is_measured_below_its_docstring(code: str, lines: int) -> None:
    """The lines counted are those that act, however many lines explain them."""
    (function,) = ast.parse(code).body
    assert isinstance(function, Function)
    assert body_lines(function) == lines


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("The desk opens.", True),
        ("Who may close a case?", True),
        ("`close` is final.\n\nmore", True),
        ("the desk opens.", False),
        ("The desk opens", False),
        ("", False),
        (None, False),
    ],
)
def test_a_sentence_begins_and_ends(text: str | None, *, answer: bool) -> None:
    """A sentence does not begin with a small letter and ends with a mark."""
    assert is_sentence(text) is answer


def test_what_is_public_is_found_in_classes_too() -> None:
    """Names with an underscore and inner functions are private, all else must be explained."""
    code = """
class Shown:
    def shown(self):
        def inner(): ...
    def _hidden(self): ...
class _Hidden:
    def unseen(self): ...
@typing.overload
def declared(): ...
async def awaited(): ...
"""
    names = [node.name for node in public(ast.parse(code))]
    assert names == ["Shown", "shown", "awaited"]
