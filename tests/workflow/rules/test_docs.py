"""What the documentation of rule packs shows is so."""

import re

from amends.workflow.rules import SHIPPED, Book, Mark, read_pack, with_pack
from amends.workflow.rules.reading.building import CLOCK, VERSION
from amends.workflow.rules.reading.merits import BURDEN, FLOOR, GUARANTEE

from .packing import ROOT

TEXT = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")


def test_the_example_can_be_used_as_it_stands() -> None:
    """The pack that is shown is read, is stricter than the law, and enters a desk's book."""
    (shown,) = re.findall("```toml\n(.*?)```", TEXT, re.DOTALL)
    pack = read_pack(shown, "house.toml")
    assert with_pack(Book(), pack).pack("house") == pack


def test_every_pack_key_and_mark_is_told() -> None:
    """No shipped pack, no key of a version or clock and no trust mark is left out."""
    prose = re.sub("```.*?```", "", TEXT, flags=re.DOTALL)
    told = set(re.findall("`([^`]+)`", prose))
    merits = {*FLOOR, *GUARANTEE, *BURDEN}
    assert {*SHIPPED, *VERSION, *CLOCK, *merits, *Mark} - told == set()
