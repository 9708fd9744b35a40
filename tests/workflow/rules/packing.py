"""What tests of rule packs share: a small pack as plain values, and ways to spoil it."""

from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

from amends.workflow.rules import Clock, Pack, pack_of, read_pack

ROOT: Final = Path(__file__).parents[3]
PACKS: Final = ROOT / "workflow" / "rules" / "packs"
SOURCE: Final = {"reference": "House rule 1", "mark": "ours"}
NAMES: Final = {"en": "Reply", "zh": "答复"}

Plain = dict[str, Any]


def clock(name: str = "reply", /, **more: object) -> Plain:
    """Return a clock as plain values."""
    return {
        "id": name,
        "kind": "answer",
        "names": dict(NAMES),
        "length": "10 working_day",
        "source": dict(SOURCE),
        "stop": ["answer"],
        **more,
    }


def version(*clocks: Plain, **more: object) -> Plain:
    """Return a version as plain values, with one clock where none is given."""
    return {"source": dict(SOURCE), "clock": list(clocks) or [clock()], **more}


def plain(*versions: Plain, **more: object) -> Plain:
    """Return a pack as plain values, with one version where none is given."""
    return {
        "name": "house",
        "names": dict(NAMES),
        "layer": "service",
        "version": list(versions) or [version()],
        **more,
    }


def pack(*versions: Plain, **more: object) -> Pack:
    """Return a pack."""
    return pack_of(plain(*versions, **more))


def only(made: Pack) -> Clock:
    """Return the only clock of a pack's last version."""
    (found,) = made.versions[-1].clocks
    return found


def without(values: Mapping[str, Any], *way: str | int) -> Plain:
    """Return plain values without what stands at the end of a way."""
    copied: Any = deepcopy(dict(values))
    inner = copied
    for key in way[:-1]:
        inner = inner[key]
    del inner[way[-1]]
    return dict(copied)


def from_file(name: str) -> Pack:
    """Read the TOML of a shipped pack."""
    (path,) = PACKS.rglob(f"{name}.toml")
    return read_pack(path.read_bytes(), path.name)
