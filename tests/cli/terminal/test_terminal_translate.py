"""Whatever click says, it can say in Chinese."""

import ast
import string
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from amends.cli.terminal.click_zh import CLICK_ZH
from amends.cli.terminal.help import Command
from amends.cli.terminal.translate import click_text, translate_click

OURS = {"[OPTIONS]", "COMMAND [ARGS]...", "[COMMAND] [ARGS]..."}  # click does not translate these
NOUNS = {
    *("integer", "integer range", "float", "float range"),  # names of types
    *("option", "argument", "parameter"),  # kinds of parameter
}
TRANSLATED_BY_NAME = {"extra['required']": "required"}


def strings_of(call: ast.Call) -> Iterator[str]:
    """List the strings that one call asks to be translated."""
    for argument in call.args[: 2 if ast.unparse(call.func) == "ngettext" else 1]:
        if isinstance(argument, ast.Constant):
            yield str(argument.value)
        else:
            yield TRANSLATED_BY_NAME[ast.unparse(argument)]


def click_strings() -> set[str]:
    """Read every translatable string out of click's own source."""
    calls = (
        node
        for path in Path(str(click.__file__)).parent.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"_", "gettext", "ngettext"}
    )
    return {text for call in calls for text in strings_of(call)}


def fields(text: str) -> set[str]:
    """Name what a text leaves to be filled in."""
    named = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    return named | ({"%"} if "%(prog)s" in text and "%(version)s" in text else set())


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Leave English behind."""
    yield
    translate_click({})


def test_every_string_of_click_has_a_chinese_text() -> None:
    """Each string that click hands to gettext is in the table, and nothing else is."""
    found = click_strings()
    assert len(found) > 60
    assert found - CLICK_ZH.keys() == set()
    assert CLICK_ZH.keys() - found == OURS | NOUNS


@pytest.mark.parametrize("english", sorted(CLICK_ZH))
def test_a_chinese_text_fills_the_same_fields(english: str) -> None:
    """A Chinese text takes exactly the fields of the English one and has Chinese in it."""
    assert fields(CLICK_ZH[english]) == fields(english)
    assert any("\u4e00" <= c <= "\u9fff" for c in CLICK_ZH[english])


def test_click_asks_for_texts_by_two_names_only() -> None:
    """Every module of click that translates does so through `_` and `ngettext`."""
    for late in ("click._termui_impl", "click.shell_completion"):
        import_module(late)
    translate_click({})
    for name, module in sys.modules.items():
        if name.startswith("click."):
            for asked in ("_", "ngettext", "gettext"):
                function = vars(module).get(asked)
                assert getattr(function, "__module__", "").startswith("amends.") or function is None


def command() -> click.Group:
    """Build a group that can be used wrongly in many ways."""
    group = click.Group("amends")
    params = [
        click.Argument(["case"]),
        click.Option(["--level"], type=click.IntRange(0, 4)),
        click.Option(["--price"], type=float),
        click.Option(["--stage"], type=click.Choice(["received", "ended"])),
        click.Option(["--at"], type=click.DateTime(["%Y-%m-%d"])),
        click.Option(["--file"], type=click.Path(exists=True, dir_okay=False)),
        click.Option(["--folder"], type=click.Path(exists=True, file_okay=False)),
        click.Option(["--read"], type=click.File()),
        click.Option(["--pair"], nargs=2),
        click.Option(["--yes/--no"]),
        click.Option(["--id"], type=click.UUID),
        click.Option(["--sure"], type=bool),
    ]
    group.add_command(Command("move", params=params, callback=lambda **_: None))
    group.add_command(
        click.Command("note", params=[click.Option(["--words"], required=True)]), "note"
    )
    return group


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("move", "错误：缺少参数 'CASE'."),
        ("note", "错误：缺少选项 '--words'."),
        ("mvoe", "错误：没有命令 'mvoe'。 是不是想用 'move'？"),
        ("move 1 --oprice 2", "错误：没有选项 '--oprice'。 是不是想用 '--price'？"),
        ("move 1 2", "错误：多出一个参数（2）"),
        ("move 1 2 3", "错误：多出几个参数（2 3）"),
        ("move 1 --level", "错误：选项 '--level' 需要一个值。"),
        ("move 1 --pair a", "错误：选项 '--pair' 需要 2 个值。"),
        ("move 1 --yes=1", "错误：选项 '--yes' 不带值。"),
        ("move 1 --level 9", "错误：'--level' 的取值不对：9 不在范围 0<=x<=4 内。"),
        ("move 1 --level x", "错误：'--level' 的取值不对：'x' 不是有效的整数。"),
        ("move 1 --price x", "错误：'--price' 的取值不对：'x' 不是有效的小数。"),
        ("move 1 --stage x", "错误：'--stage' 的取值不对：'x' 不在可选之列：'received', 'ended'。"),
        ("move 1 --at x", "错误：'--at' 的取值不对：'x' 不合格式 '%Y-%m-%d'。"),
        ("move 1 --file gone", "错误：'--file' 的取值不对：文件 'gone' 不存在。"),
        ("move 1 --folder gone", "错误：'--folder' 的取值不对：目录 'gone' 不存在。"),
        ("move 1 --read gone", "错误：'--read' 的取值不对：'gone': No such file or directory"),
        ("move 1 --id x", "错误：'--id' 的取值不对：'x' 不是有效的 UUID。"),
        ("--file", "错误：没有选项 '--file'。"),
        ("file", "错误：没有命令 'file'。"),
        (
            "move 1 --leve l",
            "错误：没有选项 '--leve'。 （是不是想用其中之一：'--file', '--level'？）",
        ),
    ],
)
def test_wrong_usage_is_told_in_chinese(line: str, said: str) -> None:
    """Each way of using a command wrongly exits 2 and is explained in Chinese."""
    translate_click(CLICK_ZH)
    result = CliRunner().invoke(command(), line.split(), prog_name="amends")
    assert result.exit_code == 2
    *before, last = result.stderr.splitlines()
    assert last == said
    if before:  # click shows no usage line when its parser itself refuses
        assert before[0].startswith("用法：")
        assert "用法请看 'amends" in before[-2]


def test_a_command_declared_in_english_refuses_in_chinese() -> None:
    """The kind of path that click named when the option was declared is translated later."""
    translate_click({})
    declared = command()
    translate_click(CLICK_ZH)
    result = CliRunner().invoke(declared, ["move", "1", "--file", "gone"])
    assert "'--file' 的取值不对：文件 'gone' 不存在。" in result.stderr


@pytest.mark.parametrize("line", ["move", "note", "mvoe", "move 1 --level x", "--help"])
def test_english_is_untouched(line: str) -> None:
    """Translated to Chinese and back, click says exactly what it said before."""
    translate_click({})
    before = CliRunner().invoke(command(), line.split()).output
    translate_click(CLICK_ZH)
    assert CliRunner().invoke(command(), line.split()).output != before
    translate_click({})
    assert CliRunner().invoke(command(), line.split()).output == before


def test_an_unknown_text_stays_english() -> None:
    """A string that the table lacks is said as it is."""
    translate_click({"Usage:": "用法："})
    assert (click_text("Usage:"), click_text("Options")) == ("用法：", "Options")
