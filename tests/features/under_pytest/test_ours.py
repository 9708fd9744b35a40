"""Which feature files pytest runs for us, and which it leaves alone as if we were not there."""

import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from amends.features.book.sentence import Phrase, sentences
from amends.features.book.values import LANGUAGES
from amends.features.phrases import BOOK
from amends.features.under_pytest.finding.ours import is_ours
from amends.features.under_pytest.finding.spoken import means_something, phrases, speaks
from amends.features.under_pytest.lacking import EXTRA

Run = Callable[..., Any]
ROOT = Path(__file__).parents[3]
PLUGIN = ("-p", "amends.features.plugin")

OURS = "Feature: f\n  Scenario: s\n    Then the complaint is received\n"
THEIRS = "Feature: f\n  Scenario: s\n    Given a shop\n    Then the shop is open\n"
STEPS = """\
from pytest_bdd import given, then

@given("a shop")
@then("the shop is open")
def f(): pass
"""
BEHAVE = 'from behave import given\n\n@given("a shop")\ndef f(context): pass\n'
HYPOTHESIS = (
    "from hypothesis import given, strategies as st\n\n@given(st.text())\ndef test_t(t): pass\n"
)

BESIDE = {  # what stands beside or above specs/deep/a.feature, and whether the file is still ours
    "nothing": ({}, True),
    "a conftest with fixtures": (
        {"conftest.py": "import pytest\n\n@pytest.fixture\ndef step(): ...\n"},
        True,
    ),
    "tests by hypothesis": ({"specs/deep/test_x.py": HYPOTHESIS}, True),
    "hypothesis by another name": (
        {"conftest.py": "import hypothesis as h\n\n@h.given(1)\ndef test_t(t): pass\n"},
        True,
    ),
    "a decorator called step": (
        {"conftest.py": "from flow import step\n\n@step()\ndef f(): pass\n"},
        True,
    ),
    "steps in another folder": ({"tests/conftest.py": STEPS}, True),
    "steps below": ({"specs/deep/er/conftest.py": STEPS}, True),
    "a folder steps without code": ({"specs/steps/notes.txt": "@given"}, True),
    "steps in a conftest above": ({"conftest.py": STEPS}, False),
    "steps in a conftest beside": ({"specs/deep/conftest.py": STEPS}, False),
    "steps in a test module": ({"specs/deep/test_shop.py": STEPS}, False),
    "steps by another name": (
        {"conftest.py": 'from pytest_bdd import given as g\n\n@g("x")\ndef f(): pass\n'},
        False,
    ),
    "steps by a module's name": (
        {"conftest.py": 'import behave as b\n\n@b.step("x")\ndef f(c): pass\n'},
        False,
    ),
    "steps of a runner we do not know": (
        {"conftest.py": 'from runner import given\n\n@given("x")\ndef f(): pass\n'},
        False,
    ),
    "steps and a mistake": ({"conftest.py": '@given("x")\ndef f(:\n'}, False),
    "a test module that binds features": (
        {"specs/test_all.py": 'from pytest_bdd import scenarios\n\nscenarios("deep")\n'},
        False,
    ),
    "the steps of behave": ({"specs/steps/shop.py": BEHAVE}, False),
    "the steps of behave beside": ({"specs/deep/steps/shop.py": BEHAVE}, False),
}


@pytest.mark.parametrize(("files", "ours"), BESIDE.values(), ids=BESIDE)
def test_step_code_makes_a_file_somebody_elses(
    files: dict[str, str], *, ours: bool, tmp_path: Path
) -> None:
    """A file is ours unless step code stands beside or above it, or the ini says so."""
    file = tmp_path / "specs" / "deep" / "a.feature"
    for name, content in {"specs/deep/a.feature": OURS, **files}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    assert is_ours(file, tmp_path, []) is ours
    assert is_ours(file, tmp_path, [tmp_path / "specs"])


def test_step_code_above_the_root_is_nobodys_business(tmp_path: Path) -> None:
    """What stands above the root of a run does not belong to the project."""
    (tmp_path / "conftest.py").write_text(STEPS, "utf-8")
    root = tmp_path / "project"
    root.mkdir()
    (root / "a.feature").write_text(OURS, "utf-8")
    assert is_ours(root / "a.feature", root, [])


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("specs/a.feature", True),
        ("specs", True),
        ("specs/*.feature", True),
        ("specs/**/*.feature", True),
        ("**/a.feature", True),
        ("other", False),
        ("specs/b.feature", False),
        ("spec", False),
    ],
)
def test_the_ini_names_files_folders_and_globs(asked: str, *, named: bool, tmp_path: Path) -> None:
    """A file that speaks no sentence of ours is ours if the ini means it, and only then."""
    (tmp_path / "specs").mkdir()
    file = tmp_path / "specs" / "a.feature"
    file.write_text(THEIRS, "utf-8")
    assert is_ours(file, tmp_path, [tmp_path / asked]) is named


@pytest.mark.parametrize(
    ("line", "means"),
    [
        ("    Then the complaint is received", True),
        ("\t* the complaint is received  ", True),
        ("那么投诉已受理", True),
        ("　　那么　投诉已受理", True),
        ("    Given the complaint has since become <stage>", True),
        ("    Then the shop is open", False),
        ("    Given the customer is logged in", False),
        ("    Then the complaint is recieved", False),
        ("  Scenario: the complaint is received", False),
        ("", False),
    ],
)
def test_a_line_is_recognised(line: str, *, means: bool) -> None:
    """A sentence counts with any keyword and any column, and only with words of the process."""
    assert means_something(line) is means


@pytest.mark.parametrize("phrase", BOOK.phrases, ids=lambda one: f"{one.kind} {one.said['en']}")
def test_every_sentence_is_recognised(phrase: Phrase, tmp_path: Path) -> None:
    """A file that holds a sentence of the book, whatever fills its blanks, is seen to be ours."""
    for lang in LANGUAGES:
        keyword, text = {"en": "Given ", "zh": "假如"}[lang], ""
        assert (lang, phrase.said[lang]) in phrases()
        for text in sentences(phrase, lang):
            assert means_something(f"  {keyword}{text}"), text
        (tmp_path / "a.feature").write_text(f"    {keyword}{text}\n", "utf-8")
        assert speaks(tmp_path / "a.feature", tmp_path)


def test_a_project_of_pytest_bdd_is_left_alone(run: Run) -> None:
    """Its scenarios run once, by its own steps, and nothing of ours is there beside them."""
    binds = STEPS + '\nfrom pytest_bdd import scenarios\nscenarios(".")\n'
    result = run({"a.feature": THEIRS, "b.feature": OURS, "test_a.py": binds})
    result.assert_outcomes(passed=1, failed=1)
    assert "StepDefinitionNotFoundError" in result.stdout.str()
    assert "a.feature" not in run({}, "--collect-only", "-q").stdout.str()


def test_a_project_of_behave_is_left_alone(run: Run) -> None:
    """Nothing is collected, and nothing is said."""
    result = run({"features/a.feature": THEIRS, "features/steps/shop.py": BEHAVE}, "-q")
    assert result.ret == pytest.ExitCode.NO_TESTS_COLLECTED
    assert "feature" not in result.stdout.str() + result.stderr.str()


def test_two_languages_and_nothing_else(run: Run) -> None:
    """A folder with two feature files, one in each language, is all that pytest needs."""
    chinese = "# language: zh-CN\n功能: f\n  场景: 刚刚收到\n    那么投诉已受理\n"
    result = run({"one.feature": OURS, "二.feature": chinese})
    result.assert_outcomes(passed=2)


BARE = f"import sys\nfor one in {EXTRA!r}:\n    sys.modules[one] = None\n"
SENTENCES = {
    "en": "feature files need the extra “spec”: pip install 'amends[spec]'",
    "zh": "规约文件需要附加组件“spec”：pip install 'amends[spec]'",
}


@pytest.fixture
def run_apart(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., pytest.RunResult]:
    """Hand out what runs pytest in a process of its own, without the plugins that are installed."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    here = str(pytester.path)

    def run_apart(
        files: dict[str, str], *arguments: str, loaded: tuple[str, ...] = PLUGIN
    ) -> pytest.RunResult:
        for name, content in files.items():
            (pytester.path / name).parent.mkdir(parents=True, exist_ok=True)
            (pytester.path / name).write_text(content, "utf-8")
        return pytester.runpytest_subprocess(*loaded, *arguments, here)

    return run_apart


@pytest.mark.parametrize(("lang", "sentence"), SENTENCES.items())
def test_without_the_extra_one_sentence_says_so(
    lang: str, sentence: str, run_apart: Callable[..., Any]
) -> None:
    """Where the libraries are missing, a file of ours is a fault in one sentence, and no more."""
    text = OURS if lang == "en" else "功能: f\n  场景: s\n    那么投诉已受理\n"
    files = {"bare.py": BARE, "a.feature": text, "theirs/b.feature": THEIRS}
    result = run_apart(files, "-p", "bare")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([sentence.replace("[", "[[]")])
    assert "Traceback" not in result.stdout.str() + result.stderr.str()


def test_the_fork_is_refused_politely(run_apart: Callable[..., Any]) -> None:
    """Where pytest-bdd-ng stands in the place of pytest-bdd, one sentence says what to do."""
    files = {
        "pytest_bdd_ng-2.3.1.dist-info/METADATA": "Name: pytest-bdd-ng\nVersion: 2.3.1\n",
        "a.feature": OURS,
    }
    result = run_apart(files, "-p", "pytest_bdd.plugin")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["pytest-bdd-ng stands in the place of pytest-bdd here; *"])


def test_pytest_bdd_has_to_be_loaded(run_apart: Callable[..., Any]) -> None:
    """Where pytest-bdd was told to stay out, one sentence says how it comes in, and that helps."""
    refused = run_apart({"a.feature": OURS})
    refused.assert_outcomes(errors=1)
    refused.stdout.fnmatch_lines(["pytest-bdd is installed and not loaded; *"])
    run_apart({}, "-p", "pytest_bdd.plugin").assert_outcomes(passed=1)


def test_the_entry_point_is_enough(
    run_apart: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the package is installed, nothing has to be asked for, and asking does no harm."""
    monkeypatch.delenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    (name, module), *others = project["entry-points"]["pytest11"].items()
    assert (name, others) == (module, []), "an entry point of another name would load it twice"
    files = {
        "amends-0.dist-info/METADATA": "Name: amends\nVersion: 0\n",
        "amends-0.dist-info/entry_points.txt": f"[pytest11]\n{name} = {module}\n",
        "pytest.ini": "[pytest]\nfilterwarnings =\n    error\n",
        "a.feature": OURS,
    }
    run_apart(files).assert_outcomes(passed=1)
    run_apart(files, loaded=()).assert_outcomes(passed=1)


def test_a_run_without_our_files_loads_nothing_for_us(run_apart: Callable[..., Any]) -> None:
    """Looking at somebody else's features imports the standard library and a few small modules."""
    spy = 'import sys\n\ndef pytest_unconfigure():\n    print("seen:", *sorted(sys.modules))\n'
    result = run_apart({"a.feature": THEIRS, "spy.py": spy}, "-s", "-p", "spy")
    seen = next(line for line in result.outlines if line.startswith("seen: ")).split()[1:]
    ours = {name for name in seen if name.startswith("amends.")}
    assert ours == {
        "amends.features",
        "amends.features.plugin",
        "amends.features.catalogue",
        "amends.features.reading",
        "amends.features.reading.problem",
        "amends.features.reading.text",
        "amends.features.team",
        "amends.features.team.places",
        "amends.features.under_pytest",
        "amends.features.under_pytest.finding",
        "amends.features.under_pytest.finding.foreign",
        "amends.features.under_pytest.finding.ours",
        "amends.features.under_pytest.finding.spoken",
    }
    runner = {"pytest", "_pytest", "pluggy", "iniconfig", "packaging", "pygments", "py"}
    beside = {name.partition(".")[0] for name in seen} - {*sys.stdlib_module_names, *runner}
    assert not beside & {*EXTRA, "transitions", "sqlalchemy", "click", "rich"}
