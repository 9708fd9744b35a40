"""On what a case rests is shown on its screen, in both languages, and a rule says what it owes."""

import json
import shlex
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.conftest import Line

HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
HOUSE = """
name = "house"
layer = "service"
names = { en = "Our guarantees", zh = "本台服务保证" }

[[version]]
source = { reference = "House rule 1", mark = "ours" }

[[version.guarantee]]
id = "late-visit"
names = { en = "A late visit", zh = "上门迟到" }
amount = "50 CNY"
source = { reference = "House rule 1", mark = "ours" }
"""


STEPS = rf"""
empathise --heard "A copy." --named angry --regret "I am sorry."
inquire
raise --text "A copy" --expected "the original" --actual "a copy" --yardstick "the advert"
find --issue 1 --upheld yes --text "It was."
evidence --text Report --kind document --issue 1 --holder customer --hash {HASH} \
  --obtained 2026-11-01 --credibility verified --speaks-for customer
cause --text "Bought unseen" --answers firm --share 100
interim --text "Lent one" --amount 30
assess --fault statutory --loss none --causation full --text "Fraud." \
  --statute cn-consumer.fraud --price 120 --goods durable --delivered 2026-10-01
claim --seeks property --amount 2000 --law "article 55" --text "Three times." \
  --interpretation vague --precedent "Court, 2024" --reasonable partly
"""


def told(text: str) -> str:
    """Return a screen as one line, so that no width decides what is found."""
    return " ".join(text.split())


def judged(practice: "Line") -> None:
    """Bring a case to a judgement with all that it rests on."""
    practice("policy", "set", "packs", "service cn-consumer")
    practice("receive", "--customer", "A", "--channel", "phone", "--words", "A copy.")
    for line in STEPS.strip().replace("\\\n", "").splitlines():
        name, _, options = line.partition(" ")
        assert practice(name, "C-1002", *shlex.split(options)).status == 0, line


def test_a_case_shows_on_what_it_rests(practice: "Line") -> None:
    """Gap, evidence, causes, what the rule owes, who proves, the claim, and help at once."""
    judged(practice)
    practice.set("COLUMNS", "200")
    said = told(practice("show", "C-1002", screen=True).out)
    assert "A copy · expected: the original; came: a copy · by the advert" in said
    assert "verified · Issue 1 · held by: the customer · speaks for: the customer" in said
    assert f"SHA-256 {HASH}" in said
    assert "Bought unseen · the firm answers, 100 percent" in said
    assert "CNY 500.00 · cn-consumer@2014-03-15.fraud owes CNY 500.00" in said
    assert "the firm, by cn-consumer@2014-03-15.defect" in said
    assert "CNY 2,000.00 · property · reasonable: partly · law: article 55" in said
    assert "precedent: Court, 2024" in said
    assert "given at once, admitting nothing · CNY 30.00 · performed" in said


def test_a_case_shows_it_in_chinese(practice: "Line") -> None:
    """The same, in the reader's language."""
    judged(practice)
    practice.set("COLUMNS", "200")
    said = told(practice("--lang", "zh", "show", "C-1002", screen=True).out)
    assert "期望：the original；实际：a copy" in said
    assert "持有方：客户 · 支持：客户" in said
    assert "由本企业负责，占百分之100" in said
    assert "按cn-consumer@2014-03-15.defect由企业举证" in said
    assert "先行补救，不等于认责" in said


def test_programs_get_the_evidence_as_a_list(practice: "Line") -> None:
    """One object a piece, with the same keys always."""
    judged(practice)
    found = json.loads(practice("show", "C-1002", "--json").out)
    (piece,) = found["evidence"]
    assert (piece["number"], piece["kind"], piece["sha256"]) == (1, "document", HASH)
    assert json.loads(practice("show", "C-1001", "--json").out)["evidence"] == []


def test_a_floor_says_by_which_rule(practice: "Line") -> None:
    """Whoever offers less is told the sum and the rule with its version."""
    judged(practice)
    practice("contact", "C-1002", "--feeling", "1")
    practice("restate", "C-1002", "--text", "A copy.", "--confirmed", "yes")
    practice("explain", "C-1002", "--text", "Bought unseen.")
    assert practice("clarify", "C-1002").status == 0
    practice.set("COLUMNS", "200")
    said = told(practice("why", "C-1002", "propose", screen=True).out)
    assert "less than CNY 500.00" in said
    assert "by 'cn-consumer@2014-03-15.fraud'" in said


def test_a_pack_tells_what_it_owes(practice: "Line") -> None:
    """Each floor with its figure and article, each burden with its goods, in both languages."""
    practice.set("COLUMNS", "200")
    said = told(practice("rules", "show", "cn-consumer", screen=True).out)
    assert "3 times the price paid · at least CNY 500.00" in said
    assert "within 7 calendar days of the delivery" in said
    assert "for durable goods, decoration and fitting out the firm proves, within 6 months" in said
    assert "article 55(1)" in said
    chinese = told(practice("--lang", "zh", "rules", "show", "cn-consumer", screen=True).out)
    assert "价款的3倍 · 至少CNY 500.00" in chinese
    assert "由企业举证" in chinese
    cells = [line.split("\t") for line in practice("rules", "show", "cn-consumer").out.splitlines()]
    assert [row[1:3] for row in cells] == [
        ["fraud", "floor"],
        ["service-fraud", "floor"],
        ["no-reason-return", "floor"],
        ["defect", "burden"],
    ]
    found = json.loads(practice("rules", "show", "cn-consumer", "--json").out)
    assert (found["clocks"], found["floor"][0]["id"]) == ([], "fraud")


def test_a_desk_adds_guarantees_of_its_own(practice: "Line") -> None:
    """A pack with a guarantee and no clock is checked, added, shown and used."""
    (practice.folder / "house.toml").write_text(HOUSE, "utf-8")
    assert practice("rules", "check", "house.toml").status == 0
    assert practice("rules", "add", "house.toml").status == 0
    said = told(practice("rules", "show", "house", screen=True).out)
    assert "A late visit · guarantee · CNY 50.00" in said


def test_a_nonsense_guarantee_is_refused(practice: "Line") -> None:
    """The fault names its place."""
    (practice.folder / "house.toml").write_text(HOUSE.replace("50 CNY", "fifty"), "utf-8")
    outcome = practice("rules", "check", "house.toml")
    assert outcome.status == 2
    assert "version.1.guarantee.late-visit.amount" in outcome.out + outcome.err
