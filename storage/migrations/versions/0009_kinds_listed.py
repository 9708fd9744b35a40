"""Lists of one cause, severity or channel are found, also where there are few among many."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what such lists are found by; a case has a cause once somebody has classified it."""
    there = sa.text("cause IS NOT NULL")
    op.create_index(
        "ix_cases_cause_number",
        "cases",
        ["cause", "number"],
        sqlite_where=there,
        postgresql_where=there,
    )
    for column in ("severity", "channel"):
        op.create_index(f"ix_cases_{column}_number", "cases", [column, "number"])
