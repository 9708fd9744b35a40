"""Help is laid out by cells, in the reader's language, without importing what it lists."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.cli.catalogue.entry import Entry
from amends.cli.terminal.click_zh import CLICK_ZH
from amends.cli.terminal.formatter import CellFormatter
from amends.cli.terminal.glyphs import stream_safe
from amends.cli.terminal.group import Group, LazyGroup
from amends.cli.terminal.help import Argument, Command, Option, language_of
from amends.cli.terminal.translate import translate_click
from amends.cli.terminal.width import width

STORY = {
    "en": "Offer two or more options and the right to say no.\n\n"
    "The customer chooses; nobody presses. What was offered, by whom and until when is recorded.",
    "zh": "向客户提出两个以上的方案，并说明客户有权拒绝。\n\n"
    "由客户自己选择，任何人不得施压。提出了什么、由谁提出、有效到何时，都要记录在案，"
    "金额如1,286.40元应写清币种。",
}
EXAMPLE = (
    "amends propose C-1042 --option '退还漫游费1,286.40元' --option 'CNY 300 off'"
    " --until 2026-12-01"
)
SECTIONS = {
    "handle": {"en": "Handle a case", "zh": "办理案件"},
    "shape": {"en": "Shape the work", "zh": "设计流程"},
    "connect": {"en": "Connect and run", "zh": "连接与运行"},
}
TABLE = {
    "receive": Entry(
        "made_up.receive", "command", "handle", {"en": "Note it.", "zh": "受理投诉。"}
    ),
    "propose": Entry(
        "made_up.propose", "command", "handle", {"en": STORY["en"][:50], "zh": STORY["zh"][:22]}
    ),
    "spec": Entry("made_up.spec", "command", "shape", {"en": "Run the specs.", "zh": "运行规格。"}),
    "doctor": Entry("made_up.doctor", "command", "connect", {"en": "Find faults.", "zh": "自检。"}),
    "secret": Entry("made_up.secret", "command", "shape", {"en": "Hidden."}, hidden=True),
    "broken": Entry("sys", "path", "shape", {"en": "Not a command.", "zh": "不是命令。"}),
}


class Desk:
    """A desk whose language a test can switch."""

    language = "en"

    def speak(self, language: str) -> None:
        """Switch this desk and click."""
        self.language = language
        translate_click(CLICK_ZH if language == "zh" else {})


@pytest.fixture
def desk() -> Iterator[Desk]:
    """Give a desk that speaks English, and leave English behind."""
    desk = Desk()
    desk.speak("en")
    yield desk
    desk.speak("en")


@pytest.fixture
def root(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LazyGroup:
    """Build a lazy root whose modules fail when imported, save one."""
    root = LazyGroup(
        "amends",
        table=TABLE,
        sections=SECTIONS,
        language=lambda: desk.language,
        words={"en": "A complaint desk.", "zh": "投诉处理台。"},
    )
    package = tmp_path / "made_up"
    package.mkdir()
    for name in ("__init__", "receive", "spec", "doctor"):
        text = "" if name == "__init__" else "raise RuntimeError('imported')"
        (package / f"{name}.py").write_text(text, encoding="utf-8")
    (package / "propose.py").write_text(
        "from amends.cli.terminal.help import Command\n"
        "command = Command('propose', callback=lambda: print('proposed'))\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(tmp_path)
    for name in [name for name in sys.modules if name.startswith("made_up")]:
        monkeypatch.delitem(sys.modules, name)
    return root


def propose(desk: Desk) -> Command:
    """Build a command with every part that help can have."""
    return Command(
        "propose",
        words=STORY,
        examples=[EXAMPLE],
        language=lambda: desk.language,
        params=[
            Argument(["case"], words={"en": "Number of the case.", "zh": "案件编号。"}),
            Option(
                ["--option", "options"],
                multiple=True,
                required=True,
                words={
                    "en": "What is offered; at least twice.",
                    "zh": "提出的方案，至少两个，逐一写明。",
                },
            ),
            Option(
                ["--color"],
                type=click.Choice(["auto", "always", "never"]),
                default="auto",
                show_default=True,
                words={
                    "en": "When to use color.",
                    "zh": "何时使用颜色，默认视输出是否为终端而定。",
                },
            ),
            Option(["--level"], type=click.IntRange(0, 4), envvar="LEVEL", show_envvar=True),
            click.Option(["--at"], type=click.DateTime(), help="Plain click option."),
        ],
        epilog="\b\n  kept   as it is\n\nSee also inform.",
    )


def ask(command: click.Command, *args: str, cells: int = 80) -> Result:
    """Run a command line in memory."""
    return CliRunner().invoke(command, list(args), prog_name="amends", terminal_width=cells)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("cells", [40, 80, 120])
def test_help_stays_within_its_width(desk: Desk, language: str, cells: int) -> None:
    """At 40, 80 and 120 columns no line of help is too wide but a command to copy."""
    desk.speak(language)
    shown = ask(propose(desk), "--help", cells=cells).output
    wide = [line for line in shown.splitlines() if width(line) > cells]
    assert [line.strip() for line in wide] == ([EXAMPLE] if cells < 100 else [])
    told = "".join(STORY[language].split())
    assert told in "".join(shown.split())


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("cells", [40, 80, 120])
def test_a_list_stays_within_its_width(
    desk: Desk, root: LazyGroup, language: str, cells: int
) -> None:
    """A group's list folds its lines, and never shortens them."""
    desk.speak(language)
    shown = ask(root, "--help", cells=cells).output
    assert max(map(width, shown.splitlines())) <= cells
    for entry in TABLE.values():
        assert entry.hidden or "".join(entry.line[language].split()) in "".join(shown.split())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_meanings_stand_in_one_column(desk: Desk, language: str) -> None:
    """Whatever the language of the terms, their meanings start at the same cell."""
    desk.speak(language)
    formatter = CellFormatter(width=60)
    formatter.write_dl([("案件 CASE", "甲"), ("x", "乙"), ("--option TEXT", "丙")])
    lines = formatter.getvalue().splitlines()
    assert {
        width(line[: line.index(mark)]) for line, mark in zip(lines, "甲乙丙", strict=True)
    } == {15}


def test_a_chinese_page_is_chinese(desk: Desk) -> None:
    """In Chinese, headings, usage, defaults and our words are all Chinese."""
    desk.speak("zh")
    shown = ask(propose(desk), "--help").output
    assert shown.startswith("用法：amends [选项] CASE")
    for said in ("参数：", "选项：", "示例：", "[默认：auto]", "[必填]", "显示本帮助并退出。"):
        assert said in "".join(shown.split())
    for unsaid in ("Usage", "Options", "Examples", "default", "required", "Show this"):
        assert unsaid not in shown


def test_the_language_can_change_between_two_pages(desk: Desk) -> None:
    """One command speaks first Chinese, then English, and nothing of the first remains."""
    command = propose(desk)
    desk.speak("zh")
    ask(command, "--help")
    desk.speak("en")
    shown = ask(command, "--help").output
    assert [c for c in shown.replace(EXAMPLE, "") if "\u4e00" <= c <= "\u9fff"] == []


def test_a_list_has_sections_in_order(desk: Desk, root: LazyGroup) -> None:
    """Commands stand below the headings of their sections, in the table's order, none hidden."""
    shown = ask(root, "--help").output
    order = ["Handle a case:", "receive", "propose", "Shape the work:", "spec", "Connect and run:"]
    places = [shown.index(text) for text in order]
    assert places == sorted(places)
    assert "secret" not in shown
    desk.speak("zh")
    assert "办理案件：\n  receive  受理投诉。\n" in ask(root, "--help").output


def test_listing_imports_no_command(root: LazyGroup) -> None:
    """Help, completion and a wrong name read the table alone."""
    assert ask(root, "--help").exit_code == 0
    assert ask(root, "recieve").exit_code == 2
    completion = ShellComplete(root, {}, "amends", "_AMENDS_COMPLETE")
    found = [(item.value, item.help) for item in completion.get_completions([], "d")]
    assert found == [("doctor", "Find faults.")]
    assert [item.value for item in completion.get_completions([], "--h")] == ["--help"]
    assert not [name for name in sys.modules if name.startswith("made_up")]


def test_running_imports_one_command(root: LazyGroup) -> None:
    """A command is imported when it is run, and only that one."""
    assert ask(root, "propose").output == "proposed\n"
    assert "made_up.propose" in sys.modules
    assert "made_up.receive" not in sys.modules


@pytest.mark.parametrize(
    ("language", "name", "said"),
    [
        ("en", "recieve", "Error: No such command 'recieve'. Did you mean 'receive'?"),
        ("zh", "recieve", "错误：没有命令 'recieve'。 是不是想用 'receive'？"),
        ("zh", "xyzzy", "错误：没有命令 'xyzzy'。"),
        ("en", "secrets", "Error: No such command 'secrets'."),
    ],
)
def test_an_unknown_command_is_answered_with_the_nearest(
    desk: Desk, root: LazyGroup, language: str, name: str, said: str
) -> None:
    """A misspelt command exits 2 and names the nearest one the reader may see."""
    desk.speak(language)
    result = ask(root, name)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == said


def test_an_entry_that_is_no_command_is_a_mistake(root: LazyGroup) -> None:
    """A table that points to something else than a command says so."""
    with pytest.raises(TypeError, match="sys:path is no command"):
        root.get_command(click.Context(root), "broken")


def test_commands_added_by_hand_are_listed_too(desk: Desk, root: LazyGroup) -> None:
    """A lazy group can also hold ordinary commands, without or within a section."""
    root.add_command(click.Command("plain", help="From plain click."))
    root.add_command(Command("review", words={"en": "Learn.", "zh": "复盘。"}, section="handle"))
    shown = ask(root, "--help").output
    assert "Commands:\n  plain    From plain click.\n" in shown
    assert shown.index("review") < shown.index("Shape the work:")


def test_a_plain_group_makes_our_commands(desk: Desk) -> None:
    """Commands and groups declared on a group explain themselves the same way."""
    group = Group("workflow", language=lambda: desk.language)

    @group.command("show", words={"en": "Show it.\n\nAll of it.", "zh": "显示。"})
    def show() -> None:
        """Be replaced by the words above."""

    @group.group("inner")
    def inner() -> None:
        """Plain docstring that is far longer than click would usually show in a list of names."""

    desk.speak("zh")
    shown = ask(group, "--help").output
    assert "命令：\n  inner  Plain docstring" in shown
    assert "usually show in a\n" in shown
    assert "  show   显示。\n" in shown
    assert isinstance(inner, Group)


def test_a_command_alone_speaks_english() -> None:
    """Without a language function above it, a command speaks English."""
    command = Command("show", words={"en": "Show it.", "zh": "显示。"})
    assert language_of(click.Context(command)) == "en"
    assert "Show it." in ask(command, "--help").output


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_help_never_raises_on_a_narrow_encoding(desk: Desk, encoding: str) -> None:
    """A Chinese page can be printed to a GBK or an ASCII output."""
    desk.speak("zh")
    command = propose(desk)
    buffer = io.BytesIO()
    stream = stream_safe(io.TextIOWrapper(buffer, encoding=encoding))
    click.echo(command.get_help(command.context_class(command, info_name="¥")), file=stream)
    shown = buffer.getvalue().decode(encoding)
    assert "\\xa5" in shown
    assert ("用法" in shown) is (encoding == "gbk")


def test_chinese_lines_join_without_a_space() -> None:
    """Lines of one paragraph flow together: with a space in English, without in Chinese."""
    formatter = CellFormatter(width=60)
    formatter.write_text("由客户\n自己选择\nby the\ncustomer\n\n  indented\n\n\b\nas   is\n  two")
    assert formatter.getvalue() == (
        "由客户自己选择 by the customer\n\n  indented\n\nas   is\n  two\n"
    )


def test_a_long_program_name_puts_its_arguments_below() -> None:
    """When little room is left, what follows the program's name starts on the next line."""
    formatter = CellFormatter(width=40)
    formatter.write_usage("amends workflow publish", "[OPTIONS] NAME")
    assert formatter.getvalue() == "Usage: amends workflow publish\n    [OPTIONS] NAME\n"
    alone = CellFormatter(width=40)
    alone.write_usage("amends")
    assert alone.getvalue() == "Usage: amends\n"


def test_the_terminal_decides_the_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """Help is as wide as the terminal, but eighty cells at most and twenty at least."""
    for columns, cells in (("40", 40), ("60", 60), ("200", 80), ("5", 20)):
        monkeypatch.setenv("COLUMNS", columns)
        assert CellFormatter().width == cells
    assert CellFormatter(max_width=18).width == 20
    assert CellFormatter(width=120).width == 120


ROWS = st.lists(
    st.tuples(
        st.text("案件abc -[|]", min_size=1, max_size=30), st.text("客户退费，。 abc1,", max_size=90)
    ),
    min_size=1,
)


@settings(deadline=None)  # the machine may be busy
@given(ROWS, st.integers(20, 120))
def test_a_definition_list_loses_nothing(rows: list[tuple[str, str]], cells: int) -> None:
    """Any terms and meanings fit the width and are shown to the last character."""
    formatter = CellFormatter(width=cells)
    formatter.indent()
    formatter.write_dl(rows)
    shown = formatter.getvalue()
    assert max(map(width, shown.splitlines())) <= cells
    assert sorted("".join(shown.split())) == sorted("".join("".join(map("".join, rows)).split()))
