"""Cases are found at the command line by words and by queries, and whatever is wrong is said."""

import sqlite3
from typing import TYPE_CHECKING

import pytest

from amends.cli.terminal.width import width

if TYPE_CHECKING:
    from tests.cli.conftest import Line

WORDS = "我在国外使用手机上网三天，没有人告诉我，国际漫游费太高，电话13912345678。\x1b[2J请退费"
EMPTY = {"en": "Nothing was found for 'zebra' in any case", "zh": "所有案件中都没有找到“zebra”"}


@pytest.fixture
def found(practice: "Line") -> "Line":
    """Give a desk with a case of each language."""
    said = practice(
        "receive", "--customer", "王伟", "--channel", "web", "--words", WORDS,
        "--external-ref", "GD-20264711",
    )  # fmt: skip
    assert said.status == 0
    return practice


def ids(line: "Line", *argv: str) -> list[str]:
    """Run a command in a pipe and name the cases it lists."""
    said = line(*argv)
    assert said.status == 0, said.err
    return [row[0] for row in said.rows]


def test_a_pipe_gets_the_words_with_what_is_around_them(found: "Line") -> None:
    """One line a case: number, customer, stage, time, field, and the text, harmless."""
    ((case, customer, stage, received, field, text),) = found("search", "退费").rows
    assert (case, customer, stage, field) == ("C-1002", "王伟", "received", "words")
    assert received == "2026-11-18T14:05:00+08:00"
    assert text.endswith(r"电话13912345678。\x1b[2J请退费")


def test_a_program_gets_every_place(found: "Line") -> None:
    """The first hit in each text, by event, field and offset into what is in the vault."""
    assert found("note", "C-1002", "--text", "He asks for 退费.").status == 0
    said = found("search", "退费", "is:open", "--json").json
    assert (said["text"], said["query"], said["more"]) == ("退费", "is:open", False)
    (case,) = said["cases"]
    assert (case["id"], case["customer"]) == ("C-1002", "王伟")
    places = [(hit["seq"], hit["field"], hit["offset"], hit["length"]) for hit in case["hits"]]
    assert places == [(1, "words", WORDS.index("退费"), 2), (2, "text", 12, 2)]
    first = case["hits"][0]
    assert WORDS.endswith(first["before"] + first["words"] + first["after"])
    (numbered,) = found("search", "4711", "--json").json["cases"]
    assert [(hit["seq"], hit["field"]) for hit in numbered["hits"]] == [(0, "external_ref")]


@pytest.mark.parametrize("columns", [20, 40, 60, 80, 120])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_screen_has_one_line_a_case(found: "Line", columns: int, lang: str) -> None:
    """However narrow, each case takes one line that fits, in columns, with the words in it."""
    found.set("COLUMNS", str(columns))
    said = found("search", "漫游", "--lang", lang, "--color", "never", screen=True)
    _practice, head, line = said.out.splitlines()
    assert width(head) <= columns
    assert width(line) <= columns
    assert "漫游" in line
    assert line.startswith("C-1002")
    if columns >= 80:
        begin = head.index("STAGE" if lang == "en" else "阶段")
        stage = "received" if lang == "en" else "已受理"
        assert width(head[:begin]) == width(line[: line.index(stage)])


def test_a_screen_marks_the_words(found: "Line") -> None:
    """With colour the words stand out, and nothing that a customer wrote reaches the terminal."""
    said = found("search", "漫游", "--color", "always", screen=True)
    assert "\x1b[1;7m漫游\x1b[0m" in said.out
    assert "\x1b[2J" not in said.out


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_nothing_found_is_no_error(found: "Line", lang: str) -> None:
    """An empty answer ends well and says on standard error what was looked for."""
    said = found("search", "zebra", "--lang", lang)
    assert (said.status, said.out) == (0, "")
    assert said.err.startswith(EMPTY[lang])
    narrowed = found("search", "漫游", "stage:closed", "--lang", lang)
    assert (narrowed.status, narrowed.out) == (0, "")
    assert "stage:closed" in narrowed.err


def test_a_limit_says_that_there_is_more(found: "Line") -> None:
    """The newest come first; what the limit leaves out is said, and told to programs."""
    assert found("receive", "--customer", "C", "--channel", "web", "--words", "漫游").status == 0
    said = found("search", "漫游", "--limit", "1")
    assert [row[0] for row in said.rows] == ["C-1003"]
    assert "there are more" in said.err
    assert found("search", "漫游", "--limit", "1", "--json").json["more"] is True
    assert found("search", "漫游", "--limit", "2").err == ""


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "argv",
    [
        ["search", "x"],
        ["search", "！？"],
        ["search", ""],
        ["search", "漫游", "stge:x"],
        ["list", "stage:propsed"],
        ["list", "负责人:赵"],
        ["queue", "due:soon"],
        ["queue", "--all", '"open'],
        ["export", "--format", "csv", "reading:many"],
        ["list", "http://x"],
        ["list", "--", "-"],
        ["search"],
        ["list", "-json"],
    ],
    ids=" ".join,
)
def test_a_wrong_query_is_one_sentence(found: "Line", argv: list[str], lang: str) -> None:
    """Wrong usage ends with 2, a sentence on standard error, and nothing on standard output."""
    said = found("--lang", lang, *argv)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("✗ ")
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    ("terms", "cases"),
    [
        ([], ["C-1001", "C-1002"]),
        (["charged"], ["C-1001"]),
        (["CHARGED", "days"], ["C-1001"]),
        (['"days charged"'], []),
        (["-charged"], ["C-1002"]),
        (["-漫游"], ["C-1001"]),
        (["－漫游"], ["C-1001"]),
        (["-channel:web"], ["C-1001"]),
        (["-owner:@me"], []),
        (["-“漫游”"], ["C-1001"]),
        (["--", "-charged"], ["C-1002"]),
        (["channel:web,hotline"], ["C-1001", "C-1002"]),
        (["渠道：网站", "阶段：已受理"], ["C-1002"]),
        (["渠道：网站　阶段：已受理"], ["C-1002"]),
        (["reading:4"], ["C-1001"]),
        (["reading:none"], ["C-1002"]),
        (["received:today", "case:>=1002"], ["C-1002"]),
        (["received:yesterday"], []),
        (["due:<2d", "is:open"], ["C-1001", "C-1002"]),
        (["ref:GD-20264711"], ["C-1002"]),
        (["is:mine", "--stage", "received"], ["C-1001", "C-1002"]),
        (["--owner", "chen.bo", "charged"], []),
    ],
    ids=lambda one: " ".join(one) if one and not one[0].startswith("C-") else None,
)
def test_lists_the_queue_and_exports_take_the_same_query(
    found: "Line", terms: list[str], cases: list[str]
) -> None:
    """A query means the same cases in a list, in an export, and in the queue."""
    assert ids(found, "list", *terms) == cases
    assert ids(found, "export", "--format", "csv", "--fields", "id", *terms)[1:] == cases
    if not any(term.startswith("--") for term in terms):
        assert sorted(ids(found, "queue", "--all", *terms)) == cases


def test_an_option_with_one_hyphen_stays_an_option(found: "Line") -> None:
    """A term with a minus never takes the place of an option or of its value."""
    file = found.folder / "-x:y.csv"
    assert found("export", "--format", "csv", "-o", "-x:y.csv", "-channel:web").status == 0
    assert file.read_text(encoding="utf-8").count("\n") == 2
    assert ids(found, "list", "-y", "-channel:web") == ["C-1001"]


def test_a_long_queue_says_what_it_leaves_out(
    found: "Line", monkeypatch: pytest.MonkeyPatch
) -> None:
    """A screen shows the first cases of many with the figures of all; a pipe gets every one."""
    monkeypatch.setattr("amends.cli.answers.queue.SCREENFUL", 1)
    said = found("queue", "--all", screen=True)
    assert "2 open" in said.out
    assert "C-1002" not in said.out
    assert "--limit" in said.err
    assert len(found("queue", "--all").rows) == 2
    assert found("queue", "--all", "--limit", "1", screen=True).err == ""


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_lost_index_is_noticed_and_made_anew(found: "Line", lang: str) -> None:
    """The doctor says that words cannot be found and how to mend it, and that mends it."""
    path = found.folder / "desk.db"
    raw = sqlite3.connect(path)
    raw.execute("INSERT INTO search_index (search_index) VALUES ('delete-all')")
    raw.commit()
    raw.close()
    assert found("search", "漫游").out == ""
    said = found("doctor", "--lang", lang, screen=True)
    assert said.status == 9
    assert "amends db reindex" in said.out
    assert found("db", "reindex", "--dry-run").status == 0
    assert found("search", "漫游").out == ""
    done = found("db", "reindex", "--lang", lang, screen=True)
    assert done.status == 0
    assert "2" in done.out
    assert found("doctor").status == 0
    assert len(found("search", "漫游").rows) == 1


def test_an_auditor_may_search_but_not_reindex(found: "Line") -> None:
    """Reading is for everybody, writing is not."""
    assert found("search", "漫游", "--as", "ai.li").status == 0
    assert found("db", "reindex", "--as", "ai.li").status == 6
