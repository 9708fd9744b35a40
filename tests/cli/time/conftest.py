"""A practice desk under rules of the law, whose clock is moved on."""

import pytest

from tests.cli.conftest import Line, made, practising

RECEIVED = "2026-09-30T10:05:00+08:00"
LATER = "2026-10-18T09:00:00+08:00"


@pytest.fixture
def ruled(amends: Line) -> Line:
    """Give a desk under the packs of a market, a telecom and a bank, with one case."""
    practising(amends)
    words = ["--customer", "陈丽", "--channel", "hotline", "--words", "出国三天被收 1286.40"]
    return made(
        amends,
        ["init", "--practice"],
        ["policy", "set", "packs", "service cn-market cn-telecom cn-bank-insurance"],
        ["user", "add", "chen.bo", "--role", "handler"],
        ["receive", *words, "--feeling", "4"],
        now=RECEIVED,
        name="ruled.db",
    )


@pytest.fixture
def later(ruled: Line) -> Line:
    """Give the same desk eighteen days on, before anybody ticked."""
    ruled.set("AMENDS_NOW", LATER)
    return ruled
