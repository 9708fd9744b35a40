"""The message catalogues: compiled, complete in both languages, well punctuated in Chinese."""

import importlib.util
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("workflow", "storage", "cli", "features")

HAN = "\u3000-\u303f\u3400-\u9fff\uff00-\uffef\u2018-\u201d"
HALF_WIDTH = re.compile(
    rf"(?<=[{HAN}])[,;:?!()](?=\s*(?:[{HAN}{{]|$))"  # 您好,…   您好!
    rf"|(?<=}})[,;:?!()](?=\s*[{HAN}])"  # {who},您…
    rf"|(?:^|(?<=[{HAN}}}\s]))[(](?=[{HAN}])",  # (经办人…
    re.MULTILINE,
)


def compile_catalogues(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the compiler on a tree."""
    command = [sys.executable, f"{ROOT}/tools/catalogue.py", f"--root={root}", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def write(root: Path, files: dict[str, str]) -> None:
    """Write TOML files into the catalogue of a small package."""
    for name, text in files.items():
        path = root / "cli" / "catalogue" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def texts(module: Path) -> dict[str, str]:
    """Import a compiled catalogue, a module or a folder of them."""
    package = module / "__init__.py" if module.is_dir() else module.with_suffix(".py")
    name = f"catalogue_under_test_{module.name}"
    inside = [str(module)] if module.is_dir() else None
    spec = importlib.util.spec_from_file_location(name, package, submodule_search_locations=inside)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, name, loaded)
        spec.loader.exec_module(loaded)
        return dict(loaded.TEXTS)


def strings(value: object) -> Iterator[str]:
    """Find every text in a TOML table."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, str):
        yield value


def test_the_catalogues_are_compiled() -> None:
    """The compiled texts are those of the TOML files, whole in both languages."""
    outcome = compile_catalogues(ROOT, "--check")
    assert outcome.returncode == 0, outcome.stderr


def test_chinese_is_punctuated_as_chinese() -> None:
    """No Chinese text holds a half-width mark between Chinese characters."""
    catalogues = [ROOT / name / "catalogue" for name in PACKAGES]
    files = [path for folder in catalogues for path in folder.glob("**/*.toml")]
    chinese = [path for path in files if "zh" in (path.stem, path.parent.name)]
    assert chinese
    found = [
        f"{path.relative_to(ROOT)}: {text}"
        for path in chinese
        for text in strings(tomllib.loads(path.read_text(encoding="utf-8")))
        if HALF_WIDTH.search(text)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("您好,请稍候。", True),
        ("您好, 请稍候。", True),
        ("真的吗?", True),
        ("投诉(已受理)", True),
        ("(已受理)", True),
        ("说明: {reason}", True),
        ("{who},请稍候。", True),
        ("“好”,他说。", True),
        ("您好，请稍候。", False),
        ("用法: amends show", False),
        ("{hours}:{minutes}", False),
        ("Hello, world (again)!", False),
        ("金额 1,200.00 元", False),
    ],
)
def test_a_half_width_mark_is_recognised(text: str, *, wrong: bool) -> None:
    """A half-width mark is wrong beside Chinese, and right in figures, commands and English."""
    assert bool(HALF_WIDTH.search(text)) is wrong


def test_two_files_become_two_modules(tmp_path: Path) -> None:
    """Each language's TOML becomes a module whose texts carry dotted keys, sorted."""
    source = '[guard.heard]\nsays = "Say \\"{word}\\", it\'s\\nowed"\n[act]\nname = "%s"\n'
    write(tmp_path, {"en.toml": source % "hear", "zh.toml": source % "听取"})
    assert compile_catalogues(tmp_path).returncode == 0
    folder = tmp_path / "cli" / "catalogue"
    said = 'Say "{word}", it\'s\nowed'
    assert list(texts(folder / "en").items()) == [("act.name", "hear"), ("guard.heard.says", said)]
    assert texts(folder / "zh") == {"act.name": "听取", "guard.heard.says": said}
    assert compile_catalogues(tmp_path, "--check").returncode == 0


def test_a_folder_of_files_becomes_one_catalogue(tmp_path: Path) -> None:
    """A language in several files is gathered into one."""
    write(tmp_path, {"en/a.toml": 'x = "X"', "en/texts.toml": 'y = "Y"'})
    write(tmp_path, {"zh/a.toml": 'x = "某"\ny = "另"'})
    assert compile_catalogues(tmp_path).returncode == 0
    assert texts(tmp_path / "cli" / "catalogue" / "en") == {"x": "X", "y": "Y"}
    assert texts(tmp_path / "cli" / "catalogue" / "zh") == {"x": "某", "y": "另"}


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"en.toml": 'x = "X"', "zh.toml": ""}, "x is missing in zh"),
        ({"zh/a.toml": 'x = "X"'}, "x is missing in en"),
        ({"en.toml": 'x = "{a}"', "zh.toml": 'x = "{b}"'}, "x has different placeholders"),
        ({"en.toml": 'x = "{a"', "zh.toml": 'x = "{a"'}, "x cannot be filled in"),
        ({"en.toml": 'x = "X"\nx = "Y"'}, 'x = "Y"'),
        ({"en.toml": 'a.b = "X"\n"a.b" = "Y"'}, "a.b is given twice"),
        ({"en/a.toml": 'x = "X"', "en/b.toml": 'x = "X"'}, "x is given twice"),
        ({"en.toml": "x = 1"}, "x must be a text"),
        ({"en.toml": 'x = "X"', "en/a.toml": 'y = "Y"'}, "not both"),
        ({"en/a-b.toml": 'x = "X"'}, "usable as a module's name"),
    ],
)
def test_a_faulty_catalogue_is_refused(
    tmp_path: Path, files: dict[str, str], sentence: str
) -> None:
    """Whatever is missing, doubled or unfit is named with its key, and nothing is written."""
    write(tmp_path, files)
    outcome = compile_catalogues(tmp_path)
    assert outcome.returncode == 1
    assert sentence in outcome.stderr
    assert not list(tmp_path.rglob("*.py"))


def test_texts_may_lie_in_folders_of_a_theme(tmp_path: Path) -> None:
    """A folder of texts becomes a package, and one key is still given once in a language."""
    write(tmp_path, {"en/deep/a.toml": 'x = "X"', "zh/deep/a.toml": 'x = "某"'})
    assert compile_catalogues(tmp_path).returncode == 0
    joined = tmp_path / "cli" / "catalogue" / "en" / "__init__.py"
    assert '"x": "deep.a"' in joined.read_text("utf-8")
    assert texts(joined.parent) == {"x": "X"}
    assert (joined.parent / "deep" / "__init__.py").is_file()
    write(tmp_path, {"en/b.toml": 'x = "X"'})
    assert "x is given twice" in compile_catalogues(tmp_path).stderr


def test_a_long_catalogue_asks_to_be_split(tmp_path: Path) -> None:
    """A catalogue that would pass the length of a module is refused."""
    long = "".join(f'x{number} = "X"\n' for number in range(300))
    write(tmp_path, {"en.toml": long, "zh.toml": long})
    outcome = compile_catalogues(tmp_path)
    assert outcome.returncode == 1
    assert "split its source" in outcome.stderr


def test_a_stale_module_is_found(tmp_path: Path) -> None:
    """A text edited without compiling, or a file taken away, is noticed and then mended."""
    write(tmp_path, {"en/a.toml": 'x = "X"', "zh/a.toml": 'x = "某"', "en/b.toml": ""})
    assert compile_catalogues(tmp_path).returncode == 0
    write(tmp_path, {"en/a.toml": 'x = "New"'})
    (tmp_path / "cli" / "catalogue" / "en" / "b.toml").unlink()
    outcome = compile_catalogues(tmp_path, "--check")
    assert outcome.returncode == 1
    assert "cli/catalogue/en/a.py is out of date" in outcome.stderr
    assert "cli/catalogue/en/b.py has lost its TOML" in outcome.stderr
    assert compile_catalogues(tmp_path).returncode == 0
    assert compile_catalogues(tmp_path, "--check").returncode == 0
