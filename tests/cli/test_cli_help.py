"""Help is complete, in both languages, narrow, and light: it loads nothing that works."""

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from amends.cli.commands import TABLE
from amends.cli.generated import texts
from amends.cli.generated.steps import RECEIVE, STEPS
from amends.cli.handle.time.sla import command as sla_group
from amends.cli.shape.calendars.group import command as calendar_group
from amends.cli.shape.rules.group import command as rules_group
from amends.cli.shape.spec.group import command as spec_group
from amends.cli.tell.reports.group import command as report_group
from amends.cli.terminal.width import width
from amends.workflow import PROCESS, Act

from .loading import loaded_by

if TYPE_CHECKING:
    from tests.cli.conftest import Line

ROOT = Path(__file__).parents[2]
BELOW = [
    *(["user", name] for name in ("add", "list", "disable")),
    *(["policy", name] for name in ("show", "set")),
    *(["db", name] for name in ("backup", "upgrade", "reindex", "rebuild")),
    *(["completion", name] for name in ("install", "show")),
    *(["spec", name] for name in spec_group.table),
    *(["calendar", name] for name in calendar_group.table),
    *(["rules", name] for name in rules_group.table),
    *(["sla", name] for name in sla_group.table),
    *(["report", name] for name in report_group.table),
]
OTHERS: set[str] = set()
HEAVY = ("sqlmodel", "sqlalchemy", "alembic", "transitions", "rich", "platformdirs")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("argv", [[], *([name] for name in TABLE), *BELOW], ids=" ".join)
def test_help_fits_and_is_in_the_language(amends: "Line", argv: list[str], lang: str) -> None:
    """Every command explains itself in 80 cells a line, with an example, and ends well."""
    amends.set("COLUMNS", "200")
    said = amends(*argv, "--help", "--lang", lang)
    assert said.status == 0
    lines = said.out.splitlines()
    wide = [line for line in lines if width(line) > 80 and "amends " not in line]
    assert not wide
    assert ("用法" in said.out) is (lang == "zh")
    groups = {"user", "policy", "db", "completion", "attachment"} - set(argv[1:])
    if not set(argv) & groups or len(argv) > 1:
        assert ("示例" if lang == "zh" else "Examples") in said.out


def test_chinese_help_says_nothing_in_english(amends: "Line") -> None:
    """No line of help is the same sentence in both languages."""
    for name in TABLE:
        english, chinese = (
            set(amends(name, "--help", "--lang", lang).out.splitlines()) for lang in ("en", "zh")
        )
        shared = {line for line in english & chinese if line.strip() and "amends " not in line}
        assert not shared, (name, shared)


def test_the_program_alone_shows_its_commands(amends: "Line") -> None:
    """Called without anything it lists all commands and ends well."""
    said = amends()
    assert said.status == 0
    assert all(f"  {name} " in said.out for name in TABLE)
    assert said.out == amends("help").out[: len(said.out)]


LIGHT = [
    ["--help"],
    ["--lang", "zh", "--help"],
    ["help"],
    *([name, "--help"] for name in TABLE if name not in {*STEPS, *OTHERS}),
    ["empathise", "--help"],
    ["user", "add", "--help"],
    ["empathise"],
    ["nosuch"],
    ["draft", "C-1", "--nosuch"],
    ["empathise", "C-1", "--named", "angry"],
    ["note", "C-1", "--text", "@nosuch"],
    ["do", "C-1", "then"],
    ["version"],
]


@pytest.mark.parametrize("argv", LIGHT, ids=" ".join)
def test_help_and_wrong_usage_load_nothing_heavy(argv: list[str], amends: "Line") -> None:
    """Help and wrong usage import no database, no machine and no command that was not named."""
    loaded = loaded_by(amends.folder, argv, {})
    assert not loaded & set(HEAVY)
    folders = ("handle", "shape", "connect")
    parts = {name for name in loaded if name.startswith(tuple(f"amends.cli.{f}." for f in folders))}
    leaves = {one for one in parts if not any(other.startswith(f"{one}.") for other in parts)}
    assert len(leaves) <= 1


def test_completion_loads_nothing_heavy(amends: "Line") -> None:
    """Completing the name of a command reads the table of contents alone."""
    loaded = loaded_by(
        amends.folder,
        [],
        {"_AMENDS_COMPLETE": "bash_complete", "COMP_WORDS": "amends em", "COMP_CWORD": "1"},
    )
    assert not loaded & set(HEAVY)
    assert "amends.cli.handle.step" not in loaded


def test_the_tables_equal_the_process() -> None:
    """Every act and move of the process has its command, with the fields it takes, no more."""
    assert [*STEPS] == [*PROCESS.names()]
    for form in (RECEIVE, *STEPS.values()):
        real = PROCESS.receive if form.name == "receive" else PROCESS.form(form.name)
        assert real is not None
        assert form.by_customer == real.by_customer
        assert form.kind == (
            "receipt"
            if form.name == "receive"
            else "act"
            if isinstance(real, Act)
            else "move"
        )  # fmt: skip
        shown = [(f.name, f.kind, f.required, f.many, f.numbered, f.choices) for f in form.fields]
        assert shown == [
            (f.name, f.kind.value, f.required, f.many, f.numbered, " ".join(f.choices))
            for f in real.fields
        ]


def test_the_tables_are_written_by_the_tool() -> None:
    """What `tools/commands.py` would write is what is there, texts included."""
    tool = importlib.util.spec_from_file_location("commands_tool", ROOT / "tools" / "commands.py")
    assert tool is not None
    assert tool.loader is not None
    module = importlib.util.module_from_spec(tool)
    tool.loader.exec_module(module)
    stale = [
        path.name for path, text in module.modules().items() if path.read_text("utf-8") != text
    ]
    assert not stale


def test_every_act_and_move_is_in_the_table_of_contents() -> None:
    """The table of contents names each step under what it is, with its line in both languages."""
    for name, form in STEPS.items():
        entry = TABLE[name]
        assert entry.section == form.kind
        assert entry.line == {lang: texts(lang)[f"help.{name}"] for lang in ("en", "zh")}


def test_no_option_is_taken_twice() -> None:
    """No field has the name of an option that every command has, but how one case is to another."""
    from amends.cli.context.command import SHARED

    fields = {field.option for form in (RECEIVE, *STEPS.values()) for field in form.fields}
    shared = {f"--{name.replace('_', '-')}" for name in SHARED | {"as", "by"}}
    assert fields & shared == {"--as"}  # of `link`; the user goes before that command


def test_an_own_option_stands_for_itself_and_the_shared_one_goes_before(practice: "Line") -> None:
    """`--as` of `link` says how the cases belong together, and before the command who works."""
    practice("receive", "--customer", "A", "--channel", "web", "--words", "Again.")
    practice("user", "add", "wang", "--role", "handler")
    said = practice("--as", "wang", "link", "1001", "1002", "--as", "repeat", "--json")
    assert said.json["links"] == [{"case": "C-1002", "kind": "repeat", "back": False}]
    assert practice("log", "1001").rows[-1][3] == "wang"


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("topic", ["exit-codes", "environment", "formatting", "process"])
def test_topics_are_explained(amends: "Line", topic: str, lang: str) -> None:
    """Every topic has its page, on a screen, in a pipe and for programs."""
    for screen in (False, True):
        said = amends("help", topic, "--lang", lang, screen=screen)
        assert said.status == 0
        assert said.out.strip()
    assert amends("help", topic, "--json", "--lang", lang).json["topic"] == topic


def test_help_names_the_status_of_the_law(amends: "Line") -> None:
    """The table of exit statuses has every status."""
    shown = {line.split()[0] for line in amends("help", "exit-codes").out.splitlines()}
    assert shown == {str(n) for n in (*range(12), 75, 130)}


def test_help_of_a_command_is_its_own_help(amends: "Line") -> None:
    """`help NAME` prints what `NAME --help` prints, for commands of a group too."""
    for name in (["empathise"], ["user", "add"]):
        assert amends("help", *name).out == amends(*name, "--help").out
