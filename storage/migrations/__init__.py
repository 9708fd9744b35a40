"""How does the schema of a desk come to be, and how does it grow? Step by step, forward only.

A new step is a file in `versions/`, numbered one higher, and `KNOWN` grows by one.
"""

import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

KNOWN: Final = 9  # the newest version of the schema this amends can work with
APPLICATION_ID: Final = 0x414D4E44  # "AMND", in the header of every desk in SQLite
VERSION_TABLE: Final = "amends_version"


def config(connection: "Connection | None" = None) -> "Config":
    """Return what Alembic needs to know; there is no ini file."""
    from alembic.config import Config  # noqa: PLC0415 - slow, and only needed here

    made = Config()
    made.set_main_option("script_location", os.path.dirname(__file__).replace("%", "%%"))
    made.set_main_option("path_separator", "os")
    made.attributes["connection"] = connection
    return made


def migrate(connection: "Connection") -> None:
    """Bring a database to the newest version, in the transaction of that connection."""
    from alembic import command  # noqa: PLC0415 - slow, and only needed here

    command.upgrade(config(connection), "head")
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {KNOWN}")
