"""By what is a process known? By the hash of its data, which is also what a desk keeps of it."""

import hashlib
from dataclasses import fields
from functools import lru_cache

from ..record.canonical import Json, canonical, parse
from .model import Form, Process, Row


def as_data(process: Process) -> dict[str, Json]:
    """Describe a process as plain data: what another version is compared with."""
    return {
        "name": process.name,
        "version": process.version,
        "regions": [_region(process, at) for at in range(len(process.regions))],
        "rows": [_row(row) for row in process.rows],
        "moves": [_form(move) for move in process.moves],
        "acts": [{**_form(act), "stages": list(act.stages)} for act in process.acts],
        "facts": sorted(field.name for field in fields(process.facts)),
        "guards": {guard.code: sorted(guard.reads) for guard in process.guards},
        "roles": list(process.roles),
    }


def _region(process: Process, at: int) -> Json:
    region = process.regions[at]
    return {
        "name": region.name,
        "fact": region.fact,
        "states": list(region.states),
        "ends": list(region.ends),
        "rows": [[event, list(sources), target] for event, sources, target in region.rows],
    }


def _row(row: Row) -> Json:
    return {
        "move": row.move,
        "who": row.who,
        "from": list(row.sources),
        "to": row.target,
        "given": [guard.code for guard in row.given],
        "when": [guard.code for guard in row.when],
    }


def _form(form: Form) -> dict[str, Json]:
    return {
        "name": form.name,
        "role": form.role,
        "behalf": form.behalf,
        "sets": list(form.sets),
        "fields": [
            {
                "name": field.name,
                "kind": str(field.kind),
                "required": field.required,
                "many": field.many,
                "choices": list(field.choices),
            }
            for field in form.fields
        ],
    }


class Held:
    """A process as a cache key: by identity, kept alive as long as the cache."""

    def __init__(self, process: Process) -> None:
        """Hold on to the process."""
        self.process = process

    def __hash__(self) -> int:
        """Tell processes apart by identity: their facts and labels need not be hashable."""
        return id(self.process)

    def __eq__(self, other: object) -> bool:
        """Be equal to what holds the very same process."""
        return isinstance(other, Held) and other.process is self.process


def fingerprint(process: Process) -> str:
    """Return the first 16 hex digits of the SHA-256 of the process's canonical data."""
    return _fingerprint(Held(process))


@lru_cache(maxsize=64)
def _fingerprint(held: Held) -> str:
    return hashlib.sha256(written(held.process)).hexdigest()[:16]


def written(process: Process) -> bytes:
    """Return the canonical data of a process, as a desk keeps it."""
    return _written(Held(process))


@lru_cache(maxsize=16)
def _written(held: Held) -> bytes:
    return canonical(as_data(held.process))


def keeps(old: bytes, new: Process) -> tuple[str, ...]:
    """Name what a stored process has and this one lost; empty when it kept everything."""
    return _keeps(old, Held(new))


@lru_cache(maxsize=16)
def _keeps(old: bytes, new: Held) -> tuple[str, ...]:
    before, now = parse(old), as_data(new.process)
    if not isinstance(before, dict) or before.get("name") != new.process.name:
        return (f"process {new.process.name}",)
    return (
        *_lost("stage", _states(before), _states(now)),
        *_lost("move", _names(before, "moves"), _names(now, "moves")),
        *_lost("act", _names(before, "acts"), _names(now, "acts")),
        *_lost("fact", _words(before.get("facts")), _words(now["facts"])),
    )


def _lost(kind: str, before: set[str], now: set[str]) -> tuple[str, ...]:
    return tuple(f"{kind} {name}" for name in sorted(before - now))


def _states(data: dict[str, Json]) -> set[str]:
    regions = data.get("regions")
    found = [one for one in regions if isinstance(one, dict)] if isinstance(regions, list) else []
    return {f"{one['name']}.{state}" for one in found for state in _words(one.get("states"))}


def _names(data: dict[str, Json], key: str) -> set[str]:
    items = data.get(key)
    return (
        {str(one["name"]) for one in items if isinstance(one, dict)}
        if isinstance(items, list)
        else set()
    )


def _words(value: Json) -> set[str]:
    return {str(one) for one in value} if isinstance(value, list) else set()
