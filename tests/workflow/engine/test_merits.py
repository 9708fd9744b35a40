"""What an assessment, a cause, evidence and a claim refuse: one sentence each, nothing written."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

import pytest

from amends.workflow import BadInput, Policy
from amends.workflow.catalogue import LANGUAGES, say, texts
from amends.workflow.errors import NotAllowed, StillOwed
from amends.workflow.facts import Cause, Facts, Proof, Remedy, Seen
from amends.workflow.rules import Book, pack_of, with_pack

from ..build import GOOD, Place, World, bare
from ..rules.packing import NAMES, SOURCE, plain
from ..sensible import SENSIBLE

CN: Final = World(Policy(packs="service cn-consumer"))
EURO: Final = World(Policy(packs="service cn-consumer", currency="EUR"))
DAY: Final = "2026-03-02"  # on which the complaint came in
STATUTE: Final[dict[str, Any]] = {"fault": "statutory", "loss": "none", "causation": "none"}
FRAUD: Final[dict[str, Any]] = {**STATUTE, "statute": "cn-consumer.fraud"}
RETURN: Final[dict[str, Any]] = {
    **STATUTE,
    "statute": "cn-consumer.no-reason-return",
    "price": "80",
}


def at(world: World = CN, **changes: Any) -> Place:
    """Return a clarified case that came in today under the rules of the desk."""
    place = world.new()
    facts = replace(GOOD, received_day=place.facts.received_day, rules=place.facts.rules, **changes)
    return bare(facts)


def judged(values: Mapping[str, Any], world: World = CN, **changes: Any) -> Facts:
    """Assess with these values, and return the facts after it."""
    return world.do(at(world, **changes), "assess", **{**SENSIBLE["assess"], **values}).facts


def refused(name: str, values: Mapping[str, Any], world: World = CN, **changes: Any) -> str:
    """Return the code of what is refused; its sentence is whole in both languages."""
    with pytest.raises(BadInput) as caught:
        world.do(at(world, **changes), name, **{**SENSIBLE.get(name, {}), **values})
    fault = caught.value
    for lang in LANGUAGES:
        assert "{" not in say(f"error.{fault.code}", lang, **{"move": name, **fault.values})
    return fault.code


CONTRADICTORY: Final[dict[str, tuple[str, dict[str, object], dict[str, Any], str]]] = {
    "a sum in words": ("assess", {**FRAUD, "price": "five hundred"}, {}, "not_money"),
    "a sum in Chinese words": ("assess", {**FRAUD, "price": "五百元"}, {}, "not_money"),
    "a sum of another currency": ("assess", {**FRAUD, "price": "USD 50"}, {}, "other_currency"),
    "two currencies": ("claim", {"amount": "CNY 50 USD"}, {}, "other_currency"),
    "less than nothing": ("interim", {"amount": "-5"}, {"liability": Seen.NONE}, "negative_money"),
    "too much money": ("claim", {"amount": "9" * 30}, {}, "too_much_money"),
    "three times too much": ("assess", {**FRAUD, "price": "9" * 13}, {}, "too_much_money"),
    "a rule without its sum": ("assess", FRAUD, {}, "rule_wants_price"),
    "no such rule": ("assess", {**STATUTE, "statute": "x"}, {}, "no_such_floor"),
    "no such guarantee": ("assess", {"guarantee": "cn-consumer.fraud"}, {}, "no_such_floor"),
    "below the rule": (
        "assess",
        {**FRAUD, "price": "20", "floor": "499.99"},
        {},
        "below_the_rule",
    ),
    "a rule without a fault": (
        "assess",
        {**FRAUD, "price": "20", "fault": "none"},
        {},
        "rule_without_fault",
    ),
    "a rule and a fault not found yet": (
        "assess",
        {**FRAUD, "price": "20", "fault": "undetermined"},
        {},
        "rule_without_fault",
    ),
    "no delivery": ("assess", RETURN, {}, "rule_wants_delivery"),
    "a delivery too long ago": (
        "assess",
        {**RETURN, "delivered": "2026-02-22"},
        {},
        "rule_too_late",
    ),
    "a delivery to come": ("assess", {"delivered": "2026-03-03"}, {}, "not_yet"),
    "evidence of tomorrow": ("evidence", {"obtained": "2026-03-03"}, {}, "not_yet"),
    "a digest that is none": ("evidence", {"hash": "md5"}, {}, "not_a_digest"),
    "a digest with a slip": ("evidence", {"hash": "g" * 64}, {}, "not_a_digest"),
    "two digests": (
        "evidence",
        {"hash": "A" * 64, "attachment": 1},
        {"attachments": 1},
        "hash_of_attachment",
    ),
    "evidence that is not there": ("evidence", {"replaces": 2}, {}, "no_such_item"),
    "a yardstick alone": ("raise", {"yardstick": "the advert"}, {}, "half_a_gap"),
    "half a gap": ("raise", {"actual": "two charges"}, {}, "half_a_gap"),
    "a share over everything": ("cause", {"share": 101}, {}, "out_of_range"),
    "a share in words": ("cause", {"share": "half"}, {}, "out_of_range"),
    "shares over everything": (
        "cause",
        {"share": 50},
        {"causes": (Cause("customer", 51),)},
        "shares_too_large",
    ),
    "a cause that is not there": ("cause", {"replaces": 1}, {}, "no_such_item"),
    "shared without causes": ("assess", {"causation": "shared"}, {}, "shares_not_whole"),
    "shared, a part missing": (
        "assess",
        {"causation": "shared"},
        {"causes": (Cause("firm", 99),)},
        "shares_not_whole",
    ),
    "shared, all of it ours": (
        "assess",
        {"causation": "shared"},
        {"causes": (Cause("firm", 100),)},
        "not_our_share",
    ),
    "none, half of it ours": (
        "assess",
        {"causation": "none"},
        {"causes": (Cause("firm", 50), Cause("nobody", 50))},
        "not_our_share",
    ),
    "the customer proves for us": (
        "assess",
        {"goods": "durable", "delivered": "2026-01-02", "burden": "customer"},
        {},
        "burden_is_ours",
    ),
    "cleared by nothing": (
        "assess",
        {"fault": "none", "burden": "firm"},
        {"proofs": (Proof(1, "firm", "refuted"), Proof(1, "customer", "verified"))},
        "burden_not_met",
    ),
    "a claim by nothing": (
        "claim",
        {"law": None},
        {},
        "claim_without_view",
    ),
    "a vague rule alone": ("claim", {"interpretation": "vague"}, {}, "precedent_wanted"),
    "help after judging": ("interim", {}, {}, "judged_already"),
}


@pytest.mark.parametrize("name", CONTRADICTORY)
def test_what_contradicts_is_one_sentence(name: str) -> None:
    """Whatever cannot be is refused with its own code, in both languages."""
    act, values, changes, code = CONTRADICTORY[name]
    assert refused(act, values, **changes) == code


def test_a_rule_in_another_currency_is_never_converted() -> None:
    """Five hundred yuan are no five hundred euros."""
    assert refused("assess", {**FRAUD, "price": "20"}, EURO) == "rule_other_currency"
    assert judged({**RETURN, "delivered": DAY}, EURO).floor == 8_000


def test_the_least_is_reckoned_and_names_its_rule() -> None:
    """Three times the price, and never under the least sum; the record names the version."""
    f = judged({**FRAUD, "price": "20"})
    assert (f.floor, f.floor_rule) == (50_000, "cn-consumer@2014-03-15.fraud")
    assert (f.compensable, f.contradictory, f.liability) == (True, False, Seen.LIVE)
    assert judged({**FRAUD, "price": "1000"}).floor == 300_000
    assert judged({**FRAUD, "price": "20", "floor": "700"}).floor == 70_000
    assert judged({"floor": "700"}).floor_rule == ""


def test_a_view_without_the_rule_lets_go_of_it() -> None:
    """A new assessment stands by itself: nothing of the last one's rule remains."""
    place = CN.do(at(), "assess", **{**SENSIBLE["assess"], **FRAUD, "price": "20"})
    again = CN.do(place, "assess", **SENSIBLE["assess"]).facts
    assert (again.floor, again.floor_rule) == (0, "")


def test_the_last_day_of_a_rule_counts() -> None:
    """Seven days from the delivery: the seventh is in, the eighth is out."""
    assert judged({**RETURN, "delivered": "2026-02-23"}).floor == 8_000
    assert refused("assess", {**RETURN, "delivered": "2026-02-22"}) == "rule_too_late"


def test_the_higher_of_a_statute_and_a_guarantee_is_owed() -> None:
    """A guarantee is no discount on the law, nor the law on a guarantee."""
    visit = {"id": "visit", "names": NAMES, "amount": "90 CNY", "source": SOURCE}
    house = pack_of(plain({"source": SOURCE, "guarantee": [visit]}))
    book = with_pack(Book(), house)
    world = World(Policy(packs="service cn-consumer house", book=book))
    both = {**RETURN, "delivered": DAY, "guarantee": "house.visit"}
    assert judged(both, world).floor == 9_000
    assert judged({**both, "price": "95"}, world).floor == 9_500
    alone = judged({"loss": "none", "guarantee": "house.visit"}, world)
    assert (alone.floor, alone.floor_rule) == (9_000, "house@always.visit")
    assert alone.compensable


def test_who_has_to_prove_turns_for_half_a_year() -> None:
    """Durable goods, six months: after that, or for other goods, the firm need not."""
    proof = (Proof(1, "firm", "verified"),)
    bears = {"fault": "none", "goods": "durable", "delivered": "2025-09-02"}
    assert refused("assess", bears) == "burden_not_met"
    assert judged(bears, proofs=proof).liability is Seen.LIVE
    assert judged({**bears, "delivered": "2025-09-01"}).liability is Seen.LIVE
    assert judged({**bears, "goods": "ordinary"}).liability is Seen.LIVE


def test_whole_causes_say_what_to_judge() -> None:
    """Where the causes come to everything, the command that judges names causation itself."""
    causes = (Cause("firm", 60), Cause("customer", 40))
    found = CN.why(at(causes=causes, liability=Seen.NONE), "propose")
    assert found.owed[0].do is not None
    at_ = found.owed[0].do.index("--causation")
    assert found.owed[0].do[at_ + 1] == "shared"


def test_a_cause_takes_the_place_of_another() -> None:
    """What was wrong is not added to; liability and the claim have to be judged again."""
    before = at(causes=(Cause("firm", 100), Cause("nobody", 0)), claim=Seen.LIVE)
    f = CN.do(before, "cause", text="Looked at again.", answers="customer", share=30, replaces=1)
    assert f.facts.causes == (Cause("customer", 30), Cause("nobody", 0))
    assert (f.facts.liability, f.facts.claim) == (Seen.STALE, Seen.STALE)


def test_evidence_that_is_said_again_keeps_what_is_not_said() -> None:
    """Only how far it holds is new; whose it is and what it is about stay."""
    before = at(proofs=(Proof(1, "customer", "verified"), Proof()))
    f = CN.do(before, "evidence", text="Looked at.", replaces=1, credibility="refuted").facts
    assert f.proofs == (Proof(1, "customer", "refuted"), Proof())


def test_help_at_once_is_done_and_owes_nothing() -> None:
    """It is a performed remedy of its own kind; it is no agreed one, so nothing is fulfilled."""
    f = CN.do(at(liability=Seen.STALE, stage="accepted"), "interim", text="Lent one.", amount="30")
    assert f.facts.remedies[-1] == Remedy("interim", 3_000, "performed")
    assert f.facts.liability is Seen.STALE
    bare_ = at(stage="accepted", remedies=(Remedy("interim", 3_000, "performed"),))
    with pytest.raises(StillOwed) as owed:
        CN.take(bare_, "fulfil")
    assert "remedies_done" in {one.code for one in owed.value.owed}


@pytest.mark.parametrize(("amount", "who", "needs"), [
    ("500.01", "wang", "supervisor"),
    ("5000.01", "sun", "manager"),
    ("1000000.01", "qian", ""),
])  # fmt: skip
def test_help_beyond_a_limit_is_not_ones_own_to_give(amount: str, who: str, needs: str) -> None:
    """Whoever's limit does not cover it is told whose does, or that nobody's does."""
    with pytest.raises(NotAllowed) as barred:
        CN.do(at(liability=Seen.NONE), "interim", who, text="Lent one.", amount=amount)
    assert (barred.value.code, barred.value.values["needs"]) == ("beyond_own_limit", needs)


def test_the_figure_of_what_is_believed_is_the_desks() -> None:
    """Up to the sum of the policy nobody needs evidence, one unit beyond it somebody does."""
    for claimed, owed in ((20_000, False), (20_001, True)):
        found = CN.why(at(claimed=claimed, proofs=()), "propose")
        assert ("investigated" in {one.code for one in found.owed}) is owed


def test_every_word_of_these_acts_is_said_in_both_languages() -> None:
    """Each new field has a line of help short enough for lists."""
    for lang in LANGUAGES:
        lines = [texts(lang)[f"field.{name}"] for name in ("replaces", "statute", "speaks_for")]
        assert all(len(line) <= 60 for line in lines)
