"""How is a desk in PostgreSQL? What can be seen without reading the history itself."""

from collections.abc import Sequence
from typing import Final

from amends.workflow.store import Finding

from ... import counting
from ...migrations import KNOWN
from ...searching import finding
from .link import PostgresqlLink

DURABLE: Final = {"fsync": {"on"}, "synchronous_commit": {"on", "remote_write", "remote_apply"}}
GUARDS: Final = {"events_follow", "events_remain", "events_stay"}
STANDING: Final = """SELECT tgname FROM pg_trigger
    WHERE tgrelid = to_regclass('events') AND tgenabled IN ('O', 'A')"""


def examine(link: PostgresqlLink) -> Sequence[Finding]:
    """Examine server, durability, guards and size."""
    size = int(str(_one(link, "SELECT pg_database_size(current_database())")))
    return [
        Finding("ok", "postgresql", {"version": str(_one(link, "SHOW server_version"))}),
        *(_durable(link, setting) for setting in DURABLE),
        Finding("ok", "schema", {"version": KNOWN, "changed": ""}),
        _guards(link),
        finding(link.index, link.rows),
        counting.finding(link.rows),
        Finding("ok", "size", {"bytes": size}),
    ]


def _durable(link: PostgresqlLink, setting: str) -> Finding:
    value = str(_one(link, f"SHOW {setting}"))
    return Finding("ok" if value in DURABLE[setting] else "bad", setting, {"value": value})


def _guards(link: PostgresqlLink) -> Finding:
    standing = {str(name) for (name,) in link.rows(STANDING, {})}
    missing = ", ".join(sorted(GUARDS - standing))
    return Finding("bad" if missing else "ok", "triggers", {"missing": missing})


def _one(link: PostgresqlLink, statement: str) -> object:
    return link.rows(statement, {})[0][0]
