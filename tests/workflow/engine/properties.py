"""What must always be true of a complaint, said once more and without the guards' own code."""

from collections.abc import Iterator

from amends.workflow.facts import Facts, Seen
from amends.workflow.lifecycle import ENDS, STAGES

PENDING = frozenset({"informed", "given", "cooling", "effective"})
LIVE = Seen.LIVE


def state_faults(f: Facts) -> Iterator[str]:
    """Name the properties that a case breaks by standing where it stands."""
    for check in (_agreed, _taken_back, _tabled, _away):
        yield from check(f)


def _agreed(f: Facts) -> Iterator[str]:
    stands = f.consent in PENDING and not f.tainted
    if f.stage in {"accepted", "fulfilled"} and not (f.consent_used and stands):
        yield f"1: {f.stage} while the consent is {f.consent}"
    if f.stage == "closed" and f.consent_used and not stands:
        yield f"1: closed by acceptance while the consent is {f.consent}"
    if f.stage not in {"accepted", "fulfilled", "escalated", *ENDS} and f.consent_used:
        yield f"11: a used consent in {f.stage}"


def _taken_back(f: Facts) -> Iterator[str]:
    if f.stage == "withdrawn" and (f.tainted or f.withdrawal not in PENDING):
        yield f"2: withdrawn while the request is {f.withdrawal}"


def _tabled(f: Facts) -> Iterator[str]:
    evidence = (f.heard, f.liability, f.shared, f.table.approved)
    live = all(seen is LIVE for seen in evidence) and not f.contradictory
    if f.stage in {"proposed", "answered"} and not live:
        yield f"3: {f.stage} without live evidence"
    if f.stage in {"clarified", "proposed", "answered"} and f.news:
        yield f"3: {f.stage} while there are new facts"


def _away(f: Facts) -> Iterator[str]:
    if (f.stage == "escalated") != (f.left in STAGES[:7]):
        yield f"7: {f.stage} and left {f.left or 'nowhere'}"
    if f.left in {"accepted", "fulfilled"} and (f.consent not in PENDING or f.tainted):
        yield f"7: left {f.left} while the consent is {f.consent}"


def move_faults(move: str, before: Facts, after: Facts) -> Iterator[str]:
    """Name the properties that a move breaks by what was so when it was made."""
    checks = {
        "inquire": _inquire,
        "clarify": _clarify,
        "propose": _offer,
        "revise": _offer,
        "answer": _answer,
        "accept": _accept,
        "withdraw": _withdraw,
        "resume": _resume,
    }
    if move in checks:
        yield from checks[move](before, after)
    if after.stage in ENDS and before.stage not in ENDS:
        yield from _end(move, before)
    if move in {"accept", "decline", "reopen"}:
        yield from _outlived(move, after)


def _inquire(f: Facts, _after: Facts) -> Iterator[str]:
    if f.heard is not LIVE:
        yield "3: inquired unheard"


def _clarify(f: Facts, _after: Facts) -> Iterator[str]:
    if not f.issues or any(one.found is not LIVE for one in f.issues) or f.restated < 1:
        yield "7: clarified without live facts"
    if f.explained is not LIVE or not _calm(f, "clarify"):
        yield "7: clarified unexplained or in anger"


def _calm(f: Facts, move: str) -> bool:
    calm = 0 <= f.reading <= 2 and not f.hurt and not f.calm_lost
    return calm or f.insists == move


def _judged(f: Facts) -> bool:
    live = all(seen is LIVE for seen in (f.heard, f.liability, f.shared))
    found = f.issues and all(one.found is LIVE for one in f.issues)
    return bool(live and found and not f.contradictory)


def _approved(f: Facts) -> bool:
    return f.draft.approved is LIVE and f.draft.approved_by not in f.draft.by


def _offer(f: Facts, after: Facts) -> Iterator[str]:
    if not _judged(f) or f.restated < 1:
        yield "3: an offer before liability was judged and shared"
    if not _approved(f) or f.draft.kind != "offer" or f.draft.amount < f.floor:
        yield "3: an offer that was not approved, or is below the floor"
    if f.draft.tactics or not (f.draft.recourse and f.draft.defect and f.draft.impact):
        yield "3: an offer that presses, or lacks a part"
    yield from _new_version(f, after)


def _new_version(f: Facts, after: Facts) -> Iterator[str]:
    if after.table.version <= f.table.version:
        yield "3: what was put before the customer is no new version"
    if after.told & {"terms", "recourse", "plain_words", "helper"} or after.consent in PENDING:
        yield "11: what was told or agreed about another version"


def _answer(f: Facts, after: Facts) -> Iterator[str]:
    if not _judged(f) or not _approved(f) or f.draft.kind != "final":
        yield "3: an answer before liability was judged, shared and the text approved"
    yield from _new_version(f, after)


def _accept(f: Facts, after: Facts) -> Iterator[str]:
    if f.consent not in {"given", "effective"} or f.consent_used:
        yield f"1: accepted on a consent that is {f.consent}"
    if f.consent_version != f.table.version or not f.table.version:
        yield "1: accepted for another version"
    if f.tainted or f.consent_conditional or f.consent_contradicts:
        yield "1: accepted under pressure, on a condition, or in contradiction"
    if f.identified is not LIVE or not f.mandate or f.party == "nobody":
        yield "1: accepted by somebody who may not"
    if not _judged(f) or f.table.approved is not LIVE or f.table.amount < f.floor:
        yield "1: accepted what no longer stands"
    if not {"terms", "recourse"} <= f.told or not _calm(f, "accept"):
        yield "1: accepted uninformed or in anger"
    if after.withdrawal in PENDING:
        yield "11: a request outlives the acceptance"


def _withdraw(f: Facts, _after: Facts) -> Iterator[str]:
    if f.withdrawal != "effective" or f.tainted or f.withdrawal_conditional:
        yield f"2: withdrawn on a request that is {f.withdrawal}"
    if not {"withdrawal", "way_back"} <= f.told:
        yield "2: withdrawn uninformed"
    if f.identified is not LIVE or not f.mandate or f.party == "nobody":
        yield "2: withdrawn by somebody who may not"


def _resume(f: Facts, after: Facts) -> Iterator[str]:
    if after.stage != f.left:
        yield f"7: resumed to {after.stage}, not {f.left}"
    if not (f.decided or f.referred_back or f.settles):
        yield "7: resumed undecided"
    if after.stage == "clarified" and f.restated < 1:
        yield "7: resumed ahead of the facts"


def _end(move: str, f: Facts) -> Iterator[str]:
    if f.outside == "decided":
        yield f"11: {move} against an outside decision"
    if move != "withdraw" and any(one.kind == "due" and one.state == "open" for one in f.remedies):
        yield f"8: {move} while the law still owes"
    asked = move in {"conclude", "redirect"} or (move == "close" and f.stage == "answered")
    if asked and any(one.kind == "owed" and one.state == "open" for one in f.remedies):
        yield f"8: {move} while something agreed is open"
    if move in {"close", "conclude"}:
        told = {"result", "thanks", "way_back"} <= f.told
        if not told or f.reviewed is not LIVE or f.follow_up is not LIVE:
            yield f"11: {move} without a farewell"


def _outlived(move: str, f: Facts) -> Iterator[str]:
    if move != "decline" and f.withdrawal in PENDING:
        yield f"11: a request outlives {move}"
    if move == "reopen" and (f.consent in PENDING or f.consent_used):
        yield "11: a consent outlives the reopening"
    if move == "decline" and f.consent in PENDING:
        yield "11: a consent outlives the refusal"
