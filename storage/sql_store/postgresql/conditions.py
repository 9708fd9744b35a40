"""What does an error of PostgreSQL mean for the desk? Its five letters say it."""

from typing import Final

import psycopg

from amends.workflow.errors import AmendsError, Busy, StoreNotReady

BUSY: Final = {"40001", "40P01", "53300", "55P03", "57P03"}
CODES: Final = {
    "25006": "read_only",
    "3D000": "no_desk",
    "42501": "no_permission",
    "53100": "disk_full",
    "58030": "io_error",
    "XX001": "damaged",
    "XX002": "damaged",
}
CLASSES: Final = {
    "08": "no_server",
    "23": "refused_by_schema",
    "28": "no_permission",
    "42": "schema_damaged",
    "57": "no_server",
}
# The trigger sees what was committed since the statement began: somebody was faster, by a hair.
OVERTAKEN: Final = "events follow one another"
# When no connection comes about, the server's words are all there is.
WORDS: Final = {
    "too many clients": "53300",
    "starting up": "57P03",
    "shutting down": "57P03",
    "authentication failed": "28000",
    "no pg_hba.conf entry": "28000",
    "role": "28000",
    "does not exist": "3D000",
}


def explained(error: psycopg.Error, where: str) -> AmendsError:
    """Return the error of the desk that stands for an error of PostgreSQL."""
    state = error.sqlstate or _state_said(str(error))
    if state in BUSY or OVERTAKEN in str(error):
        return Busy("busy", path=where)
    code = CODES.get(state) or CLASSES.get(state[:2], "storage_failed")
    return StoreNotReady(code, path=where, detail=str(error).strip() or state)


def _state_said(words: str) -> str:
    for said, state in WORDS.items():
        if said in words:
            return state
    return "08006"
