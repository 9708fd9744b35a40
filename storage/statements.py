"""Which statements does the store send? All of them stand here; SQLite and PostgreSQL take each.

A name after a colon is filled in by the driver, never by us. Those of the search index stand in
`searching`, with the index.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from amends.workflow.store import CaseQuery, CaseRow

from .conditions import Conditions
from .searching import Index, Values

# `left` is a word of SQL itself, so every column of a case stands in quotes.
COLUMNS: Final = ", ".join(f'"{name}"' for name in CaseRow._fields)
BLANKS: Final = ", ".join(f":{name}" for name in CaseRow._fields)

# Every command asks for facts about the desk: its name, its zone, whether it is for practice.
META: Final = "SELECT value FROM meta WHERE name = :name"
# A fact is put without asking whether it was there.
PUT_META: Final = """INSERT INTO meta (name, value) VALUES (:name, :value)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value"""
# Counting up comes before looking: from here on nobody else can take the same number.
TAKE_NUMBERS: Final = """INSERT INTO meta (name, value) VALUES ('next_number', :after)
    ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(meta.value AS INTEGER) + :count AS TEXT)"""

# A desk has few people, so one statement brings them all.
USERS: Final = "SELECT name, role, active FROM users"
# A person is put without asking whether the name was there.
PUT_USER: Final = """INSERT INTO users (name, role, active) VALUES (:name, :role, :active)
    ON CONFLICT (name) DO UPDATE SET role = excluded.role, active = excluded.active"""

# The first question of every step.
CASE: Final = f"SELECT {COLUMNS} FROM cases WHERE id = :id"  # noqa: S608 - our own names
# A prefix is a range, which an index answers; each part of the union uses an index of its own.
_ALIKE: Final = """SELECT id FROM cases WHERE id >= :text AND id < :above
        UNION SELECT id FROM cases WHERE reference >= :text AND reference < :above
        UNION SELECT id FROM cases WHERE external_ref = :text"""
LIKE: Final = f"""SELECT {COLUMNS} FROM cases WHERE id IN ({_ALIKE})
    ORDER BY number LIMIT :limit"""  # noqa: S608 - our own names
COUNT_LIKE: Final = f"SELECT count(*) FROM ({_ALIKE}) alike"  # noqa: S608 - our own names
# The source is never empty: so says the index.
BY_SOURCE: Final = f"""SELECT {COLUMNS} FROM cases
    WHERE source IS NOT NULL AND source = :source AND source_key = :key"""  # noqa: S608 - our own
# An import asks this for many of its rows at once.
_BY_SOURCES: Final = f"""SELECT {COLUMNS} FROM cases
    WHERE source IS NOT NULL AND source = :source AND source_key IN ({{keys}})"""  # noqa: S608
# Which numbers are taken? Each part of the union uses an index of its own.
_KNOWN_AS: Final = """SELECT reference FROM cases WHERE reference IN ({keys})
    UNION SELECT external_ref FROM cases WHERE external_ref IN ({keys})"""
AT_ONCE: Final = 512  # values of one list: fewer than any SQLite takes
# Nothing is inserted if id, number, reference or source are taken: no error that ends everything.
ADD_CASE: Final = f"""INSERT INTO cases ({COLUMNS}) VALUES ({BLANKS})
    ON CONFLICT DO NOTHING"""  # noqa: S608 - our own names

# The history of one stream. The number comes first, as the caller knows the stream.
EVENTS: Final = "SELECT seq, body FROM events WHERE stream = :stream AND seq > :after ORDER BY seq"
# How far a stream has come, for the sentence that says who was faster.
LAST_EVENT: Final = "SELECT coalesce(max(seq), 0) FROM events WHERE stream = :stream"
# An event follows the one before it, or nothing is inserted.
APPEND: Final = """INSERT INTO events (stream, seq, body)
    SELECT :stream, :seq, :body
    WHERE :seq = (SELECT coalesce(max(seq), 0) + 1 FROM events WHERE stream = :stream)
    ON CONFLICT DO NOTHING"""
# The names of a million streams, by a step from each to the next instead of over all events.
STREAMS: Final = """WITH RECURSIVE every(stream) AS (
        SELECT min(stream) FROM events
        UNION ALL SELECT (SELECT min(events.stream) FROM events WHERE events.stream > every.stream)
        FROM every WHERE every.stream IS NOT NULL)
    SELECT stream FROM every WHERE stream IS NOT NULL ORDER BY stream"""

# What people said in one stream, in the order of the events it belongs to.
SECRETS: Final = """SELECT person, stream, seq, field, value, salt FROM vault
    WHERE stream = :stream ORDER BY seq, field"""
# Personal values stand in the vault alone, where they can be erased.
KEEP: Final = """INSERT INTO vault (person, stream, seq, field, value, salt)
    VALUES (:person, :stream, :seq, :field, :value, :salt)"""
# What one event has in the vault, before that changes.
SECRETS_OF: Final = """SELECT person, stream, seq, field, value, salt FROM vault
    WHERE stream = :stream AND seq = :seq ORDER BY field"""
# What is forgotten is gone from here; the event keeps its commitment.
FORGET: Final = "DELETE FROM vault WHERE stream = :stream AND seq = :seq AND field = :field"
# A customer becomes known with the first case or the first secret.
KNOW_PERSON: Final = "INSERT INTO people (id) VALUES (:id) ON CONFLICT (id) DO NOTHING"

# Was this call made before? Asked in the transaction that would do it again.
REMEMBERED: Final = "SELECT key, digest, answer FROM answers WHERE key = :key"
# The answer is kept in the transaction of what it answers: both, or neither.
REMEMBER: Final = """INSERT INTO answers (key, digest, answer) VALUES (:key, :digest, :answer)
    ON CONFLICT (key) DO UPDATE SET digest = excluded.digest, answer = excluded.answer"""

# Whoever was named to stand in sees the case until the end; the owner only until it was taken.
HANDLES: Final = """(owner = :handler
    AND (stand_in_took IS NULL OR stand_in_until <= :now)
    OR stand_in IS NOT NULL AND stand_in = :handler AND stand_in_until > :now{alarms})"""
# The level above sees what it was told of, until somebody of that level has looked at it.
ALARMS: Final = """
    OR alarm IS NOT NULL AND alarm IN ({names})"""
# Which cases has time done something to? An index has them in this order.
WAKING: Final = "next_change IS NOT NULL AND next_change <= :waking"
# After a change of rules or calendars every open case is looked at again, by the next tick.
WAKE: Final = """UPDATE cases SET next_change = :now
    WHERE open = TRUE AND (next_change IS NULL OR next_change > :now)"""
# After a newer list of days, those whose next deadline was waiting for it.
WAKE_PROVISIONAL: Final = f"{WAKE} AND next_due_provisional = 1"
# What is attached is read by its digest, and only when somebody asks for it.
CONTENT: Final = "SELECT data FROM contents WHERE digest = :digest"
# How large it is can be told without reading it.
CONTENT_SIZE: Final = "SELECT length(data) FROM contents WHERE digest = :digest"
# All digests, for checking and for copying a desk; the index has them.
CONTENTS: Final = "SELECT digest FROM contents ORDER BY digest"
# The same content is kept once, whoever attaches it how often.
PUT_CONTENT: Final = """INSERT INTO contents (digest, data) VALUES (:digest, :data)
    ON CONFLICT (digest) DO NOTHING"""


def put_case(changed: Iterable[str]) -> str:
    """Return the statement that changes columns of a case: compare and set by its version.

    SQLite writes every index of a column that is named, whether its value differs or not.
    """
    changes = ", ".join(f'"{name}" = :{name}' for name in changed)
    return f"UPDATE cases SET {changes} WHERE id = :id AND version = :expected"  # noqa: S608


def by_sources(source: str, keys: Sequence[str]) -> Iterator["Chosen"]:
    """Yield the statements that find the cases of rows, so many of them at once."""
    return _listed(_BY_SOURCES, keys, {"source": source})


def known_as(numbers: Sequence[str]) -> Iterator["Chosen"]:
    """Yield the statements that find which numbers are taken."""
    return _listed(_KNOWN_AS, numbers, {})


def _listed(text: str, keys: Sequence[str], values: Values) -> Iterator["Chosen"]:
    """Fill in lists of a few lengths only, the last value again: a driver knows each statement."""
    for at in range(0, len(keys), AT_ONCE):
        some = [*keys[at : at + AT_ONCE]]
        length = 1 << (len(some) - 1).bit_length()
        names = [f"k{place}" for place in range(length)]
        filled = dict(zip(names, some + some[-1:] * (length - len(some)), strict=True))
        blanks = ", ".join(f":{name}" for name in names)
        yield Chosen(text.format(keys=blanks), {**values, **filled})


class Chosen(NamedTuple):
    """A statement that was put together from fixed pieces, and what fills its blanks."""

    text: str
    values: Mapping[str, object]


def cases(query: CaseQuery, index: Index, offset: int = 0) -> Chosen:
    """Return the statement that lists cases; only what is asked for narrows it, so indexes hold."""
    where, values = _where(query, index)
    values |= {"after": query.after, "limit": query.limit, "offset": offset}
    page = {"number": ["number > :after"], "newest": ["number < :after"] if query.after else []}
    order = {
        "due": "next_due NULLS LAST, number",
        "newest": "number DESC",
        "change": "next_change, number",
    }
    limit = "" if query.limit is None else " LIMIT :limit"
    text = f"""SELECT {COLUMNS} FROM cases{_all([*where, *page.get(query.order, [])])}
    ORDER BY {order.get(query.order, "number")}{limit}{" OFFSET :offset" if offset else ""}"""  # noqa: S608
    return Chosen(text, values)


def count(query: CaseQuery, index: Index) -> Chosen:
    """Return the statement that counts the cases of a query."""
    where, values = _where(query, index)
    return Chosen(f"SELECT count(*) FROM cases{_all(where)}", values)  # noqa: S608 - fixed pieces


def _where(query: CaseQuery, index: Index) -> tuple[list[str], dict[str, object]]:
    conditions = Conditions(index)
    if query.stages:
        conditions.among("stage", query.stages)
    if query.owner is not None:
        conditions.among("owner", [query.owner])
    if query.handler is not None:
        names = {f"alarm{at}": role for at, role in enumerate(query.alarms)}
        blanks = ", ".join(f":{name}" for name in names)
        alarms = ALARMS.format(names=blanks) if names else ""
        conditions.wanted.append(HANDLES.format(alarms=alarms))
        conditions.values |= names
        conditions.values |= {"handler": query.handler, "now": query.now}
    if query.open_only:
        conditions.wanted.append("open = TRUE")
    if query.waking:
        conditions.wanted.append(WAKING)
        conditions.values["waking"] = query.waking
    for one in query.where:
        conditions.add(one)
    return conditions.wanted, conditions.values


def _all(wanted: Sequence[str]) -> str:
    return f" WHERE {' AND '.join(wanted)}" if wanted else ""
