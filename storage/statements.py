"""Which statements does the store send? All of them stand here; SQLite and PostgreSQL take each.

A name after a colon is filled in by the driver, never by us. Those of the search index stand in
`searching`, with the index; those that a query makes are put together in `choosing`.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from amends.workflow.store import CaseRow

# `left` is a word of SQL itself, so every column of a case stands in quotes.
COLUMNS: Final = ", ".join(f'"{name}"' for name in CaseRow._fields)
BLANKS: Final = ", ".join(f":{name}" for name in CaseRow._fields)


def _names(of: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in sorted(of))


# Every command asks for facts about the desk: its name, its zone, whether it is for practice.
META: Final = "SELECT value FROM meta WHERE name = :name"
# A fact is put without asking whether it was there.
PUT_META: Final = """INSERT INTO meta (name, value) VALUES (:name, :value)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value"""
# Counting up comes before looking: from here on nobody else can take the same number.
TAKE_NUMBERS: Final = """INSERT INTO meta (name, value) VALUES ('next_number', :after)
    ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(meta.value AS INTEGER) + :count AS TEXT)"""

# What every step asks about the desk itself, read together. A desk has few people.
DESK_FACTS: Final = frozenset({"book", "policy", "practice", "trained"})
DESK: Final = f"""SELECT name, value, NULL FROM meta WHERE name IN ({_names(DESK_FACTS)})
    UNION ALL SELECT name, role, active FROM users"""  # noqa: S608 - our own names
# A person is put without asking whether the name was there.
PUT_USER: Final = """INSERT INTO users (name, role, active) VALUES (:name, :role, :active)
    ON CONFLICT (name) DO UPDATE SET role = excluded.role, active = excluded.active"""

# The first question of every step.
CASE: Final = f"SELECT {COLUMNS} FROM cases WHERE id = :id"  # noqa: S608 - our own names
# A prefix is a range, which an index answers; each part of the union uses an index of its own.
_ALIKE: Final = """SELECT number FROM cases WHERE id >= :text AND id < :above
        UNION SELECT number FROM cases WHERE reference >= :text AND reference < :above
        UNION SELECT number FROM cases WHERE external_ref = :text"""
LIKE: Final = f"""SELECT {COLUMNS} FROM cases WHERE number IN ({_ALIKE})
    ORDER BY number LIMIT :limit"""  # noqa: S608 - our own names
# Where many are alike, the first of them are soon found by going through all by their number.
LIKE_OF_MANY: Final = f"""SELECT {COLUMNS} FROM cases
    WHERE id || '' >= :text AND id || '' < :above
        OR reference || '' >= :text AND reference || '' < :above OR external_ref || '' = :text
    ORDER BY number LIMIT :limit"""  # noqa: S608 - our own names
# Whether they are many, without counting them all.
COUNT_FEW_LIKE: Final = """SELECT count(*) FROM (
        SELECT * FROM (SELECT 1 FROM cases WHERE id >= :text AND id < :above LIMIT :few) by_id
        UNION ALL
        SELECT * FROM (SELECT 1 FROM cases WHERE reference >= :text AND reference < :above
            LIMIT :few) by_reference) alike"""
COUNT_LIKE: Final = """SELECT count(*) FROM cases WHERE (id >= :text AND id < :above)
    OR (reference >= :text AND reference < :above) OR external_ref = :text"""
# The source is never empty: so says the index.
BY_SOURCE: Final = f"""SELECT {COLUMNS} FROM cases
    WHERE source IS NOT NULL AND source = :source AND source_key = :key"""  # noqa: S608 - our own
# An import asks this for many of its rows at once.
BY_SOURCES: Final = f"""SELECT {COLUMNS} FROM cases
    WHERE source IS NOT NULL AND source = :source AND source_key IN ({{blanks}})"""  # noqa: S608
# Which numbers are taken? Each part of the union uses an index of its own.
KNOWN_AS: Final = """SELECT reference FROM cases WHERE reference IN ({blanks})
    UNION SELECT external_ref FROM cases WHERE external_ref IN ({blanks})"""
# Nothing is inserted if id, number, reference or source are taken: no error that ends everything.
ADD_CASE: Final = f"""INSERT INTO cases ({COLUMNS}) VALUES ({BLANKS})
    ON CONFLICT DO NOTHING"""  # noqa: S608 - our own names

# The history of one stream. The number comes first, as the caller knows the stream.
EVENTS: Final = "SELECT seq, body FROM events WHERE stream = :stream AND seq > :after ORDER BY seq"
# The end of one stream: whoever knows what a record folds to by its hash needs no more.
LATEST: Final = """SELECT seq, body FROM events WHERE stream = :stream
    ORDER BY seq DESC LIMIT 1"""
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

# The same of the streams of a page, in one go. A blank that is left over repeats another.
EVENTS_OF: Final = "SELECT stream, seq, body FROM events WHERE stream IN ({blanks}) ORDER BY 1, 2"
# What people said in one stream, in the order of the events it belongs to.
SECRETS: Final = """SELECT person, stream, seq, field, value, salt FROM vault
    WHERE stream = :stream ORDER BY seq, field"""
SECRETS_OF_ALL: Final = """SELECT person, stream, seq, field, value, salt FROM vault
    WHERE stream IN ({blanks}) ORDER BY stream, seq, field"""
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

# Whoever was named to stand in sees the case until the end; the owner only until it was taken. The
# level above sees what it was told of, until somebody of that level has looked at it. Each of these
# has an index of its own, so each is asked for by itself.
MINE: Final = "{plain}owner = :handler AND (stand_in_took IS NULL OR stand_in_until <= :now)"
STOOD_IN_FOR: Final = (
    "stand_in IS NOT NULL AND {plain}stand_in = :handler AND stand_in_until > :now"
)
TOLD: Final = "alarm IS NOT NULL AND {plain}alarm = :{name}"
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


@lru_cache(maxsize=1024)  # steps of one name mostly change the same
def put_case(changed: Sequence[str]) -> str:
    """Return the statement that changes columns of a case: compare and set by its version.

    SQLite writes every index of a column that is named, whether its value differs or not.
    """
    changes = ", ".join(f'"{name}" = :{name}' for name in changed)
    return f"UPDATE cases SET {changes} WHERE id = :id AND version = :expected"  # noqa: S608
