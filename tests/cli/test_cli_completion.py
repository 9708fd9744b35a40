"""A shell offers live cases and only what may happen to that very case, and never a message."""

import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Line

SHELLS = ("bash", "zsh", "fish")


def offered(line: "Line", *words: str, lang: str = "en") -> dict[str, str]:
    """Return what zsh is offered for the last of these words, each with what it means."""
    line.set("AMENDS_LANG", lang)
    line.set("_AMENDS_COMPLETE", "zsh_complete")
    line.set("COMP_WORDS", " ".join(["amends", *words]))
    line.set("COMP_CWORD", str(len(words)))
    said = line()
    line.set("_AMENDS_COMPLETE", "")
    assert (said.status, said.err) == (0, "")
    cells = said.out.split("\n")
    return dict(zip(cells[1::3], cells[2::3], strict=False))


def ready(line: "Line", case: str) -> set[str]:
    """Return what `next` says may happen to a case now."""
    found = line("next", case, "--json").json["moves"]
    return {one["name"] for one in found if one["standing"] == "ready"}


@pytest.mark.parametrize("typed", ["", "C", "c", "C-", "c-10", "10", "1001", "c1001"])
def test_cases_are_offered_with_customer_and_stage(practice: "Line", typed: str) -> None:
    """However the number is begun; what a case is about stands beside it, in the language."""
    assert offered(practice, "show", typed) == {"C-1001": "Chen Li · received"}
    assert offered(practice, "show", typed, lang="zh") == {"C-1001": "Chen Li · 已受理"}
    assert offered(practice, "show", "C-2") == {}


def test_a_command_is_offered_the_cases_it_is_possible_for(practice: "Line") -> None:
    """A case that has been received can be inquired into, and not reopened; links take any."""
    assert [*offered(practice, "inquire", "")] == ["C-1001"]
    assert offered(practice, "reopen", "") == {}
    assert [*offered(practice, "link", "1001", "")] == ["C-1001"]


def test_only_what_may_happen_to_this_case_is_offered(practice: "Line") -> None:
    """`do` offers what is ready and nothing else, before and after the feeling was heard."""
    before = {*offered(practice, "do", "1001", "")}
    assert before == ready(practice, "1001")
    assert "inquire" not in before
    done = practice(
        "empathise", "1001", "--heard", "Three days.", "--named", "angry", "--regret", "Sorry."
    )  # fmt: skip
    assert done.status == 0
    assert {*offered(practice, "do", "1001", "")} == ready(practice, "1001")
    assert [*offered(practice, "do", "1001", "inq")] == ["inquire"]
    assert [*offered(practice, "do", "1001", "inquire", "")] == ["then"]


def test_why_is_offered_the_moves_from_here(practice: "Line") -> None:
    """Those that wait for something too; those of another stage not."""
    assert {*offered(practice, "why", "1001", "")} == {
        "escalate",
        "inquire",
        "redirect",
        "withdraw",
    }


def test_cards_are_offered_by_their_codes(practice: "Line") -> None:
    """The codes that begin so, each with its name in the language."""
    assert offered(practice, "cards", "show", "let") == {"let_vent": "Let it all come out"}
    assert offered(practice, "cards", "show", "let", lang="zh") == {"let_vent": "让他把话说完"}


def test_users_are_offered_if_a_shell_takes_them_as_one_word(practice: "Line") -> None:
    """A name that a shell would take apart, or run, is not offered."""
    for name in ("$(reboot)", "a b", "x;y"):
        practice("user", "add", name, "--role", "handler")
    assert {*offered(practice, "assign", "1001", "--to", "")} == {
        "chen.bo",
        "li.na",
        "wu.di",
    }


def test_a_customers_name_cannot_break_the_answer(practice: "Line") -> None:
    """Line ends, tabs, commas and escapes in a name stay in its own cell."""
    name = "Eve\n plain\nC-6666\t,\x1b[31m"
    practice("receive", "--customer", name, "--channel", "web", "--words", "Hm.")
    found = offered(practice, "show", "")
    assert [*found] == ["C-1001", "C-1002"]
    assert not {*"\t,\x1b"} & {*found["C-1002"]}


@pytest.mark.parametrize("desk", ["nowhere.db", "text.db", "."])
def test_without_a_desk_nothing_is_offered_and_nothing_said(amends: "Line", desk: str) -> None:
    """A shell in the middle of a line is no place for an error, and no desk is made."""
    (amends.folder / "text.db").write_text("no desk")
    amends.set("AMENDS_DESK", str(amends.folder / desk))
    assert offered(amends, "show", "") == {}
    assert offered(amends, "do", "1001", "") == {}
    assert not (amends.folder / "nowhere.db").exists()


@pytest.mark.parametrize("shell", SHELLS)
def test_install_writes_the_script_once_and_says_where(amends: "Line", shell: str) -> None:
    """The file is what `show` prints; again is no error, and a dry run writes nothing."""
    tried = amends("completion", "install", shell, "--dry-run", "--json").json
    assert not tried["changed"]
    said = amends("completion", "install", shell, "--json").json
    assert said == {**tried, "changed": True}
    path = amends.folder / said["path"]
    assert path.is_relative_to(amends.folder)
    assert path.read_text().splitlines() == amends("completion", "show", shell).out.splitlines()
    assert amends("completion", "install", shell).status == 0


def test_a_file_of_somebody_else_stays(amends: "Line") -> None:
    """What we did not write is not written over."""
    path: Path = amends.folder / ".config/fish/completions/amends.fish"
    path.parent.mkdir(parents=True)
    path.write_text("# mine\n")
    said = amends("completion", "install", "fish")
    assert said.status == 2
    assert path.read_text() == "# mine\n"


def test_the_shell_is_the_users_own_unless_named(amends: "Line") -> None:
    """By its name in SHELL; another shell is told which are known."""
    amends.set("SHELL", "/usr/bin/zsh")
    assert amends("completion", "show").out.startswith("#compdef amends")
    amends.set("SHELL", "/bin/tcsh")
    said = amends("completion", "show")
    assert said.status == 2
    assert "bash, zsh, fish" in said.err


def test_bash_takes_the_script(amends: "Line") -> None:
    """Bash reads what is installed without an error and knows the command afterwards."""
    script = amends("completion", "show", "bash").out
    said = subprocess.run(
        ["bash", "--norc", "-c", f"{script}\ncomplete -p amends"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "_amends_completion amends" in said.stdout, said.stderr
