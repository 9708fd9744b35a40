"""How events and vault values hold together: the leaf hash and the commitments."""

import hashlib
import hmac

from amends.workflow.record.chain import FIRST, SALT_BYTES, commitment, leaf
from amends.workflow.record.event import Actor, Change, Event, Stored

from ..bench import Bench
from ..sensible import TO_ACCEPTED

EVENT = Event(
    stream="C-1",
    seq=1,
    process="0" * 16,
    kind="act",
    what="receive",
    actor=Actor("handler", "李娜", "handler"),
    behalf=None,
    happened="2026-03-02T01:00:00Z",
    recorded="2026-03-02T01:00:00Z",
    previous=FIRST,
    data={"feeling": 4},
    personal={},
    changes=(Change("matter", "received", "inquired"),),
)


def test_the_leaf_is_the_hash_of_a_zero_and_the_bytes() -> None:
    """A leaf can never be taken for an inner node of a tree: that is what the zero is for."""
    assert leaf(b"abc") == hashlib.sha256(b"\x00abc").hexdigest()
    assert leaf(b"") != hashlib.sha256(b"").hexdigest()
    assert Stored("C-1", 1, EVENT.body()).hash == leaf(EVENT.body())


def test_the_commitment_needs_its_salt() -> None:
    """A commitment is an HMAC of field and value under its own salt, and tells neither."""
    salt = bytes(range(SALT_BYTES))
    expected = hmac.new(salt, b"words\x00\xe5\xa5\xbd", hashlib.sha256).hexdigest()
    assert commitment(salt, "words", "好") == expected
    assert commitment(salt, "text", "好") != expected
    assert commitment(salt[::-1], "words", "好") != expected


def test_field_and_value_cannot_be_moved_into_each_other() -> None:
    """What ends the field is no part of any field's name."""
    salt = bytes(SALT_BYTES)
    assert commitment(salt, "ab", "c") != commitment(salt, "a", "bc")


def test_an_event_reads_back_as_it_was_written() -> None:
    """The stored bytes hold the whole event."""
    assert Event.read(EVENT.body()) == EVENT


def test_each_value_has_a_salt_of_its_own() -> None:
    """The same words twice leave two commitments and 32 random bytes each."""
    bench = Bench()
    case = bench.receive()
    for _ in range(2):
        bench.do(case.id, "note", text="The same.")
    with bench.store.reading() as view:
        kept = view.secrets(case.id)
    assert len({one.salt for one in kept}) == len(kept)
    assert {len(one.salt) for one in kept} == {SALT_BYTES}
    assert len({one.person for one in kept}) == 1


def test_no_event_holds_what_people_said() -> None:
    """Names, words and texts are in the vault alone; the events hold only their commitments."""
    bench = Bench()
    case = bench.receive(customer="陈丽", words="UNIQUE-WORDS", phone="13800138000")
    bench.run(case.id, *TO_ACCEPTED)
    bench.do(case.id, "note", text="UNIQUE-NOTE")
    with bench.store.reading() as view:
        bodies = b"".join(one.body for one in view.events(case.id))
        values = {one.value for one in view.secrets(case.id)}
    assert {"UNIQUE-WORDS", "UNIQUE-NOTE", "陈丽", "13800138000"} <= values
    assert not [value for value in values if len(value) > 1 and value.encode() in bodies]
