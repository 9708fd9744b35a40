"""What do the same rows cost by SQLModel's `session.add`, one object a row, without an index?"""

from bare_import import pieces
from sqlalchemy import event
from sqlmodel import Session, create_engine

from amends.storage.sql_store.sqlite.journal import settle
from amends.storage.tables import Case, Event, Mark, Person, Secret


def session(path: str, desk: str) -> None:
    """Import a file, a thousand rows a commit, as durably as the desk does."""
    engine = create_engine(f"sqlite:///{desk}")
    event.listen(engine, "connect", lambda raw, _: settle(raw))
    for some in pieces(path):
        with Session(engine) as opened:
            opened.add_all(Person(**one.person) for one in some)
            opened.flush()  # nothing tells the session that these come first
            for one in some:
                opened.add(Case(**one.row))
                opened.add(Event(**one.event))
                opened.add_all(Mark(**mark) for mark in one.marks)
                opened.add_all(Secret(**value) for value in one.vault)
            opened.commit()
