"""What evidence is on record is listed in one call, with what was said of it last."""

from hashlib import sha256

from ..bench import Bench

HASH = sha256(b"the bill").hexdigest()


def test_a_case_without_evidence_lists_none() -> None:
    """Nothing is made up."""
    bench = Bench()
    assert bench.desk().evidence(bench.receive().id) == ()


def test_each_piece_is_listed_with_all_that_is_known_of_it() -> None:
    """Kind, issue, holder, when it was obtained, how far it holds, for whom it speaks, its hash."""
    bench = Bench()
    case = bench.receive().id
    desk = bench.desk()
    desk.act(case, "raise", text="Charged twice.")
    desk.act(
        case,
        "evidence",
        text="The bill",
        kind="document",
        issue=1,
        holder="customer",
        obtained="2026-03-01",
        credibility="verified",
        speaks_for="customer",
        ref="Folder 7",
        hash=HASH.upper(),
    )
    (found,) = desk.evidence(case)
    assert (found.number, found.text, found.kind, found.issue) == (1, "The bill", "document", 1)
    assert (found.holder, found.credibility, found.speaks_for) == (
        "customer",
        "verified",
        "customer",
    )
    assert (found.ref, found.sha256, found.attachment) == ("Folder 7", HASH, None)
    assert found.obtained == "2026-03-01T00:00:00+08:00"
    assert found.who == "wang"


def test_the_hash_of_an_attachment_is_its_own() -> None:
    """Nobody types what the desk has reckoned."""
    bench = Bench()
    case = bench.receive().id
    desk = bench.desk()
    desk.attach(case, b"the bill", name="bill.pdf")
    desk.act(case, "evidence", text="The bill", attachment=1)
    (found,) = desk.evidence(case)
    assert (found.sha256, found.attachment) == (HASH, 1)


def test_what_is_said_again_stands_in_its_place() -> None:
    """A piece that is refuted stays the same piece, about the same point."""
    bench = Bench()
    case = bench.receive().id
    desk = bench.desk()
    desk.act(case, "evidence", text="A letter", holder="customer", credibility="plausible")
    desk.act(case, "evidence", text="A log", holder="firm")
    desk.act(case, "evidence", text="Not signed", replaces=1, credibility="refuted")
    first, second = desk.evidence(case)
    assert (first.number, first.text, first.holder) == (1, "Not signed", "customer")
    assert first.credibility == "refuted"
    assert (second.number, second.text) == (2, "A log")


def test_the_hash_stands_in_the_vault_alone() -> None:
    """It can be erased with the words that it belongs to: the record has a commitment."""
    bench = Bench()
    case = bench.receive().id
    bench.desk().act(case, "evidence", text="The bill", hash=HASH)
    with bench.store.reading() as view:
        kept = b"".join(one.body for one in view.events(case))
    assert HASH.encode() not in kept
