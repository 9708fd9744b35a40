"""By what is a process known? By the hash of its data, which is also what a desk keeps of it."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from ..frozen import altered
from ..record.canonical import Json, canonical, parse
from .model import Act, Form, Process, Row

FORMS: Final = 4096  # what is kept of single steps: versions of a process share most of theirs


def as_data(process: Process) -> dict[str, Json]:
    """Describe a process as plain data: what another version is compared with."""
    return {
        "name": process.name,
        "version": process.version,
        "regions": [_region(process, at) for at in range(len(process.regions))],
        "rows": [_row(row) for row in process.rows],
        "moves": [_form(move) for move in process.moves],
        "acts": [_form(act) for act in process.acts],
        "facts": sorted(_facts(process)),
        "guards": {guard.code: sorted(guard.reads) for guard in process.guards},
        "roles": list(process.roles),
    }


def _facts(process: Process) -> Iterator[str]:
    """Name the facts, whatever kind of dataclass holds them."""
    from dataclasses import fields  # it is dear, and a sealed process is not read again

    return (one.name for one in fields(process.facts))


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
    stages: dict[str, Json] = {"stages": [*form.stages]} if isinstance(form, Act) else {}
    return {
        **stages,
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


class _HeldForm:
    """A form as a cache key, likewise."""

    def __init__(self, form: Form) -> None:
        self.form = form

    def __hash__(self) -> int:
        return id(self.form)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _HeldForm) and other.form is self.form


@lru_cache(maxsize=FORMS)
def _form_written(held: _HeldForm) -> bytes:
    return canonical(_form(held.form))


def _forms_written(forms: Sequence[Form]) -> bytes:
    return b"[" + b",".join(_form_written(_HeldForm(one)) for one in forms) + b"]"


_SEALED: Final[dict[Held, str]] = {}


def sealed(process: Process, found: str) -> Process:
    """Return a process that was checked when it was built, with the fingerprint it has.

    Neither is worked out again when a desk opens; a test does both.
    """
    _SEALED[Held(process)] = found
    return process


def is_sealed(process: Process) -> bool:
    """Tell whether this very process was checked when it was built."""
    return Held(process) in _SEALED


def fingerprint(process: Process) -> str:
    """Return the first 16 hex digits of the SHA-256 of the process's canonical data."""
    held = Held(process)
    return _SEALED.get(held) or _fingerprint(held)


@lru_cache(maxsize=64)
def _fingerprint(held: Held) -> str:
    return worked_out(held.process)


def worked_out(process: Process) -> str:
    """Return the fingerprint of a process as its data has it, sealed or not."""
    return hashlib.sha256(written(process)).hexdigest()[:16]


def written(process: Process) -> bytes:
    """Return the canonical data of a process, as a desk keeps it."""
    return _written(Held(process))


@lru_cache(maxsize=16)
def _written(held: Held) -> bytes:
    """Write what `as_data` says, step by step: each is written once for all that share it."""
    process = held.process
    rest = as_data(altered(process, moves=(), acts=()))
    parts = {name: canonical(value) for name, value in rest.items()}
    parts |= {"moves": _forms_written(process.moves), "acts": _forms_written(process.acts)}
    return b"{" + b",".join(canonical(name) + b":" + parts[name] for name in sorted(parts)) + b"}"


def keeps(old: bytes, new: Process) -> tuple[str, ...]:
    """Name what a stored process has and this one lost; empty when it kept everything."""
    return _keeps(old, Held(new))


@lru_cache(maxsize=16)
def _keeps(old: bytes, new: Held) -> tuple[str, ...]:
    process = new.process
    name, before = _had(old)
    if name != process.name:
        return (f"process {process.name}",)
    now = {
        "stage": {f"{one.name}.{state}" for one in process.regions for state in one.states},
        "move": {one.name for one in process.moves},
        "act": {one.name for one in process.acts},
        "fact": {*_facts(process)},
    }
    return tuple(f"{kind} {one}" for kind in now for one in sorted(before[kind] - now[kind]))


@lru_cache(maxsize=16)
def _had(old: bytes) -> tuple[Json, Mapping[str, set[str]]]:
    """Read the name of a stored process, and the names of what it had, by their kind."""
    data = parse(old)
    before = data if isinstance(data, dict) else {}
    return before.get("name"), {
        "stage": _states(before),
        "move": _names(before, "moves"),
        "act": _names(before, "acts"),
        "fact": _words(before.get("facts")),
    }


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
