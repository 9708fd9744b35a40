"""Which steps do the benchmarks of advancing take? Legal ones, and what each of them writes."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from amends.storage import open_store
from amends.storage.sql_store.blanks import by_name
from amends.storage.sql_store.link import Row
from amends.storage.sql_store.sqlite.link import SqliteLink
from amends.workflow import Desk

ACTOR: Final = "li.na"
WORDS: Final = "I was charged twice for one purchase, and nobody called me back."
STEPS: Final[Sequence[tuple[str, Mapping[str, object]]]] = (
    ("acknowledge", {"channel": "sms", "text": "We have your complaint and will call today."}),
    (
        "empathise",
        {
            "heard": "You were charged twice and nobody called you back.",
            "named": "angry",
            "regret": "I am sorry that this cost you two evenings.",
        },
    ),
    ("raise", {"text": "Charged twice for one purchase."}),
    ("contact", {"channel": "phone", "feeling": 1}),
    ("inquire", {}),
    ("note", {"text": "The terminal log is with the bank."}),
    ("classify", {"cause": "price"}),
    ("assign", {"to": "wang"}),
    ("find", {"issue": 1, "upheld": "yes", "text": "The log shows two charges."}),
)


class Written(NamedTuple):
    """What one step writes: its event, words for the vault, and rows of the other tables."""

    case: str
    name: str
    event: dict[str, Any]
    said: Sequence[tuple[str, str]]  # field and value
    marks: Sequence[Mapping[str, object]]
    columns: Mapping[str, object]
    entry: Mapping[str, object]  # the entry for words, if there are any


def make(path: Path, cases: int) -> list[str]:
    """Make a desk whose cases have been received, and return their names."""
    store = open_store(path, create=True)
    desk = Desk(store, actor=ACTOR)
    desk.add_user("wang", "handler")
    given = {"customer": "Chen Li", "channel": "hotline", "phone": "13800138000", "words": WORDS}
    names = [desk.receive(**given).id for _ in range(cases)]  # type: ignore[arg-type]
    store.close()
    return names


class Listening:
    """What a link is told to change, statement by statement, while steps are taken."""

    def __init__(self) -> None:
        """Begin to listen to every link."""
        self.heard: list[tuple[str, Mapping[str, Any]]] = []
        change, each, insert = SqliteLink.change, SqliteLink.change_each, SqliteLink.insert_each

        def changing(link: SqliteLink, statement: str, values: Mapping[str, Any]) -> int:
            self.heard.append((statement, values))
            return change(link, statement, values)

        def changing_each(
            link: SqliteLink, statement: str, many: Sequence[Mapping[str, Any]]
        ) -> None:
            self.heard += [(statement, values) for values in many]
            each(link, statement, many)

        def inserting(link: SqliteLink, statement: str, rows: Sequence[Row]) -> int:
            self.heard += [(statement, values) for values in by_name(statement, rows)]
            return insert(link, statement, rows)

        SqliteLink.insert_each = inserting  # type: ignore[method-assign,assignment]
        SqliteLink.change = changing  # type: ignore[method-assign,assignment]
        SqliteLink.change_each = changing_each  # type: ignore[method-assign,assignment]

    def of(self, begin: str) -> list[Mapping[str, Any]]:
        """Return what was given to the statements that begin like that."""
        return [values for statement, values in self.heard if statement.startswith(begin)]


def written(path: Path, names: Sequence[str]) -> list[Written]:
    """Take the steps once, and return what each wrote."""
    store, listening, found = open_store(path), Listening(), list[Written]()
    desk = Desk(store, actor=ACTOR)
    for case in names:
        for name, given in STEPS:
            listening.heard.clear()
            desk.do(case, name, **given)
            found.append(_written(case, name, listening))
    store.close()
    return found


def _written(case: str, name: str, listening: Listening) -> Written:
    (event,) = listening.of("INSERT INTO events")
    ((statement, values),) = [one for one in listening.heard if one[0].startswith("UPDATE cases")]
    columns = [one.split('"')[1] for one in statement.split(" WHERE ")[0].split(", ")]
    said = [(one["field"], one["value"]) for one in listening.of("INSERT INTO vault")]
    index = listening.of("INSERT INTO search_index")
    return Written(
        case,
        name,
        json.loads(event["body"]),
        said,
        listening.of("INSERT INTO marks"),
        {column: values[column] for column in columns if column != "version"},
        index[0] if index else {},
    )
