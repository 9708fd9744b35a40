"""A query is read in either language, and written so that it reads the same again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.workflow import BadInput
from amends.workflow.catalogue import LANGUAGES, say
from amends.workflow.query import parse, written
from amends.workflow.query.scanning import CLOSERS, COLON, COMMA, MINUS, PAIRS, SIGNS
from amends.workflow.query.terms import FIELDS, Kind

from .queries import PEOPLE, VOCABULARY, drawing, some_query

MARKS = "".join((COLON, COMMA, MINUS, *CLOSERS, *PAIRS, *SIGNS, "..", " \\@　\u0000\ud800"))
BITS = [
    *(one.name for one in FIELDS),
    "阶段",
    "2026-11-01",
    "C-1001",
    "4h",
    "today",
    "无",
    "漫游",
    "9",
]


def text_of(text: str) -> str:
    """Read a text, and write what was read."""
    return written(parse(text, VOCABULARY))


def test_what_is_written_reads_the_same() -> None:
    """For every query, reading what it is written as gives that query."""
    rng = drawing(3)
    for _ in range(3000):
        query = some_query(rng)
        assert parse(written(query), VOCABULARY) == query


@given(st.lists(st.one_of(st.sampled_from(BITS), st.sampled_from(MARKS), st.text(max_size=3))))
@settings(max_examples=2000, deadline=None)
def test_any_text_is_read_or_refused(bits: list[str]) -> None:
    """Whatever is typed is a query or a `BadInput` that both languages can say."""
    try:
        query = parse("".join(bits), VOCABULARY)
    except BadInput as refused:
        said = [say(f"error.{refused.code}", lang, **refused.values) for lang in LANGUAGES]
        assert all(said)
    else:
        assert parse(written(query), VOCABULARY) == query


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("阶段：已提出方案，已答复、已结案", "stage:proposed,answered,closed"),
        ("负责人：@我", "owner:@me"),
        ("owner:我,无", "owner:@me,none"),
        ('owner:"none"', 'owner:"none"'),
        ("原因:价格 渠道:热线 程度:严重", "cause:price channel:hotline severity:serious"),
        ("－阶段：已结案", "-stage:closed"),
        ("到期:＜4小时", "due:<4h"),
        ("到期：≤2天", "due:<=2d"),
        ("due:4h", "due:<=4h"),
        ("due:=1周", "due:<=1w"),
        ("due:逾期,无", "due:overdue,none"),
        ("受理:今天..明天", "received:today..tomorrow"),
        ("受理:2026年11月1日", "received:2026-11-01"),
        ('received:>="2026-11-01 14:05"', "received:>=2026-11-01T14:05"),
        ("received:2026-11-01t14:05:09z", "received:2026-11-01T14:05:09Z"),
        ("编号:c1001..1010", "case:1001..1010"),
        ("ID:C-1001", "case:1001"),
        ("reading:３", "reading:3"),
        ("feeling:impact_reduced", "feeling:impact_reduced"),
        ('feeling:"impact reduced"', "feeling:impact_reduced"),
        ("consent:none withdrawal:未申请", "consent:none withdrawal:none"),
        ("状态:未结,我的", "is:open,mine"),
        ("is:late", "is:overdue"),
        ("“国际 漫游” 「退费」 ＂x1＂", '"国际 漫游" "退费" "x1"'),
        ('"a\\"b\\\\c"', '"a\\"b\\\\c"'),
        ("漫游  漫游　roaming", '"漫游" "roaming"'),
        ('ref:GD-2026 source:"cf,pb"', 'ref:"GD-2026" source:"cf,pb"'),
        ("stage:closed,closed,已结案", "stage:closed"),
        ("left:received", "left:received"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_both_languages_say_the_same(text: str, same: str) -> None:
    """Chinese names, full-width marks and other spellings mean what the English ones mean."""
    assert text_of(text) == same
    assert text_of(same) == same


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ("stge:x", "query_unknown_field", {"name": "stge", "at": 1, "nearest": "stage, case"}),
        ("漫游 阶端:x", "query_unknown_field", {"name": "阶端", "at": 4, "nearest": "阶段"}),
        ("xyzzy:1", "query_unknown_field", {"name": "xyzzy", "at": 1, "nearest": ""}),
        (":x", "query_no_field", {"at": 1}),
        ("-:x", "query_no_field", {"at": 2}),
        ("stage:", "query_no_value", {"name": "stage", "at": 7}),
        ("stage:closed, x", "query_no_value", {"name": "stage", "at": 14}),
        ('owner:""', "query_no_value", {"name": "owner", "at": 7}),
        (
            "stage:closed,propsed",
            "query_unknown_value",
            {"name": "stage", "value": "propsed", "at": 14, "nearest": "proposed, closed"},
        ),
        (
            "阶段：已提出方",
            "query_unknown_value",
            {"name": "阶段", "value": "已提出方", "at": 4, "nearest": "已提出方案"},
        ),
        (
            "is:xyz",
            "query_unknown_value_far",
            {"name": "is", "value": "xyz", "at": 4, "choices": "open, closed, mine, overdue"},
        ),
        (
            "owner:li.nna",
            "query_unknown_value",
            {"name": "owner", "value": "li.nna", "at": 7, "nearest": "li.na"},
        ),
        (
            "owner:qqq",
            "query_unknown_value_far",
            {"name": "owner", "value": "qqq", "at": 7, "choices": ", ".join(PEOPLE)},
        ),
        ("stage:none", "query_unknown_value_far", None),
        ("stage:<closed", "query_no_order", {"name": "stage", "value": "closed", "at": 7}),
        ("case:abc", "query_not_a_number", {"name": "case", "value": "abc", "at": 6}),
        ("reading:C-3", "query_not_a_number", {"name": "reading", "value": "C-3", "at": 9}),
        ("case:1234567890", "query_not_a_number", None),
        ("due:4x", "query_not_a_time", {"name": "due", "value": "4x", "at": 5}),
        ("due:<overdue", "query_not_a_time", None),
        (
            "received:2026-02-30",
            "query_no_such_day",
            {"name": "received", "value": "2026-02-30", "at": 10},
        ),
        ("received:>=2026-11-31T10:00", "query_no_such_day", None),
        ("received:2026年2月29日", "query_no_such_day", None),
        ("received:2026-11-01..2026-11-31", "query_no_such_day", None),
        ("received:2026-11-32", "query_not_a_time", None),
        ("received:0001-01-01", "query_not_a_time", None),
        ("received:none", "query_not_a_time", None),
        ("received:overdue", "query_not_a_time", None),
        ("received:2026-11-01T25:00", "query_not_a_time", None),
        ("due:12345h", "query_not_a_time", None),
        ("case:..", "query_empty_range", {"value": "..", "at": 6}),
        ("case:9..1", "query_backwards", {"value": "9..1", "at": 6}),
        ("due:2w..3d", "query_backwards", {"value": "2w..3d", "at": 5}),
        ("received:2026-11-02..2026-11-01", "query_backwards", None),
        ('"漫游', "query_open_quote", {"at": 1, "value": '"漫游'}),
        ("owner:“x", "query_open_quote", {"at": 7, "value": "“x"}),
        ("x1 -", "query_lone_minus", {"at": 4}),
        ("x", "search_too_short", {"value": "x"}),
        ("漫游 5", "search_too_short", {"value": "5"}),
        ("！？", "nothing_to_search", {"value": "！？"}),
        ('""', "nothing_to_search", {"value": ""}),
        pytest.param("x" * 10_001, "query_too_long", {"most": 10_000, "values": 100}, id="long"),
        pytest.param(" ".join(f"w{n}" for n in range(101)), "query_too_long", None, id="many"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(
    text: str, code: str, values: dict[str, object] | None
) -> None:
    """A wrong query says what is wrong, at which character, and what is nearest."""
    with pytest.raises(BadInput) as refused:
        parse(text, VOCABULARY)
    assert refused.value.code == code
    if values is not None:
        assert refused.value.values == values
    assert all(say(f"error.{code}", lang, **refused.value.values) for lang in LANGUAGES)


def test_every_closed_word_goes_by_its_labels() -> None:
    """Each word of each field is understood by its own name and by its label in each language."""
    seen = 0
    for field in FIELDS:
        for word in VOCABULARY.words_of(field):
            for lang in LANGUAGES:
                code = (
                    f"query.word.{word}" if field.kind is Kind.STATE else f"{field.labels}.{word}"
                )
                for label in (
                    say(code, lang).split() if field.kind is Kind.STATE else [say(code, lang)]
                ):
                    assert word in VOCABULARY.word(field, label), (field.name, label)
                    seen += 1
    assert seen > 140


def test_every_field_goes_by_one_name_at_a_time() -> None:
    """No name of a field, in either language, stands for two fields."""
    names = [
        (name, field.name)
        for field in FIELDS
        for name in {*say(f"query.field.{field.name}", "en").split(), field.name}
        | {*say(f"query.field.{field.name}", "zh").split()}
    ]
    assert len({name for name, _ in names}) == len(names)
    for name, meant in names:
        found = VOCABULARY.field(name)
        assert found is not None
        assert found.name == meant
