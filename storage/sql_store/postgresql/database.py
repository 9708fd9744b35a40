"""How is a desk on a PostgreSQL server opened? Only if it is one, and of a version we know."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit, urlunsplit

from amends.workflow.errors import BadInput, StoreNotReady
from amends.workflow.store import Finding

from ...migrations import KNOWN, VERSION_TABLE
from ..link import Row

try:
    import psycopg
except ImportError as absent:
    raise StoreNotReady("no_driver", package="amends[postgresql]") from absent

from .conditions import explained
from .link import PostgresqlLink

BUSY_SECONDS: Final = 10
CONNECT_SECONDS: Final = 10
# One statement tells all: a desk has its version, an empty schema has no tables at all.
KIND: Final = """SELECT to_regclass(:version) IS NOT NULL,
    (SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema())"""


class PostgresqlDatabase:
    """The PostgreSQL database of a desk."""

    index = PostgresqlLink.index

    def __init__(self, address: str) -> None:
        """Take what follows `postgresql://`; nothing is opened yet."""
        self._url = f"postgresql://{address}"
        self.where = without_password(self._url)

    def connect(self) -> PostgresqlLink:
        """Open a link if the database holds a desk of our version."""
        link = self.reach()
        try:
            self._require_known(self.version(link))
        except BaseException:
            link.close()
            raise
        return link

    def reach(self) -> PostgresqlLink:
        """Open a link to the database, whatever is in it."""
        try:
            connection = self._connect()
            connection.execute(f"SET lock_timeout = '{BUSY_SECONDS}s'".encode())
        except psycopg.Error as error:
            raise explained(error, self.where) from error
        return PostgresqlLink(connection, self.where)

    def version(self, link: PostgresqlLink) -> int | None:
        """Ask for the version of the desk; None where there is nothing, refused if others' are."""
        is_desk, tables = link.rows(KIND, {"version": VERSION_TABLE})[0]
        if not is_desk:
            if tables:
                raise StoreNotReady("foreign_database", path=self.where)
            return None
        rows = link.rows(f"SELECT version_num FROM {VERSION_TABLE}", {})  # noqa: S608
        return int(rows[0][0]) if rows else 0

    def is_awaited(self) -> bool:
        """Not know who waits: the server lets many write at once."""
        return True

    def findings(self) -> Sequence[Finding]:
        """Examine settings, integrity and version."""
        from .health import examine  # noqa: PLC0415 - only needed here

        with closing(self.connect()) as link:
            return examine(link)

    def backup(self, target: Path) -> None:
        """Refuse: the server's own tools do it better."""
        raise BadInput("backup_by_pg_dump", path=str(target), database=self.where)

    def _connect(self) -> "psycopg.Connection[Row]":
        return psycopg.connect(
            self._url,
            autocommit=True,
            connect_timeout=CONNECT_SECONDS,
            client_encoding="utf8",
            application_name="amends",
        )

    def _require_known(self, found: int | None) -> None:
        if found is None:
            raise StoreNotReady("no_desk", path=self.where)
        if found != KNOWN:
            code = "newer_store" if found > KNOWN else "older_store"
            raise StoreNotReady(code, path=self.where, found=found, known=KNOWN)


def without_password(url: str) -> str:
    """Return an address that may be shown."""
    parts = urlsplit(url)
    name, at, host = parts.netloc.rpartition("@")
    shown = f"{name.partition(':')[0]}{at}{host}"
    query = "&".join(one for one in parts.query.split("&") if not one.startswith("password="))
    return urlunsplit(parts._replace(netloc=shown, query=query))
