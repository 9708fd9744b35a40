"""A practice desk under rules of the law, whose clock is moved on."""

import pytest

from tests.cli.conftest import Line, practising

RECEIVED = "2026-09-30T10:05:00+08:00"
LATER = "2026-10-18T09:00:00+08:00"


@pytest.fixture
def ruled(amends: Line) -> Line:
    """Give a desk under the packs of a market, a telecom and a bank, with one case."""
    practising(amends)
    amends.set("AMENDS_NOW", RECEIVED)
    amends.set("AMENDS_DESK", str(amends.folder / "ruled.db"))
    assert amends("init", "--practice").status == 0
    packs = "service cn-market cn-telecom cn-bank-insurance"
    assert amends("policy", "set", "packs", packs).status == 0
    assert amends("user", "add", "chen.bo", "--role", "handler").status == 0
    words = ("--customer", "陈丽", "--channel", "hotline", "--words", "出国三天被收 1286.40")
    assert amends("receive", *words, "--feeling", "4").status == 0
    return amends


@pytest.fixture
def later(ruled: Line) -> Line:
    """Give the same desk eighteen days on, before anybody ticked."""
    ruled.set("AMENDS_NOW", LATER)
    return ruled
