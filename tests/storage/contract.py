"""What every store promises, in one class: a store is tested by a subclass that hands it over."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from typing import ClassVar

import pytest

from amends.workflow.errors import ChangedMeanwhile
from amends.workflow.query import Condition, Said
from amends.workflow.record.canonical import canonical
from amends.workflow.record.event import Secret, Stored
from amends.workflow.store import (
    CaseQuery,
    CaseRow,
    NewCase,
    Reader,
    Remembered,
    Store,
    UserRow,
    Writer,
    listed,
)

WORDS = "退费 — “don't”; DROP TABLE cases; %(x)s :x ? 𝄞 👩‍👩‍👧 \u202e\t\r\n\\ \x7f é e\u0301"


def stored(stream: str, seq: int, says: str = "") -> Stored:
    """Make an event as the record would."""
    return Stored(stream, seq, canonical({"stream": stream, "seq": seq, "says": says}))


def case(number: int, **changes: object) -> CaseRow:
    """Make a case as the desk would."""
    row = CaseRow(
        id=f"{number:04x}c0de",
        number=number,
        reference=f"C-{number}",
        person=f"p{number}",
        stage="received",
        open=True,
        version=1,
        received_at="2026-01-05T09:00:00Z",
        recorded_at="2026-01-05T09:00:07Z",
    )
    return CaseRow._make({**row._asdict(), **changes}.values())


def attempt(store: Store, *steps: Callable[[Writer], object]) -> None:
    """Take steps in one transaction."""
    with store.writing() as writer:
        for step in steps:
            step(writer)


def numbers(rows: object) -> list[int]:
    """Say which cases these are."""
    assert isinstance(rows, list)
    return [row.number for row in rows]


class StoreContract:
    """The promises of the port; the fixture `store` is what they are asked of."""

    refuses_references: ClassVar[bool] = True  # in memory whoever makes one looks it up before

    @pytest.fixture
    def store(self) -> Iterator[Store]:
        """Hand over an empty store."""
        raise NotImplementedError

    def test_events_come_back_in_order_and_to_the_byte(self, store: Store) -> None:
        """A stream's events are read in their order, each exactly as it was written."""
        events = [stored("a", 1, WORDS), stored("a", 2), stored("a", 3, "三")]
        with store.writing() as writer:
            writer.append(events[:2])
            writer.append([stored("b", 1), events[2]])
        with store.reading() as reader:
            assert reader.events("a") == events
            assert reader.events("a", after=2) == events[2:]
            assert reader.events("a", after=9) == []
            assert reader.events("nobody's") == []
            assert reader.streams() == ["a", "b"]

    @pytest.mark.parametrize("seq", [1, 2, 4])
    def test_an_event_follows_the_last(self, store: Store, seq: int) -> None:
        """A number that is taken or leaves a gap is refused, and says how far the stream is."""
        with store.writing() as writer:
            writer.append([stored("a", 1), stored("a", 2)])
        with pytest.raises(ChangedMeanwhile) as refused, store.writing() as writer:
            writer.append([stored("a", seq, "other")])
        assert refused.value.code == "changed_meanwhile"
        assert refused.value.values == {"case": "a", "expected": seq - 1, "version": 2}
        with store.reading() as reader:
            assert reader.events("a") == [stored("a", 1), stored("a", 2)]

    def test_a_stream_begins_with_one(self, store: Store) -> None:
        """The first event of a stream has the number 1."""
        with pytest.raises(ChangedMeanwhile), store.writing() as writer:
            writer.append([stored("a", 2)])
        with store.reading() as reader:
            assert reader.streams() == []

    def test_nothing_may_be_added(self, store: Store) -> None:
        """Whoever has no new case to add adds none, and that is no error."""
        with store.writing() as writer:
            writer.add([])
        with store.reading() as reader:
            assert reader.cases(CaseQuery()) == []

    def test_an_exception_takes_everything_back(self, store: Store) -> None:
        """Whatever was put before an exception is gone after it, in every table."""
        with store.writing() as writer:
            _fill(writer, 1)
        before = _everything(store)
        with pytest.raises(ZeroDivisionError):
            attempt(
                store,
                lambda writer: _fill(writer, 2),
                lambda writer: writer.put_meta("desk", "changed"),
                lambda writer: writer.put_user(UserRow("lin", "clerk", active=False)),
                lambda writer: writer.put_case(case(1, stage="closed", version=2), expected=1),
                lambda _: 1 // 0,
            )
        assert _everything(store) == before

    def test_a_part_is_taken_back_alone(self, store: Store) -> None:
        """What a part raises takes back the part, in every table, and leaves what is around it."""
        with store.writing() as writer:
            _said(writer, 1, words="before the part")
            with pytest.raises(ZeroDivisionError):
                _fail_in_part(writer)
            assert writer.meta("policy") is None
            assert writer.users() == []
            assert writer.case(case(1).id) == case(1)
            writer.append([stored(case(1).id, 2)])
            writer.keep([Secret("p1", case(1).id, 2, "words", "after the part", bytes(32))])
        with store.reading() as reader:
            assert _found(reader, "part") == [1]
            assert _found(reader, "before") == [1]
            assert _found(reader, "after") == [1]
            assert _found(reader, "in") == []
            assert numbers(reader.cases(CaseQuery())) == [1]
            assert reader.streams() == [case(1).id]

    def test_a_part_that_ends_well_stays(self, store: Store) -> None:
        """Parts become visible with their transaction, and go with it."""
        with store.writing() as writer:
            with writer.part():
                _fill(writer, 1)
            with writer.part(), pytest.raises(ChangedMeanwhile):
                writer.append([stored("a", 7)])
        before = _everything(store)
        with pytest.raises(ZeroDivisionError):
            attempt(store, _fill_in_part, lambda _: 1 // 0)
        assert _everything(store) == before
        with store.reading() as reader:
            assert numbers(reader.cases(CaseQuery())) == [1]

    def test_a_record_is_known_by_its_end(self, store: Store) -> None:
        """The last event of a stream can be had alone, to the byte."""
        with store.writing() as writer:
            writer.append([stored("a", 1), stored("a", 2, WORDS), stored("b", 1)])
            assert writer.latest("a") == stored("a", 2, WORDS)
        with store.reading() as reader:
            assert reader.latest("b") == stored("b", 1)
            assert reader.latest("nobody's") is None

    def test_a_writer_reads_what_it_wrote(self, store: Store) -> None:
        """Inside a transaction its own changes are visible."""
        with store.writing() as writer:
            _fill(writer, 1)
            assert writer.case(case(1).id) == case(1)
            assert writer.count(CaseQuery()) == 1
            assert writer.remembered("key 1") == Remembered("key 1", "digest", WORDS)
            assert len(writer.events(case(1).id)) == 1

    def test_every_field_of_a_case_comes_back(self, store: Store) -> None:
        """Empty fields stay empty and full ones stay as they are, in Chinese too."""
        texts = ["channel", "left", "feeling", "consent", "withdrawal", "severity", "cause"]
        texts += ["source", "source_key", "source_digest", "external_ref"]
        full = case(7, **{name: f"{name} {WORDS}" for name in texts})
        full = full._replace(owner="lin", next_due="2026-01-06T09:00:00Z", next_due_kind="reply")
        full = full._replace(feeling_reading=-3, open=False)
        with store.writing() as writer:
            writer.put_user(UserRow("lin", "handler"))
            writer.add_case(full)
            writer.add_case(case(8))
        with store.reading() as reader:
            assert reader.case(full.id) == full
            assert reader.case(case(8).id) == case(8)
            assert reader.case("nobody's") is None
            assert type(reader.cases(CaseQuery())[0].open) is bool

    def test_every_field_of_a_case_can_change(self, store: Store) -> None:
        """What was full can become empty and what was empty full, seen before or not."""
        full = case(1, version=2, stage="closed", open=False, owner="lin", feeling_reading=3)
        full = full._replace(next_due="2026-02-01T00:00:00Z", cause=WORDS, reference="C-x")
        with store.writing() as writer:
            writer.put_user(UserRow("lin", "handler"))
            writer.add_case(case(1))
            writer.put_case(full, expected=1)
            assert writer.case(full.id) == full
            writer.put_case(case(1, version=3), expected=2)
            writer.put_case(case(1, version=3, channel="post"), expected=3)
        with store.reading() as reader:
            assert reader.case(full.id) == case(1, version=3, channel="post")
        with store.writing() as writer:
            writer.put_case(full, expected=3)
        with store.reading() as reader:
            assert reader.cases(CaseQuery()) == [full]

    def test_a_case_is_changed_at_its_version_only(self, store: Store) -> None:
        """Compare and set: who looked at an older version is told which one stands."""
        changed = case(1, stage="inquired", version=2)
        with store.writing() as writer:
            writer.add_case(case(1))
            writer.put_case(changed, expected=1)
        for expected in (1, 3):
            with pytest.raises(ChangedMeanwhile) as refused, store.writing() as writer:
                writer.put_case(case(1, stage="lost", version=9), expected=expected)
            assert refused.value.values == {
                "case": case(1).id,
                "expected": expected,
                "version": 2,
            }
        with store.reading() as reader:
            assert reader.case(case(1).id) == changed

    def test_a_case_that_is_not_there_is_not_changed(self, store: Store) -> None:
        """Changing a case nobody added is refused, at version 0."""
        with pytest.raises(ChangedMeanwhile) as refused, store.writing() as writer:
            writer.put_case(case(1), expected=1)
        assert refused.value.values["version"] == 0

    def test_a_case_is_added_once(self, store: Store) -> None:
        """The same id, or the same row of the same source, is not added again."""
        first = case(1, source="crm", source_key="r1")
        with store.writing() as writer:
            writer.add_case(first)
        for again in (case(2, id=first.id), case(3, source="crm", source_key="r1")):
            with pytest.raises(ChangedMeanwhile), store.writing() as writer:
                writer.add_case(again)
        with store.writing() as writer:
            writer.add_case(case(4, source="other", source_key="r1"))
            writer.add_case(case(5))
            writer.add_case(case(6))
        with store.reading() as reader:
            assert reader.by_source("crm", "r1") == first
            assert reader.by_source("crm", "r2") is None
            assert reader.count(CaseQuery()) == 4

    def test_many_rows_are_looked_up_together(self, store: Store) -> None:
        """Of many keys those that are there are found, and of many numbers those that are taken."""
        with store.writing() as writer:
            for number in range(1, 8):
                writer.add_case(case(number, source="crm", source_key=f"r{number}"))
            writer.add_case(case(8, source="other", source_key="r9", external_ref="77"))
        keys = [f"r{number}" for number in range(5, 1_205)]
        with store.reading() as reader:
            found = reader.by_sources("crm", keys)
            assert found == {f"r{n}": reader.by_source("crm", f"r{n}") for n in (5, 6, 7)}
            assert reader.by_sources("crm", []) == {}
            assert reader.known_as(["C-3", "C-99", "77", "r1"]) == {"C-3", "77"}
            assert reader.known_as([]) == set()

    def test_new_cases_are_added_as_they_are_one_by_one(self, store: Store) -> None:
        """Made ready and added together, cases have all that they have when put singly."""
        said = [Secret("p1", case(1).id, 1, "words", WORDS, b"1" * 32)]
        others = [Secret("p2", case(2).id, 1, "words", "unmistakable", b"2" * 32)]
        news = [
            NewCase(case(1), [stored(case(1).id, 1), stored(case(1).id, 2)], said),
            NewCase(case(2), [stored(case(2).id, 1)], others),
        ]
        with store.writing() as writer:
            writer.add([store.ready(new) for new in news])
            assert writer.next_number(3) == 1001
            assert writer.next_number() == 1004
        with store.reading() as reader:
            assert reader.cases(CaseQuery()) == [case(1), case(2)]
            assert reader.events(case(1).id) == news[0].stored
            assert [*reader.secrets(case(1).id), *reader.secrets(case(2).id)] == [*said, *others]
            words = (Condition(((Said("unmistakable"),),)),)
            assert numbers(reader.cases(CaseQuery(where=words))) == [2]

    @pytest.mark.parametrize("again", ["id", "reference", "source"])
    def test_new_cases_are_added_all_or_none(self, store: Store, again: str) -> None:
        """If one of them is there, by its id, its reference or its row, none of them is added."""
        first = case(1, source="crm", source_key="r1")
        attempt(store, lambda writer: writer.add([store.ready(NewCase(first, [], []))]))
        same = {"id": {"id": first.id}, "reference": {"reference": first.reference}}
        changes = same.get(again, {"source": "crm", "source_key": "r1"})
        if again == "reference" and not self.refuses_references:
            pytest.skip("a store in memory looks references up before")
        news = [NewCase(case(2), [], []), NewCase(case(3, **changes), [], [])]
        with pytest.raises(ChangedMeanwhile), store.writing() as writer:
            writer.add([store.ready(new) for new in news])
        with store.reading() as reader:
            assert reader.cases(CaseQuery()) == [first]

    def test_a_case_is_found_by_what_people_remember(self, store: Store) -> None:
        """The beginning of an id or a reference finds, and the whole of a foreign reference."""
        rows = [case(1), case(2, external_ref="T-47%_"), case(12), case(13, external_ref="退-1")]
        with store.writing() as writer:
            for row in rows:
                writer.add_case(row)
        with store.reading() as reader:
            assert numbers(reader.like("C-1")) == [1, 12, 13]
            assert numbers(reader.like("C-1", limit=2)) == [1, 12]
            assert numbers(reader.like("c-1")) == []
            assert numbers(reader.like(case(12).id[:6])) == [12]
            assert numbers(reader.like("T-47%_")) == [2]
            assert numbers(reader.like("T-47")) == []
            assert numbers(reader.like("退-1")) == [13]
            assert numbers(reader.like("%")) == []
            assert numbers(reader.like("")) == [1, 2, 12, 13]
            for text in ("C-1", "c-1", case(12).id[:6], "T-47%_", "T-47", "退-1", "%", ""):
                assert reader.count_like(text) == len(reader.like(text))

    @pytest.mark.parametrize(
        ("query", "found", "counted"),
        [
            (CaseQuery(), [1, 2, 3, 4, 5], 5),
            (CaseQuery(limit=2), [1, 2], 5),
            (CaseQuery(limit=0), [], 5),
            (CaseQuery(after=3), [4, 5], 5),
            (CaseQuery(after=1, limit=2), [2, 3], 5),
            (CaseQuery(open_only=True), [1, 2, 3, 4], 4),
            (CaseQuery(owner="lin"), [2, 3, 5], 3),
            (CaseQuery(owner="nobody"), [], 0),
            (CaseQuery(stages=("inquired",)), [3, 4], 2),
            (CaseQuery(stages=("inquired", "closed")), [3, 4, 5], 3),
            (CaseQuery(stages=("closed",), open_only=True), [], 0),
            (CaseQuery(order="due"), [3, 4, 2, 1, 5], 5),
            (CaseQuery(order="due", open_only=True, limit=3), [3, 4, 2], 4),
            (CaseQuery(order="due", open_only=True, owner="lin"), [3, 2], 2),
            (CaseQuery(order="due", after=3), [3, 4, 2, 1, 5], 5),
        ],
    )
    def test_lists_are_what_was_asked_for(
        self, store: Store, query: CaseQuery, found: list[int], counted: int
    ) -> None:
        """Stage, owner, openness, order, page and limit narrow a list; a count knows no limit."""
        with store.writing() as writer:
            writer.put_user(UserRow("lin", "handler"))
            writer.add_case(case(4, stage="inquired", next_due="2026-01-05T09:00:00Z"))
            writer.add_case(case(2, owner="lin", next_due="2026-01-06T09:00:00Z"))
            writer.add_case(case(3, stage="inquired", owner="lin", next_due="2026-01-05T09:00:00Z"))
            writer.add_case(case(1))
            writer.add_case(case(5, stage="closed", owner="lin", open=False))
        with store.reading() as reader:
            assert numbers(reader.cases(query)) == found
            assert numbers([*reader.each(query)]) == found
            assert [*reader.listed(query)] == [*map(listed, reader.cases(query))]
            assert reader.count(query) == counted

    @pytest.mark.parametrize(
        ("who", "now", "found"),
        [
            ("lin", "2026-01-06T00:00:00Z", [1, 2]),
            ("wu", "2026-01-06T00:00:00Z", [2, 3]),
            ("lin", "2026-01-06T12:00:00Z", [1, 2, 3]),
            ("wu", "2026-01-06T12:00:00Z", []),
        ],
    )
    def test_who_stands_in_handles_a_case_until_the_end(
        self, store: Store, who: str, now: str, found: list[int]
    ) -> None:
        """The owner does not see what was taken over, and the receiver nothing once it is over."""
        until = "2026-01-06T12:00:00Z"
        with store.writing() as writer:
            writer.put_user(UserRow("lin", "handler"))
            writer.add_case(case(1, owner="lin"))
            writer.add_case(case(2, owner="lin", stand_in="wu", stand_in_until=until))
            row = case(3, owner="lin", stand_in="wu", stand_in_took=1, stand_in_until=until)
            writer.add_case(row)
            writer.add_case(case(4))
        with store.reading() as reader:
            assert numbers(reader.cases(CaseQuery(handler=who, now=now))) == found

    def test_secrets_stand_in_the_order_of_their_events(self, store: Store) -> None:
        """The vault gives back value and salt verbatim, the earlier event's first."""
        salt = bytes(range(32))
        early = Secret("p1", "a", 1, "words", WORDS, salt)
        late = Secret("p2", "a", 2, "name", "陈", salt)
        with store.writing() as writer:
            writer.append([stored("a", 1), stored("a", 2)])
            writer.keep([early])
            writer.keep([late])
        with store.reading() as reader:
            assert reader.secrets("a") == [early, late]
            assert reader.secrets("b") == []

    def test_many_streams_are_read_as_each_by_itself(self, store: Store) -> None:
        """However many they are and whatever they are called, nobody gets what is another's."""
        streams = [WORDS, "a", *(f"C-{number}" for number in range(300))]
        salt = bytes(range(32))
        with store.writing() as writer:
            for stream in streams:
                writer.append([stored(stream, 1, WORDS), stored(stream, 2, "三")])
                writer.keep([Secret("p1", stream, 2, name, stream, salt) for name in ("b", "a")])
                writer.keep([Secret("p1", stream, 1, "words", WORDS, salt)])
        asked = [*reversed(streams), "nobody's"]
        with store.reading() as reader:
            events, secrets = reader.events_of(asked), reader.secrets_of(asked)
            assert events == {one: reader.events(one) for one in asked}
            assert secrets == {one: reader.secrets(one) for one in asked}
            assert len(events["C-7"]) == 2
            assert len(secrets["C-7"]) == 3
            assert reader.events_of([]) == {}
            assert reader.secrets_of([]) == {}
            assert reader.events_of(["a"]) == {"a": events["a"]}

    def test_a_page_comes_before_the_next_is_read(self, store: Store) -> None:
        """Cases that are taken one by one are those of the list, and one may stop at any."""
        with store.writing() as writer:
            for number in range(1, 30):
                writer.add_case(case(number))
        with store.reading() as reader:
            each = reader.each(CaseQuery(order="newest"))
            assert [next(each).number for _ in range(3)] == [29, 28, 27]
            assert [row.number for row in reader.each(CaseQuery())] == [*range(1, 30)]
            assert next(reader.listed(CaseQuery(after=7))) == listed(case(8))

    def test_cases_are_found_by_what_is_in_the_vault(self, store: Store) -> None:
        """Words are found from the moment they are kept, numbers too, and rows by their columns."""
        row = json.dumps([["Issue", "催收骚扰"], ["Kept", {"field": "words"}], ["Zip", 94107]])
        with store.writing() as writer:
            _said(writer, 1, words="国际漫游费 charged twice")
            _said(writer, 2, words="漫游 was slow", customer="陈丽", row=row)
            writer.add_case(case(3, external_ref="GD-20264711"))
            assert _found(writer, "漫游") == [1, 2]
        with store.reading() as reader:
            asked = {
                "漫游费": [1],
                "国际 漫游": [1],
                "费": [1],
                "CHARGED": [1],
                "charge": [],
                "4711": [3],
            }
            asked |= {
                "陈丽": [2],
                "催收": [2],
                "9410": [2],
                "issue": [],
                "漫 was": [],
                "游 was": [2],
            }
            assert {words: _found(reader, words) for words in asked} == asked
            assert _found(reader, "漫游", negated=True) == [3]
            assert _found(reader, "国际 漫游", negated=True) == [2, 3]

    def test_a_page_of_words_is_a_page(self, store: Store) -> None:
        """Limit, order and count hold also where texts have to be read to decide."""
        with store.writing() as writer:
            for number in range(1, 10):
                _said(writer, number, words="漫游费" if number % 3 else "漫游，游费")
        said = (Condition(((Said("漫游费"),),)),)
        with store.reading() as reader:
            found = [1, 2, 4, 5, 7, 8]
            assert numbers(reader.cases(CaseQuery(where=said))) == found
            assert numbers(reader.cases(CaseQuery(where=said, limit=3, after=2))) == [4, 5, 7]
            newest = CaseQuery(where=said, limit=2, order="newest")
            assert numbers(reader.cases(newest)) == [8, 7]
            assert numbers(reader.cases(newest._replace(after=7))) == [5, 4]
            assert reader.count(newest) == len(found)

    def test_what_is_forgotten_is_not_found(self, store: Store) -> None:
        """A value that leaves the vault leaves the index too, and what is beside it stays."""
        with store.writing() as writer:
            _said(writer, 1, words="国际漫游费", customer="陈丽")
            writer.append([stored(case(1).id, 2)])
            writer.keep([Secret("p1", case(1).id, 2, "text", "已退费", bytes(32))])
        with store.reading() as reader:
            kept = reader.secrets(case(1).id)
        with store.writing() as writer:
            writer.forget([one for one in kept if one.field != "customer"])
            writer.forget([Secret("p1", "nobody's", 1, "words", "国际", bytes(32))])
        with store.reading() as reader:
            assert [one.field for one in reader.secrets(case(1).id)] == ["customer"]
            assert [_found(reader, one) for one in ("漫游", "已退", "陈丽")] == [[], [], [1]]

    def test_forgetting_is_taken_back_with_its_transaction(self, store: Store) -> None:
        """An exception brings back what was forgotten, in the vault and in the index."""
        with store.writing() as writer:
            _said(writer, 1, words="国际漫游费")
        with store.reading() as reader:
            kept = reader.secrets(case(1).id)
        with pytest.raises(ZeroDivisionError):
            attempt(store, lambda writer: writer.forget(kept), lambda _: 1 // 0)
        with store.reading() as reader:
            assert reader.secrets(case(1).id) == kept
            assert _found(reader, "漫游") == [1]

    def test_a_number_that_changes_is_found_as_it_is(self, store: Store) -> None:
        """A case is found by its number elsewhere as it stands, and not by the one before."""
        with store.writing() as writer:
            writer.add_case(case(1, external_ref="GD-1111"))
        with store.writing() as writer:
            writer.put_case(case(1, version=2, external_ref="GD-2222"), expected=1)
        with store.reading() as reader:
            assert [_found(reader, one) for one in ("1111", "2222")] == [[], [1]]

    def test_an_index_is_made_anew(self, store: Store) -> None:
        """After it is made anew, everything is found that was found before, once."""
        with store.writing() as writer:
            _said(writer, 1, words="国际漫游费")
            _said(writer, 2, words="漫游")
            assert writer.reindex() == 2
        with store.writing() as writer:
            assert writer.reindex() == 2
        with store.reading() as reader:
            assert _found(reader, "漫游") == [1, 2]

    def test_an_answer_is_remembered_under_its_key(self, store: Store) -> None:
        """A key gives back what was answered to it; a second answer replaces the first."""
        with store.writing() as writer:
            assert writer.remembered("k") is None
            writer.remember(Remembered("k", "d1", "{}"))
            writer.remember(Remembered("k", "d2", WORDS))
        with store.reading() as reader:
            assert reader.remembered("k") == Remembered("k", "d2", WORDS)
            assert reader.remembered("K") is None

    def test_a_content_is_kept_once_and_to_the_byte(self, store: Store) -> None:
        """Whatever bytes are kept come back under their SHA-256, the same ones once."""
        some = [b"", b"\x00\xff", bytes(range(256)) * 4096, WORDS.encode(), b"':digest"]
        with store.writing() as writer:
            digests = [writer.put_content(one) for one in (*some, *some)]
            assert writer.content(digests[1]) == some[1]
        assert digests[: len(some)] == [sha256(one).hexdigest() for one in some]
        with store.reading() as reader:
            assert [reader.content(one) for one in digests] == [*some, *some]
            assert [reader.content_size(one) for one in digests[: len(some)]] == [*map(len, some)]
            assert reader.contents() == sorted({*digests})
            assert reader.content("0" * 64) is None
            assert reader.content_size("0" * 64) is None

    def test_a_content_goes_with_its_transaction(self, store: Store) -> None:
        """What was put before an exception is gone, and what was there before it is not."""
        with store.writing() as writer:
            writer.put_content(b"kept")
        with pytest.raises(ZeroDivisionError):
            attempt(
                store,
                lambda writer: writer.put_content(b"kept"),
                lambda writer: writer.put_content(b"gone"),
                lambda _: 1 // 0,
            )
        with store.reading() as reader:
            assert reader.contents() == [sha256(b"kept").hexdigest()]

    def test_facts_and_people_are_put_and_replaced(self, store: Store) -> None:
        """The desk's facts and people are there once each, as they were put last."""
        with store.writing() as writer:
            writer.put_meta("desk", "first")
            writer.put_meta("desk", WORDS)
            for user in (UserRow("陈丽", "lead"), UserRow("a", "clerk"), UserRow("B", "clerk")):
                writer.put_user(user)
            writer.put_user(UserRow("a", "handler", active=False))
        with store.reading() as reader:
            assert reader.meta("desk") == WORDS
            assert reader.meta("none") is None
            assert reader.users() == [
                UserRow("B", "clerk"),
                UserRow("a", "handler", active=False),
                UserRow("陈丽", "lead"),
            ]

    def test_numbers_count_up_from_1001(self, store: Store) -> None:
        """A number that was committed is never given again; one that was not may be."""
        with store.writing() as writer:
            assert [writer.next_number(), writer.next_number()] == [1001, 1002]
            assert writer.meta("next_number") == "1003"
        with pytest.raises(ZeroDivisionError):
            attempt(store, lambda writer: writer.next_number(), lambda _: 1 // 0)
        with store.writing() as writer:
            assert writer.next_number() >= 1003

    def test_threads_lose_nothing(self, store: Store) -> None:
        """Eight threads that each append to one stream get every number once."""
        barrier = threading.Barrier(8)

        def work(name: int) -> list[int]:
            barrier.wait()
            return [_append_next(store, str(name)) for _ in range(10)]

        with ThreadPoolExecutor(8) as threads:
            taken = [number for part in threads.map(work, range(8)) for number in part]
        assert sorted(taken) == list(range(1001, 1081))
        with store.reading() as reader:
            assert [event.seq for event in reader.events("shared")] == list(range(1, 81))

    def test_one_of_two_who_saw_the_same_version_wins(self, store: Store) -> None:
        """Of many who decide on what they saw together, one changes the case each time."""
        with store.writing() as writer:
            writer.add_case(case(1))
        barrier = threading.Barrier(4)

        def work(name: int) -> int:
            won = 0
            for version in range(1, 11):
                barrier.wait()
                won += _change(store, version)
            return won

        with ThreadPoolExecutor(4) as threads:
            assert sum(threads.map(work, range(4))) == 10

    def test_the_same_key_at_the_same_time_is_answered_once(self, store: Store) -> None:
        """Who asks for a key while somebody acts on it waits, and then finds the answer."""
        asked = threading.Event()

        def first() -> None:
            with store.writing() as writer:
                assert writer.remembered("k") is None
                asked.set()
                time.sleep(0.05)
                writer.remember(Remembered("k", "d", "first"))

        with ThreadPoolExecutor(1) as threads:
            other = threads.submit(first)
            asked.wait()
            with store.writing() as writer:
                assert writer.remembered("k") == Remembered("k", "d", "first")
            other.result()

    def test_a_view_does_not_change_while_it_is_open(self, store: Store) -> None:
        """What is read twice in one view is the same, whoever would like to write meanwhile."""
        with store.writing() as writer:
            writer.put_meta("desk", "before")
        with store.reading() as reader:
            assert reader.meta("desk") == "before"
            later = threading.Thread(target=_put_meta, args=(store, "after"))
            later.start()
            later.join(0.05)
            assert reader.meta("desk") == "before"
        later.join()
        with store.reading() as reader:
            assert reader.meta("desk") == "after"


def _said(writer: Writer, number: int, **said: str) -> None:
    """Add a case with what was said on its receipt."""
    row = case(number)
    writer.add_case(row)
    writer.append([stored(row.id, 1)])
    writer.keep(Secret(row.person, row.id, 1, *one, bytes(32)) for one in said.items())


def _fill_in_part(writer: Writer) -> None:
    """Fill a part that ends well."""
    with writer.part():
        _fill(writer, 2)


def _fail_in_part(writer: Writer) -> None:
    """Change something in every table in a part, and fail."""
    with writer.part():
        _said(writer, 2, words="in the part")
        _fill(writer, 3)
        writer.put_meta("policy", "changed")
        writer.put_user(UserRow("lin", "clerk"))
        writer.put_case(case(1, stage="closed", version=2), expected=1)
        assert _found(writer, "part") == [1, 2]
        raise ZeroDivisionError


def _found(reader: Reader, words: str, *, negated: bool = False) -> list[int]:
    """Say which cases are found by words."""
    said = Condition(((Said(words),),), negated)
    return numbers(reader.cases(CaseQuery(where=(said,))))


def _fill(put: Writer, number: int) -> None:
    row = case(number)
    put.put_user(UserRow("lin", "handler"))
    put.add_case(row)
    put.append([stored(row.id, 1)])
    put.keep([Secret(row.person, row.id, 1, "words", WORDS, b"\x00" * 32)])
    put.remember(Remembered(f"key {number}", "digest", WORDS))
    put.put_meta("desk", "d")
    put.next_number()


def _everything(store: Store) -> list[object]:
    with store.reading() as reader:
        streams = reader.streams()
        return [
            reader.meta("desk"),
            reader.meta("next_number"),
            reader.users(),
            reader.cases(CaseQuery()),
            streams,
            [reader.events(stream) for stream in streams],
            [reader.secrets(stream) for stream in streams],
            [reader.remembered(f"key {number}") for number in (1, 2)],
        ]


def _append_next(store: Store, says: str) -> int:
    """Append to a stream that others append to, as often as it takes."""
    while True:
        try:
            with store.writing() as writer:
                number = writer.next_number()
                seq = len(writer.events("shared")) + 1
                writer.append([stored("shared", seq, says)])
        except ChangedMeanwhile:
            continue
        else:
            return number


def _change(store: Store, version: int) -> bool:
    try:
        with store.writing() as writer:
            writer.put_case(case(1, version=version + 1), expected=version)
    except ChangedMeanwhile:
        return False
    return True


def _put_meta(store: Store, value: str) -> None:
    with store.writing() as writer:
        writer.put_meta("desk", value)
