"""How is a desk's own playbook kept? As canonical JSON, the newest version under its name."""

from collections.abc import Mapping
from typing import Final

from ...record.canonical import Json, canonical, parse

PLAYBOOK_ADDED: Final = "playbook_added"
KEPT: Final = "playbooks"


def kept_after(kept: str, data: Mapping[str, Json]) -> str:
    """Return what is kept once a playbook was added to it."""
    before = parse(kept.encode()) if kept else {}
    if not isinstance(before, Mapping):
        raise TypeError("playbooks are kept by their names")
    return canonical({**before, str(data["name"]): data["playbook"]}).decode()
