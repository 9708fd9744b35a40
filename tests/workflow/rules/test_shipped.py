"""The shipped packs say what was read about the rules, no more and no less."""

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from amends.workflow import PROCESS, Money
from amends.workflow.calendars.counting import Length
from amends.workflow.catalogue import say
from amends.workflow.errors import BadInput
from amends.workflow.policy import NAMES as POLICY
from amends.workflow.policy import ROLES
from amends.workflow.record.canonical import canonical, parse
from amends.workflow.rules import (
    SHIPPED,
    Kind,
    Layer,
    Mark,
    Missed,
    Version,
    check,
    pack_of,
    shipped,
    version_id,
)
from amends.workflow.rules import written as plain_of

from .packing import PACKS, ROOT, from_file

COMING = {  # steps and words that come with suspending and extending
    "suspend": frozenset(
        {"appraisal", "testing", "assessment", "hearing", "waiting_for_customer", "agreed_pause"}
    ),
    "proceed": frozenset[str](),
    "extend": frozenset[str](),
    "rhythm": frozenset[str](),
    "inform": frozenset({"extension", "suspension", "delay", "summary"}),
}
MATTERS = frozenset(
    ["payments", "superannuation", "hardship", "complex", "fault_urban", "fault_rural", "group"]
)
CALENDARS = frozenset({"cn", "uk", "us", "au", "target"})
HALF_WIDTH = re.compile(r"[\u3400-\u9fff][,;:?!()]|[,;:?!()][\u3400-\u9fff]")

# Row of domain.md: version, clock, figure, what is added or another case, trust mark.
FIGURES = {
    ("uk-fca@2018-04-01", "acknowledgement", "3 working_day", "ours"): "K3",
    ("uk-fca@2018-04-01", "summary_resolution", "3 working_day", "primary"): "K4",
    ("uk-fca@2018-04-01", "final_response", "8 week", "primary"): "K5",
    ("uk-fca@2018-04-01", "final_response payments", "15 working_day", "unconfirmed"): "K6",
    ("uk-fca@2018-04-01", "final_response +", "20 working_day", "unconfirmed"): "K6",
    ("uk-fca@2018-04-01", "delay_letter", "8 week", "primary"): "K5",
    ("uk-fca@2018-04-01", "referral", "6 month", "primary"): "K7",
    ("uk-fca@2018-04-01", "retention", "3 year", "primary"): "1.4",
    ("uk-fca@2026-06-01", "acknowledgement", "3 working_day", "ours"): "K3",
    ("uk-fca@2026-06-01", "summary_resolution", "3 working_day", "primary"): "K4",
    ("uk-fca@2026-06-01", "final_response", "8 week", "primary"): "K5",
    ("uk-fca@2026-06-01", "final_response payments", "15 working_day", "primary"): "K6",
    ("uk-fca@2026-06-01", "final_response +", "20 working_day", "primary"): "K6",
    ("uk-fca@2026-06-01", "delay_letter", "8 week", "primary"): "K5",
    ("uk-fca@2026-06-01", "referral", "6 month", "primary"): "K7",
    ("uk-fca@2026-06-01", "retention", "3 year", "primary"): "1.4",
    ("us-cfpb@always", "response", "15 calendar_day", "secondary"): "K10",
    ("us-cfpb@always", "final_response", "60 calendar_day", "secondary"): "K10",
    ("au-rg271@always", "acknowledgement", "1 working_day", "secondary"): "K13",
    ("au-rg271@always", "response", "30 calendar_day", "secondary"): "K14",
    ("au-rg271@always", "response hardship", "21 calendar_day", "secondary"): "K14",
    ("au-rg271@always", "response superannuation", "45 calendar_day", "secondary"): "K14",
    ("au-rg271@always", "response +", "", "secondary"): "K14",
    ("au-rg271@always", "quick_closing", "5 working_day", "secondary"): "K15",
    ("eu-payments@always", "reply", "15 working_day", "secondary"): "K19",
    ("eu-payments@always", "reply +", "20 working_day", "unconfirmed"): "K19",
    ("cn-bank-insurance@2020-03-01", "decision", "15 calendar_day", "secondary"): "K20",
    ("cn-bank-insurance@2020-03-01", "decision complex", "30 calendar_day", "secondary"): "K20",
    ("cn-bank-insurance@2020-03-01", "decision +", "30 calendar_day", "secondary"): "K20",
    ("cn-bank-insurance@2020-03-01", "withdrawal", "0 calendar_day", "primary"): "K23",
    ("cn-bank-insurance@2020-03-01", "review_request", "30 calendar_day", "unconfirmed"): "K22",
    ("cn-bank-insurance@2020-03-01", "review_decision", "30 calendar_day", "unconfirmed"): "K22",
    ("cn-bank-insurance@2020-03-01", "retention", "3 year", "unconfirmed"): "1.4",
    ("cn-bank-insurance@2020-03-01", "window", "30 calendar_day", "unconfirmed"): "K22",
    ("cn-consumer@2014-03-15", "floor fraud", "3 price CNY 500.00", "primary"): "S0-8",
    ("cn-consumer@2014-03-15", "floor service-fraud", "3 fee CNY 500.00", "primary"): "S0-8",
    (
        "cn-consumer@2014-03-15",
        "floor no-reason-return",
        "1 price 7 calendar_day",
        "primary",
    ): "S0-67",
    ("cn-consumer@2014-03-15", "burden defect", "durable decoration 6 month", "primary"): "S0-7",
    ("cn-telecom@always", "reply", "15 calendar_day", "secondary"): "K27",
    ("cn-telecom@always", "fault_repair", "48 hour", "primary"): "K31",
    ("cn-telecom@always", "fault_repair fault_rural", "72 hour", "primary"): "K31",
    ("cn-market@2020-01-01", "acceptance", "7 working_day", "primary"): "K34",
    ("cn-market@2020-01-01", "mediation", "45 working_day", "primary"): "K34",
    ("cn-market@2026-04-15", "acceptance", "7 working_day", "primary"): "K33",
    ("cn-market@2026-04-15", "mediation", "60 calendar_day", "code"): "K35",
    ("cn-petition@2022-05-01", "acceptance", "15 calendar_day", "primary"): "K39",
    ("cn-petition@2022-05-01", "decision", "60 calendar_day", "primary"): "K39",
    ("cn-petition@2022-05-01", "decision +", "30 calendar_day", "primary"): "K39",
    ("cn-petition@2022-05-01", "review_request", "30 calendar_day", "primary"): "K39",
    ("cn-petition@2022-05-01", "review_decision", "30 calendar_day", "primary"): "K39",
    ("cn-petition@2022-05-01", "second_review_decision", "30 calendar_day", "primary"): "K39",
    ("cn-petition@2022-05-01", "window", "30 calendar_day", "primary"): "K39",
    ("cn-12345@always", "reply", "5 working_day", "primary"): "K41",
    ("cn-12345@always", "reply +", "", "primary"): "K40",
    ("service@always", "first_contact", "24 hour", "seed"): "K46",
    ("service@always", "progress", "24 hour", "seed"): "K46",
    ("service@always", "decision", "24 hour", "ours"): "ours",
    ("service@always", "result_call", "24 hour", "ours"): "K46",
    ("service@always", "follow_up_1", "3 calendar_day", "seed"): "K46",
    ("service@always", "follow_up_2", "30 calendar_day", "seed"): "K46",
    ("iso-10002@always", "acknowledgement", "24 hour", "ours"): "K1",
    ("iso-10002@always", "status", "24 hour", "ours"): "K1",
    ("iso-10002@always", "decision_told", "24 hour", "ours"): "K1",
}


def figures(name: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield every figure of a pack: version, where it stands, the figure and its mark."""
    for version in shipped(name).versions:
        at = version_id(name, version)
        if version.window_source:
            yield at, "window", shown(version.window), version.window_source.mark
        yield from ((at, *one) for one in merits(version))
        for clock in version.clocks:
            yield at, clock.id, shown(clock.length), clock.source.mark
            for variant in clock.variants:
                where = f"{clock.id} {'+'.join(variant.when)}"
                yield at, where, shown(variant.length), variant.source.mark
            for extension in clock.extensions:
                yield at, f"{clock.id} +", shown(extension.length), extension.source.mark


def merits(version: Version) -> Iterator[tuple[str, str, str]]:
    """Yield what a version says is owed at least and who proves: where, the figure, its mark."""
    for floor in version.floors:
        least = str(Money(floor.least, floor.currency)) if floor.least else ""
        said = [str(floor.times), floor.basis, least, shown(floor.within)]
        yield f"floor {floor.id}", " ".join(filter(None, said)), floor.source.mark
    for burden in version.burdens:
        said = [*burden.goods, shown(burden.within)]
        yield f"burden {burden.id}", " ".join(said), burden.source.mark


def shown(length: Length | None) -> str:
    """Write a length as a pack's file does."""
    return f"{length.number} {length.unit}" if length else ""


def vocabulary() -> dict[str, frozenset[str]]:
    """Return the steps of the shipped process with their words, and those that are to come."""
    known = dict(COMING)
    for form in (PROCESS.receive, *PROCESS.acts, *PROCESS.moves):
        words = {word for field in form.fields for word in field.choices or (field.name,)}
        known[form.name] = known.get(form.name, frozenset()) | words
    return known


def compile_packs(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the compiler on a folder of packs."""
    command = [sys.executable, f"{ROOT}/tools/rules.py", f"--folder={folder}", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_every_figure_is_one_that_was_read() -> None:
    """The figures and trust marks are exactly those of the table above."""
    every = [figure for name in SHIPPED for figure in figures(name)]
    assert len(every) == len(set(every))
    assert set(every) == set(FIGURES)


def test_an_unconfirmed_figure_is_known_as_such() -> None:
    """What was not read anywhere is marked, and nothing else is."""
    found = {row[:2] for name in SHIPPED for row in figures(name) if row[3] == Mark.UNCONFIRMED}
    assert found == {
        ("cn-bank-insurance@2020-03-01", "review_request"),
        ("cn-bank-insurance@2020-03-01", "review_decision"),
        ("cn-bank-insurance@2020-03-01", "retention"),
        ("cn-bank-insurance@2020-03-01", "window"),
        ("eu-payments@always", "reply +"),
        ("uk-fca@2018-04-01", "final_response payments"),
        ("uk-fca@2018-04-01", "final_response +"),
    }


@pytest.mark.parametrize("name", SHIPPED)
def test_a_pack_is_compiled_from_its_file(name: str) -> None:
    """What is loaded is what the file says, and it goes through a record unchanged."""
    pack = shipped(name)
    assert pack == from_file(name)
    assert pack.name == name
    kept = parse(canonical(plain_of(pack)))
    assert isinstance(kept, dict)
    assert pack_of(kept) == pack


@pytest.mark.parametrize("name", SHIPPED)
def test_the_process_knows_all_that_a_pack_names(name: str) -> None:
    """Every step, ground, role, calendar and matter is one that a desk has."""
    said = check(shipped(name), vocabulary(), CALENDARS, ROLES, matters=MATTERS)
    assert [remark for remark in said if remark.code != "unconfirmed"] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_a_pack_is_named_in_good_chinese(name: str) -> None:
    """Names have their Chinese, with marks of full width."""
    pack = shipped(name)
    named = [one.names for v in pack.versions for one in (*v.clocks, *v.merits)]
    for names in (pack.names, *named):
        assert not HALF_WIDTH.search(names["zh"])
        assert re.search("[\u3400-\u9fff]", names["zh"])
        assert names["en"].isascii()


@pytest.mark.parametrize("name", SHIPPED)
def test_a_reference_tells_since_when(name: str) -> None:
    """Each version says what its first day is, or that it was not looked up."""
    for version in shipped(name).versions:
        told = ("in force", "into force", "no figure in the standard")
        assert any(words in version.source.reference for words in told)


def test_the_law_is_warned_of_early() -> None:
    """Each answer that the law waits for is warned of at half, three quarters and nine tenths."""
    clocks = [c for name in SHIPPED for v in shipped(name).versions for c in v.clocks]
    answers = [c for c in clocks if c.layer is Layer.LEGAL and c.kind is Kind.ANSWER]
    assert answers
    assert {c.warnings for c in answers} == {(50, 75, 90)}


def test_a_value_of_the_policy_is_one() -> None:
    """A clock whose figure the desk decides names a value that its policy has."""
    clocks = [c for name in SHIPPED for v in shipped(name).versions for c in v.clocks]
    assert {c.policy for c in clocks} - {""} == {"first_contact", "progress"}
    assert {c.policy for c in clocks} - {""} <= set(POLICY)


def test_progress_is_told_after_twenty_hours_and_two_days() -> None:
    """A customer without a word is warned of after 20 hours and an alarm after 48 (S2-87)."""
    progress = shipped("service").versions[0].clock("progress")
    assert progress is not None
    hours = progress.length.number
    assert round(hours * progress.warnings[0] / 100) == 20
    assert hours + progress.alarms[0] == 48


def test_what_the_law_leaves_out_is_left_out_and_no_more() -> None:
    """Only the grounds that a rule names stop its clock: no hearing stops the first decision."""
    out = {
        (version_id(name, version), clock.id): clock.excludes
        for name in SHIPPED
        for version in shipped(name).versions
        for clock in version.clocks
        if clock.excludes and clock.layer is Layer.LEGAL
    }
    assert out == {
        ("cn-bank-insurance@2020-03-01", "decision"): ("appraisal", "testing", "assessment"),
        ("cn-market@2020-01-01", "mediation"): ("appraisal", "testing"),
        ("cn-petition@2022-05-01", "second_review_decision"): ("hearing",),
    }


def test_new_facts_begin_the_decision_of_a_bank_anew() -> None:
    """New material restarts it (D8); nothing restarts any other clock."""
    restarts = [
        (name, clock.id, clock.restart)
        for name in SHIPPED
        for version in shipped(name).versions
        for clock in version.clocks
        if clock.restart
    ]
    assert restarts == [("cn-bank-insurance", "decision", ("evidence:material",))]


def test_a_summary_resolution_spares_the_final_response_only_in_time() -> None:
    """Its letter ends the eight weeks where the third day was kept; missing it fails nobody."""
    version = shipped("uk-fca").versions[-1]
    quick, final = version.clock("summary_resolution"), version.clock("final_response")
    assert quick is not None
    assert final is not None
    assert (quick.missed, quick.counting.ends) == (Missed.BARRED, "close_of_business")
    assert final.given == {"inform:summary": "summary_resolution"}
    assert [extension.when for extension in final.extensions] == [("payments",)]


def test_the_acknowledgement_tells_the_limit_since_june_2026() -> None:
    """The part is asked for from the day on which the rule was shown with it."""
    old, new = shipped("uk-fca").versions
    assert "acknowledge" not in old.parts
    assert new.parts["acknowledge"] == ("limit",)
    assert (old.until + 1, new.since) == (new.since, date(2026, 6, 1).toordinal())


def test_the_compiled_packs_are_up_to_date() -> None:
    """Every module is what its TOML says."""
    outcome = compile_packs(PACKS, "--check")
    assert outcome.returncode == 0, outcome.stderr


def test_a_stale_pack_is_found(tmp_path: Path) -> None:
    """A figure edited without compiling, or a file taken away, is noticed and then mended."""
    folder = tmp_path / "packs"
    copytree(PACKS, folder)
    path = folder / "cn" / "cn-telecom.toml"
    path.write_text(path.read_text("utf-8").replace("15 calendar_day", "14 calendar_day"), "utf-8")
    (folder / "us-cfpb.toml").unlink()
    outcome = compile_packs(folder, "--check")
    assert outcome.returncode == 1
    assert "cn_telecom.py is out of date" in outcome.stderr
    assert "us_cfpb.py has lost its TOML" in outcome.stderr
    assert compile_packs(folder).returncode == 0
    assert compile_packs(folder, "--check").returncode == 0


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('kind = "answer"', 'kind = "reply"', "'reply' is not possible"),
        ('name = "cn-telecom"', 'name = "cn-phone"', "name the file like it"),
    ],
)
def test_a_faulty_pack_is_not_compiled(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    """The fault is said, and nothing is written."""
    text = (PACKS / "cn" / "cn-telecom.toml").read_text("utf-8").replace(old, new)
    (tmp_path / "cn-telecom.toml").write_text(text, "utf-8")
    outcome = compile_packs(tmp_path)
    assert outcome.returncode == 1
    assert sentence in outcome.stderr
    assert not list(tmp_path.glob("*.py"))


def test_a_pack_that_is_not_shipped_is_refused() -> None:
    """The names that there are are told."""
    with pytest.raises(BadInput) as caught:
        shipped("cn-phone")
    assert "cn-telecom" in say("error.no_such_pack", "en", **caught.value.values)


def test_no_reader_is_loaded_for_what_is_compiled() -> None:
    """Working by a shipped pack costs neither a reader of TOML nor the other packs."""
    program = (
        "import sys; from amends.workflow.rules import shipped; shipped('uk-fca');"
        "print([name for name in sys.modules if name == 'tomllib' or '.packs.' in name])"
    )
    outcome = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert outcome.stdout.strip() == "['amends.workflow.rules.packs.uk_fca']"
