"""What people read from the workflow: whole, alike in both languages, and filled in right."""

import ast
import inspect
import re
import string
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from amends.cli import catalogue as command_line
from amends.workflow import catalogue, errors
from amends.workflow.catalogue import LABELS, LANGUAGES, say, texts
from amends.workflow.complaint import GUARDS, PROCESS
from amends.workflow.facts import Draft, Facts, Issue, Remedy, Seen
from amends.workflow.policy import Policy
from amends.workflow.process import Guard
from amends.workflow.process.check import faults

ROOT = Path(__file__).parents[2]
SOURCES = ("workflow", "storage", "cli")
HELP_CELLS = 60
REFUSED = frozenset({"case", "move", "stage"})  # what every refusal knows

HAN = "\u3400-\u9fff"
WIDE = f"{HAN}\u3001-\u3011\uff01-\uff5e\u2018-\u201d"
HALF_WIDTH = re.compile(rf"[{WIDE}}}][,;:?!()]|[,;:?!()][{WIDE}{{]")
SPACED = re.compile(rf"[{HAN}] +[0-9{{]|[0-9}}] +[{HAN}]")

TWO_ISSUES = (Issue(Seen.STALE, "yes"), Issue())
TWO_DEBTS = (Remedy("due", 100), Remedy("owed", 100))
PLACES = frozenset({"text", "answer.1"})
FAILING = (  # between them, these make every guard fail
    Facts(),
    Facts(safety="asked", draft=Draft(doubts=PLACES, hard=PLACES)),
    Facts(rules=("uk-fca@2026-06-01",)),
    Facts(contacted=Seen.STALE, mandate=False, party="nobody", objection="raised"),
    Facts(vulnerable=True, tainted=True, tainted_by=frozenset({"li"}), owner="li"),
    Facts(
        consent="cooling",
        severity="serious",
        consent_conditional=True,
        consent_contradicts=True,
        consent_unannounced=True,
    ),
    Facts(withdrawal="cooling", withdrawal_conditional=True),
    Facts(outside="pending", issues=TWO_ISSUES, remedies=TWO_DEBTS, reading=4, restated=1),
    Facts(outside="decided", floor=100, hurt=True, insists="accept", contradictory=True),
    Facts(claim=Seen.STALE, claimed=10**6, issues=TWO_ISSUES),
    Facts(draft=Draft(1, "offer", tactics=frozenset({"text", "option"}), amount=1), floor=100),
    Facts(draft=Draft(1, "offer", single_reason=True, unfixable=True), versions=3),
    Facts(issues=(Issue(Seen.LIVE, "yes", "attitude"), Issue(Seen.LIVE, "partly", "price"))),
    Facts(draft=Draft(1, "final", amount=10**12, approved=Seen.STALE), shared=Seen.LIVE),
    Facts(shared=Seen.LIVE, shared_silent=True, attempts=1, attempt_days=frozenset({7}), today=7),
)


def blanks(text: str) -> frozenset[str]:
    """Name what stands in braces in a text."""
    parsed = string.Formatter().parse(text)
    return frozenset(field for _, field, _, _ in parsed if field is not None)


def error_classes() -> frozenset[str]:
    """Name every class of the error tree."""
    kinds = inspect.getmembers(errors, inspect.isclass)
    return frozenset(name for name, kind in kinds if issubclass(kind, errors.AmendsError))


def codes_in(tree: ast.AST) -> Iterator[tuple[str, frozenset[str] | None]]:
    """Find the codes that a module raises or hands over, each with the names of its values.

    Without names where the values are not written out beside the code.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and raises(node.func):
            for code in literal(node.args[0]):
                yield code, named([word.arg for word in node.keywords])
        if isinstance(node, ast.Dict):
            names = [next(literal(key), "") if key else None for key in node.keys]
            if "code" in names:
                for code in literal(node.values[names.index("code")]):
                    yield code, named(names)


def named(names: Sequence[str | None]) -> frozenset[str] | None:
    """Give the names, or nothing where more is unpacked among them."""
    return None if None in names else frozenset(name for name in names if name)


def raises(called: ast.expr) -> bool:
    """Tell whether a call makes an error that has its code as the first value."""
    if isinstance(called, ast.Attribute) and called.attr == "__init__":
        return True
    name = getattr(called, "attr", getattr(called, "id", ""))
    return name in error_classes() - {"UnknownMove"}  # which has a code of its own


def literal(node: ast.expr) -> Iterator[str]:
    """Give a text that stands in the source as it is."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def sentences(code: str) -> list[str]:
    """Return what is said for an error: by the command line if it has its own, else by both."""
    found = (shown(lang).get(f"error.{code}") for lang in LANGUAGES)
    return [text for text in found if text]


def shown(lang: str) -> Mapping[str, str]:
    """Return every text of a language, that of the command line first."""
    return {**texts(lang), **command_line.texts(lang)}


def used_codes() -> Iterator[tuple[str, frozenset[str] | None, str]]:
    """Find every error code in the source tree, with its values and the file that uses it."""
    for path in sorted(path for name in SOURCES for path in (ROOT / name).rglob("*.py")):
        for code, names in codes_in(ast.parse(path.read_text(encoding="utf-8"))):
            yield code, names, str(path.relative_to(ROOT))


def test_the_shipped_process_has_every_text_in_both_languages() -> None:
    """The check of the process, which asks for every label, finds nothing to mend."""
    assert [str(fault) for fault in faults(PROCESS)] == []


def test_every_command_says_what_it_does() -> None:
    """Each act and move, and the receipt, has a name and a line of help short enough for lists."""
    for form in (*PROCESS.moves, *PROCESS.acts, PROCESS.receive):
        for lang in LANGUAGES:
            line = texts(lang)[f"help.{form.name}"]
            assert texts(lang)[f"step.{form.name}"]
            assert len(line) <= HELP_CELLS
            assert not line.endswith((".", "。"))


def test_the_languages_say_the_same() -> None:
    """Both languages have the same codes, and the same blanks in each text."""
    english, chinese = texts("en"), texts("zh")
    assert english.keys() == chinese.keys()
    differing = [code for code, text in english.items() if blanks(text) != blanks(chinese[code])]
    assert differing == []


def test_every_error_has_a_sentence() -> None:
    """No code that the source tree uses is left without its sentence."""
    used = {code: path for code, _, path in used_codes()}
    assert {"unknown_move", "same_person", "not_money"} <= used.keys()
    assert {code: path for code, path in used.items() if not sentences(code)} == {}


def test_every_error_brings_what_its_sentence_names() -> None:
    """Wherever an error is raised, it has a value for each blank of its sentence."""
    lacking = [
        (path, code, sorted(blanks(sentence) - names - REFUSED))
        for code, names, path in used_codes()
        for sentence in sentences(code)
        if names is not None
    ]
    assert [found for found in lacking if found[-1]] == []


def test_chinese_is_written_as_chinese() -> None:
    """No half-width mark stands beside a Chinese character, and no space before a figure.

    Only the parts of a moment stand apart: the day, the day of the week, the time.
    """
    found = [
        (code, text)
        for code, text in texts("zh").items()
        if HALF_WIDTH.search(text) or (SPACED.search(text) and not code.startswith("when."))
    ]
    assert found == []


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.code)
def test_a_guard_fills_the_blanks_of_its_sentence(guard: Guard) -> None:
    """What a guard tells about a need is what its sentence names, wherever it fails."""
    given = [
        {name for name, _ in need.about}
        for facts in FAILING
        for need in guard.needs(facts, Policy())
    ]
    assert given, "none of the facts above makes this guard fail"
    for lang in LANGUAGES:
        assert blanks(texts(lang)[f"guard.{guard.code}.says"]) == set.intersection(*given)
        assert not blanks(texts(lang)[f"guard.{guard.code}.why"])


def test_a_text_is_filled() -> None:
    """A sentence takes its values, and leaves alone those it does not name."""
    said = say("error.not_money", "en", value="ten", code="not_money", lang="en")
    assert said == "'ten' is not an amount of money; write it like 1286.40."


@pytest.mark.parametrize(
    ("lang", "stages"), [("en", "received, clarified"), ("zh", "received、clarified")]
)
def test_several_values_are_joined(lang: str, stages: str) -> None:
    """A list is joined as the language joins its words."""
    values = {"move": "close", "stage": "proposed", "stages": ("received", "clarified")}
    assert stages in say("error.not_from_here", lang, **values)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_empty_value_has_its_own_sentence(lang: str) -> None:
    """Where nothing is near, the sentence does not end in an empty list."""
    near = say("error.unknown_move", lang, move="clse", nearest="close")
    assert "close" in near
    for nearest in ("", ()):
        far = say("error.unknown_move", lang, move="zzz", nearest=nearest)
        assert far == texts(lang)["error.unknown_move_none"].format(move="zzz")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_variant_needs_no_more_than_its_sentence(lang: str) -> None:
    """What is said of an empty value names nothing that the usual sentence does not name."""
    for code, text in texts(lang).items():
        usual = texts(lang).get(code.removesuffix("_none"))
        assert usual is None or blanks(text) <= blanks(usual)


def test_an_empty_value_without_a_sentence_of_its_own_stays_empty() -> None:
    """Most sentences have no variant and are filled as they are."""
    assert say("error.no_such_case", "en", case="").startswith("There is no case ''")


@pytest.mark.parametrize(
    ("code", "lang"),
    [("error.no_such_code", "en"), ("error.not_money", "en"), ("stage.closed", "fr")],
)
def test_what_is_missing_is_an_error(code: str, lang: str) -> None:
    """A code, a value or a language that is not there is never passed over."""
    with pytest.raises(KeyError):
        say(code, lang)


def test_the_languages_are_listed() -> None:
    """The labels are a mapping by language, which knows no other."""
    assert tuple(LABELS) == LANGUAGES
    assert len(LABELS) == len(LANGUAGES)
    assert LABELS["zh"]["stage.withdrawn"] == "已撤诉"
    assert LABELS.get("fr") is None


def test_only_the_language_asked_for_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading Chinese loads Chinese, once, and nothing else."""
    asked: list[str] = []

    def load(name: str, package: str) -> ModuleType:
        asked.append(name)
        return import_module(name, package)

    monkeypatch.setattr(catalogue, "import_module", load)
    texts.cache_clear()
    assert texts("zh") is texts("zh")
    assert asked == [".zh"]
