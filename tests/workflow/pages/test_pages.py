"""Pages of cases as texts: whole, alone, harmless, and saying what the object says."""

import json
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

import pytest

from amends.workflow import NoSuchCase
from amends.workflow.pages.case import case_page, dossier_page
from amends.workflow.pages.figures import plain
from amends.workflow.pages.pack import case_pack, pack_page
from tests.workflow.pages.conftest import LONG, Filled
from tests.workflow.pages.reading import Page, at, moments_in

LANGUAGES: Final = ("en", "zh")
NAMES: Final = ("pressed", "late", "customer", "pack", "quarter", "week", "hostile", "hostile-pack")
PAGES: Final = [f"{name}.{lang}" for name in NAMES for lang in LANGUAGES]
HELD_BACK: Final = ("note", "draft", "classify", "assess", "approve", "evidence", "find")
LIMIT: Final = 200_000  # bytes of one page: it can be mailed
ELEMENTS: Final = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "h1",
        "h2",
        "h3",
        "h4",
        "p",
        "nav",
        "a",
        "section",
        "div",
        "span",
        "small",
        "b",
        "dl",
        "dt",
        "dd",
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "svg",
        "g",
        "path",
        "circle",
        "rect",
        "text",
        "tspan",
        "progress",
        "details",
        "summary",
        "time",
        "q",
        "pre",
    ]
)


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, pages: Mapping[str, str]) -> Page:
    """Read one of the pages."""
    return Page(pages[request.param])


def test_every_element_is_closed_where_it_should_be(page: Page) -> None:
    """Whatever a customer said, elements lie within one another as they were meant to."""
    assert not page.crossed
    assert not page.open


def test_nothing_in_it_runs_or_is_fetched(page: Page) -> None:
    """There are no elements but those we make, no address leads out, and a policy says so."""
    assert {name for name, _ in page.found} <= ELEMENTS
    names = {name for _, attrs in page.found for name in attrs}
    assert not [one for one in names if one.startswith("on") or one == "src"]
    assert all(str(attrs["href"]).startswith("#") for _, attrs in page.found if "href" in attrs)
    policies = [attrs.get("content") for _, attrs in page.found if attrs.get("http-equiv")]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:"]


def test_every_link_leads_somewhere_and_every_name_is_one(page: Page) -> None:
    """Each anchor exists, once."""
    names = Counter(str(attrs["id"]) for _, attrs in page.found if attrs.get("id"))
    assert max(names.values()) == 1
    links = {str(attrs["href"])[1:] for _, attrs in page.found if "href" in attrs}
    assert links <= set(names)


def test_no_text_turns_or_controls(pages: Mapping[str, str]) -> None:
    """Signs that hide or turn text are left out, whoever said them."""
    for text in pages.values():
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u202a-\u202e\u2066]", text)
        assert len(text.encode()) < LIMIT


def test_hostile_words_are_shown_as_they_were_said(pages: Mapping[str, str]) -> None:
    """What looks like a program stands in the page as text."""
    for name in ("hostile.en", "hostile-pack.zh"):
        said = Page(pages[name]).text
        assert "</style><script>alert(1)</script><img src=x onerror=alert(2)>" in said
        assert LONG in said
        assert "turned" in said


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["pressed", "late", "ended", "hostile"])
def test_every_figure_and_moment_is_that_of_the_object(
    name: str, lang: str, filled: Filled
) -> None:
    """Parsed back, the pages say what `--json` says: each figure at its place, each moment."""
    case = getattr(filled, name)
    dossier, pack = filled.desk.dossier(case), filled.desk.pack(case)
    mine = filled.desk.dossier(case, "customer")
    told = [(one, dossier_page(one, lang)) for one in (dossier, mine)]
    for value, text in [*told, (pack, pack_page(pack, lang))]:
        found: Any = json.loads(json.dumps(plain(value)))
        page, known = Page(text), moments_in(json.loads(json.dumps(plain(value))))
        assert page.moments
        assert set(page.moments) <= known
        for one in page.figures:
            there = at(found, one.of)
            assert one.is_ == str(there), one
            assert digits(one.text, one.of) == {there}, one


def digits(text: str, of: str) -> set[int]:
    """Return the figure of a text as the object has it: seconds where hours are counted."""
    found = [int(one) for one in re.findall(r"\d+", text)]
    if of.endswith(".counted"):
        if not found:
            return {0}
        if re.search("h|小时", text):
            return {found[0] * 3600 + (found[1] * 60 if len(found) > 1 else 0)}
    return set(found)


def test_the_pack_has_a_figure_of_every_kind(filled: Filled) -> None:
    """Readings, versions, counted days, numbers of events: none of them is left out."""
    pack = filled.desk.pack(filled.ended)
    kinds = {re.sub(r"\d+", "#", one.of) for one in Page(pack_page(pack)).figures}
    assert kinds >= {
        "events",
        "notices.#.seq",
        "dossier.clocks.#.parts.#.counted",
        "dossier.feeling.points.#.reading",
        "dossier.feeling.relapses",
        "dossier.rounds.#.version",
        "dossier.agreements.#.number",
    }


def test_the_customer_gets_what_they_said_and_were_told(filled: Filled) -> None:
    """No note, draft, judgement, reading or name of anybody but who is responsible."""
    whole = filled.desk.dossier(filled.pressed)
    mine = filled.desk.dossier(filled.pressed, "customer")
    assert {one.what for one in whole.timeline} >= set(HELD_BACK[1:])
    assert not {one.what for one in mine.timeline} & set(HELD_BACK)
    assert mine.feeling is None
    assert not [one for one in mine.timeline if one.kind in {"refusal", "clock"} or one.who]
    said = Page(dossier_page(mine)).text
    staff = {one.who for one in whole.timeline if one.kind != "clock"} - {whole.owner}
    assert staff
    assert not [name for name in staff if name in said]
    for one in whole.timeline:
        if one.what in {"receive", "explain", "inform", "consent"}:
            assert one.said.get("words", one.said.get("text", "")) in said


def test_the_customers_words_stay_and_our_notes_go(filled: Filled) -> None:
    """A note beside a hostile complaint is not handed out, the complaint is."""
    said = Page(case_page(filled.desk, filled.hostile, "en", "customer")).text
    assert said.count(LONG) < Page(case_page(filled.desk, filled.hostile)).text.count(LONG)
    assert "<script>alert(1)</script>" in said


@pytest.mark.parametrize(("lang", "word"), [("en", "Overdue"), ("zh", "逾期事项")])
def test_a_promise_that_is_overdue_stands_on_top(lang: str, word: str, filled: Filled) -> None:
    """The planted defect of a case page: what ran out is told before anything else."""
    text = case_page(filled.desk, filled.late, lang)
    head = text[text.index("<header>") : text.index("</header>")]
    assert word in head
    late = filled.desk.dossier(filled.late)
    name = late.names[late.clocks[late.overdue[0]].id][lang]
    assert name in head
    early = case_page(filled.desk, filled.hostile, lang)
    assert word not in early


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_notice_changed_behind_the_desks_back_breaks_the_chain(lang: str, filled: Filled) -> None:
    """The planted defect of a pack: another text in the vault than the one that was recorded."""
    desk, case = filled.desk, filled.ended
    before = desk.pack(case)
    assert before.holds
    assert all(one.holds for one in before.notices)
    store: Any = desk.store
    vault = store._shelf._secrets[case]
    seq = before.notices[0].seq
    place = next(at for at, one in enumerate(vault) if (one.seq, one.field) == (seq, "text"))
    kept = vault[place]
    vault[place] = kept._replace(value="We never promised anything.")
    try:
        after = desk.pack(case)
        page = Page(pack_page(after, lang))
    finally:
        vault[place] = kept
    assert not after.holds
    assert [one.seq for one in after.faults] == [seq]
    assert [one.seq for one in after.notices if not one.holds] == [seq]
    broken = {"en": "does NOT hold", "zh": "前后不符"}[lang]
    assert broken in page.text
    assert {"en": "not as recorded", "zh": "与记录不符"}[lang] in page.text
    assert f"#e{seq}" in {attrs.get("href") for _, attrs in page.found}
    assert broken not in pack_page(before, lang)


def test_a_pack_names_who_decided_what_was_refused_and_where_rules_stand(filled: Filled) -> None:
    """Approver and assessor, the guards that refused, and the reference of every pack."""
    pack = filled.desk.pack(filled.ended)
    said = Page(pack_page(pack)).text
    assert {"assess", "approve"} <= {one.what for one in pack.decided}
    assert all(one.who in said for one in pack.decided)
    assert pack.refused[0].owed
    assert [one.version for one in pack.rules] == ["service@always", "cn-telecom@always"]
    assert all(one.reference in said for one in pack.rules)
    assert all(part in said for one in pack.notices for part in (one.parts["text"],) if part)


def test_a_pressed_yes_is_told_with_its_tactic(filled: Filled) -> None:
    """What somebody marked as pressure stands in the pack with the seed rows behind it."""
    pack = filled.desk.pack(filled.pressed)
    (one,) = pack.tactics
    assert (one.how, one.policy) == ("marked", "block")
    assert one.rows[0] in Page(pack_page(pack)).text


@pytest.mark.parametrize("make", [case_page, case_pack])
def test_a_case_that_there_is_not_has_no_page(make: Any, filled: Filled) -> None:
    """Nobody gets a page of nothing."""
    with pytest.raises(NoSuchCase):
        make(filled.desk, "C-9999")


@pytest.mark.parametrize("name", NAMES[:6])
def test_a_page_says_nothing_in_the_other_language(name: str, pages: Mapping[str, str]) -> None:
    """Names of steps, fields and states are the page's own language; only quotations may differ."""
    chinese = Page(pages[f"{name}.zh"])
    labels = "\n".join(re.findall(r"<(?:h\d|dt|th|summary)[^>]*>([^<]*)<", pages[f"{name}.zh"]))
    words = re.sub(r"AM-[0-9A-Z-]+", "", labels)  # a reference may be all letters by chance
    assert not set(re.findall(r"[A-Za-z]{4,}", words)), labels
    assert chinese.text
    english = "\n".join(re.findall(r"<(?:h\d|dt|th|summary)[^>]*>([^<]*)<", pages[f"{name}.en"]))
    assert not re.findall(r"[\u4e00-\u9fff]", english)
