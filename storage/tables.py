"""What does a desk look like in a database? Tables for reading; the store alone writes them.

Every time is a text in ISO 8601, UTC, so that its order is the order of its letters.
"""

from typing import Any, Final

from sqlalchemy import BigInteger, ForeignKeyConstraint, Index, LargeBinary, MetaData, Text, text
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

# In PostgreSQL, too, texts are compared letter by letter, whatever the server's language is.
LETTERS: Final = Text().with_variant(Text(collation="C"), "postgresql")
NO_ROWID: Final = {"sqlite_with_rowid": False}

NAMES: Final = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
}


def _by_the_end(columns: list[str], target: list[str]) -> ForeignKeyConstraint:
    """Point to rows that must be there by the end of the transaction."""
    return ForeignKeyConstraint(columns, target, deferrable=True, initially="DEFERRED")


def _letters(**options: Any) -> Any:  # noqa: ANN401 - the type of a field, as SQLModel has it
    return Field(sa_type=LETTERS, **options)


class Table(SQLModel, registry=registry(metadata=MetaData(naming_convention=NAMES))):
    """What every table of a desk shares: one metadata, apart from the tables of others."""


class Meta(Table, table=True):
    """One fact about the desk itself, such as its name or the next case number."""

    __tablename__ = "meta"
    name: str = _letters(primary_key=True)
    value: str = _letters()


class Person(Table, table=True):
    """A customer: an opaque id. What is known of the person stands in the vault."""

    __tablename__ = "people"
    id: str = _letters(primary_key=True)


class User(Table, table=True):
    """A person of the desk."""

    __tablename__ = "users"
    name: str = _letters(primary_key=True)
    role: str = _letters()
    active: bool


class Case(Table, table=True):
    """A case as it stands now: a projection, which can be rebuilt from `events` at any time."""

    __tablename__ = "cases"
    __table_args__ = (
        ForeignKeyConstraint(["person"], ["people.id"]),
        _by_the_end(["owner"], ["users.name"]),
        # One case per number and per reference, and how a case is found by either.
        Index(None, "number", unique=True),
        Index(None, "reference", unique=True),
        # "What is due next?", for one handler and for the desk, without sorting.
        Index(None, "owner", "open", "next_due", "number"),
        Index(None, "open", "next_due", "number"),
        # "Which cases do I handle for somebody else?"
        Index(
            None,
            "stand_in",
            "stand_in_until",
            sqlite_where=text("stand_in IS NOT NULL"),
            postgresql_where=text("stand_in IS NOT NULL"),
        ),
        # "What has time done?", in the order in which it did.
        Index(
            None,
            "next_change",
            "number",
            sqlite_where=text("next_change IS NOT NULL"),
            postgresql_where=text("next_change IS NOT NULL"),
        ),
        # "What was I told of as the level above?"
        Index(
            None,
            "alarm",
            "open",
            "next_due",
            "number",
            sqlite_where=text("alarm IS NOT NULL"),
            postgresql_where=text("alarm IS NOT NULL"),
        ),
        # The list of one stage, page by page.
        Index(None, "stage", "number"),
        # "What became of cases like this one?"
        Index(
            None,
            "cause",
            "number",
            sqlite_where=text("cause IS NOT NULL"),
            postgresql_where=text("cause IS NOT NULL"),
        ),
        # "Which ones are serious?", and "what came in by letter?": a step leaves these as they are.
        Index(None, "severity", "number"),
        Index(None, "channel", "number"),
        # "What has she ever had?", and "what came in this week?".
        Index(None, "owner", "number"),
        Index(None, "received_at", "number"),
        # "Who are the members of this group?"
        Index(
            None,
            "incident",
            "number",
            sqlite_where=text("incident IS NOT NULL"),
            postgresql_where=text("incident IS NOT NULL"),
        ),
        # An imported row becomes one case, however often it is imported.
        Index(
            None,
            "source",
            "source_key",
            unique=True,
            sqlite_where=text("source IS NOT NULL"),
            postgresql_where=text("source IS NOT NULL"),
        ),
        # "Which case is ticket 4711 of the other system?"
        Index(None, "external_ref"),
    )
    id: str = _letters(primary_key=True)
    number: int
    reference: str = _letters()
    person: str = _letters()
    stage: str = _letters()
    open: bool
    version: int
    received_at: str = _letters()
    recorded_at: str = _letters()
    channel: str | None = _letters()
    left: str | None = _letters()
    feeling: str | None = _letters()
    feeling_reading: int | None
    consent: str | None = _letters()
    withdrawal: str | None = _letters()
    severity: str | None = _letters()
    cause: str | None = _letters()
    owner: str | None = _letters()
    next_due: str | None = _letters()
    next_due_kind: str | None = _letters()
    stand_in: str | None = _letters()
    stand_in_took: int | None
    stand_in_until: str | None = _letters()
    source: str | None = _letters()
    source_key: str | None = _letters()
    source_digest: str | None = _letters()
    external_ref: str | None = _letters()
    next_due_provisional: int | None
    next_change: str | None = _letters()
    alarm: str | None = _letters()
    detail: str | None = _letters()
    validity: str | None = _letters()
    incident: str | None = _letters()


class Event(Table, table=True):
    """One step of a stream, as it was hashed: canonical JSON, never changed, never removed."""

    __tablename__ = "events"
    __table_args__ = (NO_ROWID,)  # a stream's events lie side by side, and no rowid can be replaced
    stream: str = _letters(primary_key=True)
    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    body: str = _letters()


class Mark(Table, table=True):
    """One thing that reports count of an event: made of it, and made anew from it at any time."""

    __tablename__ = "marks"
    __table_args__ = (
        # "What ended, was missed or refused in this month?"
        Index(None, "name", "at"),
        NO_ROWID,  # the marks of a case lie side by side
    )
    stream: str = _letters(primary_key=True)
    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    part: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    at: int = Field(sa_type=BigInteger)
    name: str = _letters()
    word: str = _letters()
    about: str = _letters()
    number: int = Field(sa_type=BigInteger)


class Secret(Table, table=True):
    """One personal value, with the salt of the commitment that stands in the event."""

    __tablename__ = "vault"
    __table_args__ = (
        ForeignKeyConstraint(["person"], ["people.id"]),
        _by_the_end(["stream", "seq"], ["events.stream", "events.seq"]),
        NO_ROWID,
    )
    stream: str = _letters(primary_key=True)
    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    field: str = _letters(primary_key=True)
    person: str = _letters()
    value: str = _letters()
    salt: bytes = Field(sa_type=LargeBinary)


class Content(Table, table=True):
    """What was attached, once per content; which case has it is said in `vault`."""

    __tablename__ = "contents"
    digest: str = _letters(primary_key=True)
    data: bytes = Field(sa_type=LargeBinary)


class Answer(Table, table=True):
    """What was answered to a call with an idempotency key, so that it is never done twice."""

    __tablename__ = "answers"
    key: str = _letters(primary_key=True)
    digest: str = _letters()
    answer: str = _letters()
