"""On what does the case rest? Evidence, and what was expected against what came."""

from datetime import timedelta

from ...book.phrases import phrase
from ...book.unmet import Term, Unmet
from ...scene.plausible import step
from ...scene.world import World
from ..comparing.expecting import expect
from ..comparing.record import log


@phrase("when", en="evidence comes in that speaks for {side}", zh="收到支持{side}的证据")
@phrase("given", en="evidence came in that speaks for {side}", zh="已收到支持{side}的证据")
def evidence_for(world: World, side: str) -> None:
    """Put a piece of evidence about the first point on record, if there is a point."""
    about = {"issue": 1} if world.facts.issues else {}
    given = {"speaks_for": side, "credibility": "verified", **about}
    world.attempt("handler", "evidence", step(world, "evidence", given))


@phrase(
    "when",
    en="the first piece of evidence turns out {credit}",
    zh="第一份证据经核查为{credit}",
)
def evidence_weighed(world: World, credit: str) -> None:
    """Say anew how far the first piece of evidence can be relied on."""
    given = {"replaces": 1, "credibility": credit}
    world.attempt("handler", "evidence", step(world, "evidence", given))


@phrase("when", en="evidence is recorded as if obtained tomorrow", zh="把证据的取得时间记为明天")
def evidence_of_tomorrow(world: World) -> None:
    """Give a time that has not come."""
    tomorrow = (world.now + timedelta(days=1)).isoformat()
    world.attempt("handler", "evidence", step(world, "evidence", {"obtained": tomorrow}))


@phrase("when", en="evidence is recorded with the hash {words}", zh="记录证据，哈希值为{words}")
def evidence_hashed(world: World, hashed: str) -> None:
    """Give what is to show later that the thing is the same."""
    world.attempt("handler", "evidence", step(world, "evidence", {"hash": hashed}))


@phrase(
    "then",
    en="the first piece of evidence is {credit} and speaks for {side}",
    zh="第一份证据为{credit}，支持{side}",
)
def evidence_stands(world: World, credit: str, side: str) -> None:
    """The list of evidence shows the first piece like this."""
    found = world.desk("manager").evidence(world.case)
    seen = (found[0].credibility, found[0].speaks_for) if found else ("", "")
    terms = [(Term("credit", c or ""), Term("side", s or "")) for c, s in ((credit, side), seen)]
    expect(world, "evidence_credit", terms[0][0], terms[1][0])
    expect(world, "evidence_side", terms[0][1], terms[1][1])


@phrase(
    "when",
    en="the handler names a point where {words} was expected and {words} came",
    zh="经办人列明事项，期望为{words}，实际为{words}",
)
def names_gap(world: World, expected: str, actual: str) -> None:
    """Name a point with the gap that it rests on."""
    given = {"expected": expected, "actual": actual}
    world.attempt("handler", "raise", step(world, "raise", given))


@phrase(
    "when",
    en="the handler names a point where {words} was expected, and nothing more",
    zh="经办人列明事项，只写期望为{words}",
)
def names_half(world: World, expected: str) -> None:
    """Name a point with half of a gap."""
    world.attempt("handler", "raise", step(world, "raise", {"expected": expected}))


@phrase(
    "when",
    en="it turns out that {words} was expected at the first point and {words} came",
    zh="第一个事项补明期望为{words}，实际为{words}",
)
def gap_added(world: World, expected: str, actual: str) -> None:
    """Add the gap to a point that is there."""
    given = {"issue": 1, "expected": expected, "actual": actual}
    world.attempt("handler", "expect", step(world, "expect", given))


@phrase(
    "then",
    en="the record shows that {words} was expected and {words} came",
    zh="记录中写明期望为{words}，实际为{words}",
)
def record_shows_gap(world: World, expected: str, actual: str) -> None:
    """The record holds both sides of the gap as they were written."""
    shown = [(one.said.get("expected"), one.said.get("actual")) for one in log(world)]
    if (expected, actual) not in shown:
        seen = [f"“{one}” / “{other}”" for one, other in shown if one and other]
        raise Unmet("gap", world.process, seen=seen)
