"""The pages that are looked at: of the cases of a practice desk, and of a hostile one."""

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from typing import Final, NamedTuple

import pytest

from amends.workflow import Desk, MemoryStore
from amends.workflow.pages.case import case_page
from amends.workflow.pages.pack import case_pack
from amends.workflow.pages.report import period_page
from amends.workflow.practice import fill
from tests.browser.looking import files, show

__all__ = ["files", "show"]
NOW: Final = datetime(2026, 11, 21, 14, 5, tzinfo=timezone(timedelta(hours=8)))
LONG: Final = "w" * 300
SCRIPT: Final = "</style><script>alert(1)</script><img src=x onerror=alert(2)> & \"quoted\" 'too'"
TURNED: Final = "\u202e\u061c\u200e\u2066\u0007turned"


class Filled(NamedTuple):
    """A desk with cases to show: one with a pressed yes, one escalated and late, one hostile."""

    desk: Desk
    pressed: str
    late: str
    ended: str
    hostile: str


@pytest.fixture(scope="session")
def filled() -> Filled:
    """Fill a practice desk, and receive a complaint that would rather be a program."""
    store = MemoryStore(practice=True)
    fill(store, now=NOW, actor="li.na")
    desk = Desk(store, actor="li.na", clock=lambda: NOW)
    hostile = desk.receive(
        customer=f"{SCRIPT}{LONG}", channel="phone", words=f"{SCRIPT} {TURNED} {LONG}", feeling=4
    ).id
    desk.act(hostile, "note", text=f"{LONG} {SCRIPT}")
    rows = {row.id: row for row in desk.list()}
    packs = {one: desk.pack(one) for one in rows}
    return Filled(
        desk,
        pressed=next(one for one, pack in packs.items() if pack.tactics),
        late=next(one for one in rows if rows[one].open and packs[one].dossier.overdue),
        ended=next(one for one in rows if rows[one].stage == "closed" and packs[one].refused),
        hostile=hostile,
    )


@pytest.fixture(scope="session")
def pages(filled: Filled) -> Mapping[str, str]:
    """Make every kind of page in both languages."""
    cases = {name: getattr(filled, name) for name in ("pressed", "late", "hostile")}
    made = {}
    for lang in ("en", "zh"):
        for name, case in cases.items():
            made[f"{name}.{lang}"] = case_page(filled.desk, case, lang)
        made[f"customer.{lang}"] = case_page(filled.desk, filled.pressed, lang, "customer")
        made[f"pack.{lang}"] = case_pack(filled.desk, filled.ended, lang)
        made[f"quarter.{lang}"] = period_page(filled.desk, "quarter", lang)
        made[f"week.{lang}"] = period_page(filled.desk, "week", lang)
        made[f"hostile-pack.{lang}"] = case_pack(filled.desk, filled.hostile, lang)
    return made
