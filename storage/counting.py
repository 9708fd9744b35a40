"""How do the databases count marks? One fixed statement a question; SQLite and PostgreSQL alike.

`amends.workflow.store.marks` says what each question asks and which columns its rows have. A
statement walks the marks of the span by the index of name and moment, and looks up the other marks
of a case by the primary key, where they lie side by side.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from amends.workflow.store import Finding
from amends.workflow.store.marks import Mark, Question

COLUMNS: Final = ", ".join(Mark._fields)
# Written in the transaction of the event that it belongs to.
PUT_MARK: Final = f"""INSERT INTO marks ({COLUMNS})
    VALUES ({", ".join(f":{name}" for name in Mark._fields)})"""  # noqa: S608 - our own names
# All of one stream, for examining it and for a copy.
MARKS: Final = f"SELECT {COLUMNS} FROM marks WHERE stream = :stream ORDER BY seq, part"  # noqa: S608
# Of several streams together, which is cheaper for whoever compares all of them.
MARKS_OF: Final = f"""SELECT {COLUMNS} FROM marks WHERE stream IN ({{blanks}})
    ORDER BY stream, seq, part"""  # noqa: S608
# Before they are made anew.
DROP_MARKS: Final = "DELETE FROM marks"

# Every case has been received; looked at by `doctor`, while `verify` compares every mark.
WHOLE: Final = """SELECT (SELECT count(*) FROM cases JOIN events
        ON events.stream = cases.id AND events.seq = 1 WHERE body LIKE '%"kind":"act"%'),
    (SELECT count(*) FROM marks WHERE name = 'received')"""

_SPAN: Final = "at >= :since AND at < :until"
_WITHIN: Final = "e.at >= :since AND e.at < :until"
# The k-th smallest of n values is the middle for k = (n+1)/2, and the ninth tenth for (9n+9)/10.
_MIDDLE: Final = "max(CASE WHEN place = (n + 1) / 2 THEN took END)"
_NINTH: Final = "max(CASE WHEN place = (9 * n + 9) / 10 THEN took END)"


def _has(name: str, *more: str) -> str:
    """Return whether a case has a mark of that name: 1 or 0.

    The bound of `seq` lets SQLite, which keeps no statistics here, look only at the case.
    """
    bound = more if any("x.seq" in one for one in more) else ("x.seq > 0", *more)
    where = " AND ".join(("x.stream = e.stream", f"x.name = '{name}'", *bound))
    return f"CASE WHEN EXISTS (SELECT 1 FROM marks x WHERE {where}) THEN 1 ELSE 0 END"  # noqa: S608


_FIRST: Final = """NOT EXISTS (SELECT 1 FROM marks x WHERE x.stream = e.stream AND x.seq < e.seq
    AND x.name = 'stage' AND x.word = e.word)"""
_BACK: Final = "(b.name = 'again' OR b.name = 'reopened')"
_COUNTED: Final = """'ended', 'reopened', 'escalated', 'missed', 'tactic', 'taken_as', 'obstacle',
    'reviewed', 'rule', 'agreed'"""

_BEFORE: Final = """SELECT name, count(*) FROM marks
    WHERE name IN ('received', 'ended', 'reopened') AND at < :since
      AND (name <> 'reopened' OR number = 1)
    GROUP BY name"""

_COUNTS: Final = f"""SELECT name, word, about, count(*), count(DISTINCT stream) FROM marks
    WHERE name IN ({_COUNTED}) AND {_SPAN}
    GROUP BY name, word, about"""  # noqa: S608

_CHANNELS: Final = f"""SELECT word, count(*), count(DISTINCT (at - :since) / 86400) FROM marks
    WHERE name = 'received' AND {_SPAN} GROUP BY word"""  # noqa: S608

_KINDS: Final = f"""SELECT coalesce(cases.cause, ''), coalesce(cases.detail, ''), count(*)
    FROM marks JOIN cases ON cases.id = marks.stream
    WHERE name = 'received' AND {_SPAN}
    GROUP BY coalesce(cases.cause, ''), coalesce(cases.detail, '')"""  # noqa: S608

_STAGES: Final = f"""SELECT word, n, {_MIDDLE}, {_NINTH} FROM (
        SELECT word, took, row_number() OVER (PARTITION BY word ORDER BY took) AS place,
            count(*) OVER (PARTITION BY word) AS n
        FROM (SELECT e.word, e.at - r.at AS took FROM marks e
            JOIN marks r ON r.stream = e.stream AND r.seq = 1 AND r.part = 0
            WHERE e.name = 'stage' AND {_WITHIN} AND {_FIRST}) reached
    ) ranked GROUP BY word, n"""  # noqa: S608

_FEELINGS: Final = f"""SELECT word, count(*), sum(both_read),
        sum(both_read * low), sum(both_read * high),
        sum(CASE WHEN both_read = 1 AND high < low THEN 1 ELSE 0 END),
        sum(CASE WHEN both_read = 1 AND high > low THEN 1 ELSE 0 END)
    FROM (SELECT e.word, CASE WHEN lo.seq < hi.seq THEN 1 ELSE 0 END AS both_read,
            coalesce(lo.number, 0) AS low, coalesce(hi.number, 0) AS high
        FROM marks e
        LEFT JOIN marks lo ON lo.stream = e.stream AND lo.name = 'feeling' AND lo.seq = (
            SELECT min(x.seq) FROM marks x WHERE x.stream = e.stream AND x.name = 'feeling')
        LEFT JOIN marks hi ON hi.stream = e.stream AND hi.name = 'feeling' AND hi.seq = (
            SELECT max(x.seq) FROM marks x WHERE x.stream = e.stream AND x.name = 'feeling'
              AND x.seq <= e.seq)
        WHERE e.name = 'ended' AND {_WITHIN}) read
    GROUP BY word"""  # noqa: S608

_SETTLED: Final = f"""SELECT count(*),
        coalesce(sum(CASE WHEN talks <= 1 AND back = 0 THEN 1 ELSE 0 END), 0)
    FROM (SELECT (SELECT count(*) FROM marks x
            WHERE x.stream = e.stream AND x.name = 'talk' AND x.seq < e.seq) AS talks,
            {_has("reopened", "x.seq > e.seq")} AS back
        FROM marks e WHERE e.name = 'stage' AND e.word = 'accepted'
          AND {_WITHIN} AND {_FIRST}) settled"""  # noqa: S608

_WITHDRAWALS: Final = f"""SELECT word, count(*), sum(gone), sum(back)
    FROM (SELECT e.word, {_has("stage", "x.word = 'withdrawn'", "x.seq > e.seq")} AS gone,
            CASE WHEN EXISTS (SELECT 1 FROM marks x
                JOIN marks b ON b.stream = x.stream AND b.seq > x.seq AND {_BACK}
                WHERE x.stream = e.stream AND x.seq > e.seq
                  AND x.name = 'stage' AND x.word = 'withdrawn') THEN 1 ELSE 0 END AS back
        FROM marks e WHERE e.name = 'asked' AND {_WITHIN}
          AND {_has("asked", "x.seq > e.seq")} = 0) asked
    GROUP BY word"""  # noqa: S608

_TREATMENT: Final = f"""SELECT vulnerable, n, {_MIDDLE},
        sum(upheld), sum(gone), sum(late), sum(spoilt)
    FROM (SELECT vulnerable, took, upheld, gone, late, spoilt,
            row_number() OVER (PARTITION BY vulnerable ORDER BY took) AS place,
            count(*) OVER (PARTITION BY vulnerable) AS n
        FROM (SELECT {_has("vulnerable")} AS vulnerable, e.at - r.at AS took,
                {_has("found", "x.word <> 'no'")} AS upheld,
                CASE WHEN e.word = 'withdrawn' THEN 1 ELSE 0 END AS gone,
                {_has("missed")} AS late, {_has("agreed", "x.word = 'tainted'")} AS spoilt
            FROM marks e JOIN marks r ON r.stream = e.stream AND r.seq = 1 AND r.part = 0
            WHERE e.name = 'ended' AND {_WITHIN}) ended
    ) ranked GROUP BY vulnerable, n"""  # noqa: S608

_ANEW: Final = _has("agreed", "x.word <> 'tainted'", "x.about = e.about", "x.seq > e.seq")
_TAINTS: Final = f"""SELECT count(DISTINCT stream), coalesce(sum(anew), 0),
        coalesce(sum(CASE WHEN anew = 0 THEN gone ELSE 0 END), 0)
    FROM (SELECT e.stream, {_ANEW} AS anew, {_has("ended", "x.seq > e.seq")} AS gone
        FROM marks e WHERE e.name = 'agreed' AND e.word = 'tainted'
          AND {_WITHIN}
          AND {_has("agreed", "x.word = 'tainted'", "x.seq > e.seq")} = 0) tainted"""  # noqa: S608

_DONE: Final = _has("stage", "x.about = e.about", "x.seq > e.seq")
_TRIED: Final = _has("did", "x.about = e.about", "x.seq > e.seq")
_GUARDS: Final = f"""SELECT word, count(*), count(DISTINCT stream), sum(done),
        sum(CASE WHEN done = 0 THEN gone ELSE 0 END),
        sum(CASE WHEN done = 0 AND gone = 0 THEN 1 ELSE 0 END)
    FROM (SELECT e.word, e.stream,
            CASE WHEN {_DONE} = 1 OR {_TRIED} = 1 THEN 1 ELSE 0 END AS done,
            {_has("ended", "x.seq > e.seq")} AS gone
        FROM marks e WHERE e.name = 'refused' AND {_WITHIN}) refused
    GROUP BY word"""  # noqa: S608

_ATTRIBUTED: Final = f"""SELECT word, about, count(*),
        sum(CASE WHEN fault NOT IN ('none', 'undetermined', '') THEN 1 ELSE 0 END),
        sum(CASE WHEN fault = 'none' THEN 1 ELSE 0 END),
        sum(CASE WHEN fault IN ('undetermined', '') THEN 1 ELSE 0 END)
    FROM (SELECT e.word, e.about, coalesce((SELECT x.word FROM marks x
            WHERE x.stream = e.stream AND x.name = 'fault'
            ORDER BY x.seq DESC LIMIT 1), '') AS fault
        FROM marks e WHERE e.name = 'attributed' AND {_WITHIN}
          AND {_has("attributed", "x.seq > e.seq")} = 0) counted
    GROUP BY word, about"""  # noqa: S608

_SOON: Final = _has("soon", "x.seq < e.seq", "x.number >= e.at", "x.number <= e.at + :near")
_WATCHED: Final = f"""SELECT kind, stream, n FROM (
        SELECT kind, stream, row_number() OVER (PARTITION BY kind ORDER BY last, stream) AS place,
            count(*) OVER (PARTITION BY kind) AS n
        FROM (
            SELECT 'pressed' AS kind, stream, max(at) AS last FROM marks
            WHERE name = 'tactic' AND {_SPAN} GROUP BY stream
            UNION ALL SELECT 'asked_after_talk', e.stream, max(e.at) FROM marks e
            WHERE e.name = 'asked' AND {_WITHIN}
              AND {_has("talk", "x.seq < e.seq", "x.at + 0 >= e.at - :after")} = 1 GROUP BY e.stream
            UNION ALL SELECT 'withdrawn_unspoken', e.stream, max(e.at) FROM marks e
            WHERE e.name = 'ended' AND e.word = 'withdrawn'
              AND {_WITHIN}
              AND {_has("talk", "x.seq < e.seq")} = 0 GROUP BY e.stream
            UNION ALL SELECT 'ended_near_deadline', e.stream, max(e.at) FROM marks e
            WHERE e.name = 'ended' AND e.word <> 'fulfilled'
              AND {_WITHIN}
              AND {_SOON} = 1
            GROUP BY e.stream
            UNION ALL SELECT 'written_late', stream, max(at) FROM marks
            WHERE name = 'received' AND about = '' AND number > :late AND {_SPAN} GROUP BY stream
            UNION ALL SELECT 'taken_as_feedback', stream, max(at) FROM marks
            WHERE name = 'taken_as' AND word = 'feedback' AND {_SPAN} GROUP BY stream
        ) found
    ) placed WHERE place <= :shown"""  # noqa: S608

COUNTING: Final[dict[Question, str]] = {
    "before": _BEFORE,
    "counts": _COUNTS,
    "channels": _CHANNELS,
    "kinds": _KINDS,
    "stages": _STAGES,
    "feelings": _FEELINGS,
    "settled": _SETTLED,
    "withdrawals": _WITHDRAWALS,
    "treatment": _TREATMENT,
    "taints": _TAINTS,
    "guards": _GUARDS,
    "attributed": _ATTRIBUTED,
    "watched": _WATCHED,
}


def finding(read: Callable[[str, Mapping[str, object]], Sequence[Sequence[object]]]) -> Finding:
    """Say whether reports can count every case."""
    cases, marked = (int(str(cell)) for cell in read(WHOLE, {})[0])
    return Finding("ok" if cases == marked else "bad", "marks", {"cases": cases, "marked": marked})
