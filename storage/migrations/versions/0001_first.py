"""The first schema: what a desk keeps, and a history that only grows."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

LETTERS: Final = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

SQLITE_GUARDS: Final = (
    """CREATE TRIGGER events_follow BEFORE INSERT ON events
    WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM events WHERE stream = NEW.stream)
    BEGIN SELECT RAISE(ABORT, 'events follow one another'); END""",
    """CREATE TRIGGER events_stay BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END""",
    """CREATE TRIGGER events_remain BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never removed'); END""",
)

POSTGRESQL_GUARDS: Final = (
    """CREATE FUNCTION amends_events_follow() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM events WHERE stream = NEW.stream)
        THEN RAISE integrity_constraint_violation USING MESSAGE = 'events follow one another';
        END IF;
        RETURN NEW;
    END $$""",
    """CREATE FUNCTION amends_events_stay() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE integrity_constraint_violation
        USING MESSAGE = 'events are never changed or removed';
    END $$""",
    """CREATE TRIGGER events_follow BEFORE INSERT ON events
    FOR EACH ROW EXECUTE FUNCTION amends_events_follow()""",
    """CREATE TRIGGER events_stay BEFORE UPDATE OR DELETE ON events
    FOR EACH ROW EXECUTE FUNCTION amends_events_stay()""",
    """CREATE TRIGGER events_remain BEFORE TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION amends_events_stay()""",
)


def upgrade() -> None:
    """Make the tables, the indexes and the guards of the history."""
    _desk()
    _history()
    _cases()
    guards = SQLITE_GUARDS if op.get_bind().dialect.name == "sqlite" else POSTGRESQL_GUARDS
    for guard in guards:
        op.execute(guard)


def _letters(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, LETTERS, nullable=nullable)


def _person(table: str) -> sa.ForeignKeyConstraint:
    """Point to a person, who is always known first: SQLite then need not look for who waits."""
    return sa.ForeignKeyConstraint(["person"], ["people.id"], name=f"fk_{table}_person")


def _by_the_end(name: str, columns: list[str], target: list[str]) -> sa.ForeignKeyConstraint:
    """Point to rows that must be there by the end of the transaction."""
    return sa.ForeignKeyConstraint(
        columns, target, name=name, deferrable=True, initially="DEFERRED"
    )


def _desk() -> None:
    op.create_table(
        "meta",
        _letters("name"),
        _letters("value"),
        sa.PrimaryKeyConstraint("name", name="pk_meta"),
    )
    op.create_table("people", _letters("id"), sa.PrimaryKeyConstraint("id", name="pk_people"))
    op.create_table(
        "users",
        _letters("name"),
        _letters("role"),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_users"),
    )
    op.create_table(
        "answers",
        _letters("key"),
        _letters("digest"),
        _letters("answer"),
        sa.PrimaryKeyConstraint("key", name="pk_answers"),
    )


def _history() -> None:
    op.create_table(
        "events",
        _letters("stream"),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        _letters("body"),
        sa.PrimaryKeyConstraint("stream", "seq", name="pk_events"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "vault",
        _letters("stream"),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        _letters("field"),
        _letters("person"),
        _letters("value"),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("stream", "seq", "field", name="pk_vault"),
        _person("vault"),
        _by_the_end("fk_vault_stream_seq", ["stream", "seq"], ["events.stream", "events.seq"]),
        sqlite_with_rowid=False,
    )


def _cases() -> None:
    always = ["received_at", "recorded_at"]
    before = ["channel", "left", "feeling"]
    after = ["consent", "withdrawal", "severity", "cause", "owner", "next_due", "next_due_kind"]
    source = ["source", "source_key", "source_digest", "external_ref"]
    op.create_table(
        "cases",
        _letters("id"),
        sa.Column("number", sa.Integer(), nullable=False),
        _letters("reference"),
        _letters("person"),
        _letters("stage"),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *(_letters(name) for name in always),
        *(_letters(name, nullable=True) for name in before),
        sa.Column("feeling_reading", sa.Integer(), nullable=True),
        *(_letters(name, nullable=True) for name in after + source),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
        _person("cases"),
        _by_the_end("fk_cases_owner", ["owner"], ["users.name"]),
    )
    _index_cases()


def _index_cases() -> None:
    imported = sa.text("source IS NOT NULL")
    op.create_index("ix_cases_number", "cases", ["number"], unique=True)
    op.create_index("ix_cases_reference", "cases", ["reference"], unique=True)
    op.create_index(
        "ix_cases_owner_open_next_due_number", "cases", ["owner", "open", "next_due", "number"]
    )
    op.create_index("ix_cases_open_next_due_number", "cases", ["open", "next_due", "number"])
    op.create_index("ix_cases_stage_number", "cases", ["stage", "number"])
    op.create_index(
        "ix_cases_source_source_key",
        "cases",
        ["source", "source_key"],
        unique=True,
        sqlite_where=imported,
        postgresql_where=imported,
    )
    op.create_index("ix_cases_external_ref", "cases", ["external_ref"])
