"""How to talk about which complaint, where it stands? Entries by cause, stage and situation.

An entry advises as a card does: nothing that decides what is allowed knows of it. Cards say how to
talk, entries what about; the method stands in the process, the wording here (S3-29).
"""

from typing import TYPE_CHECKING, Final

from ..on_demand import on_demand
from .choosing import MOST, choose, fits, named, overridden
from .model import SITUATIONS, STYLES, Entry, Playbook, Setting

if TYPE_CHECKING:
    from .entries import ENTRIES, PLAYBOOKS
    from .linting import Known, Linted, Remark, lint, said_in
    from .reading import playbook_of, read_playbook, written
    from .scripting import Point, Script, ScriptStep, Told, scripted

__all__ = [
    "ENTRIES",
    "MOST",
    "PLAYBOOKS",
    "SITUATIONS",
    "STYLES",
    "Entry",
    "Known",
    "Linted",
    "Playbook",
    "Point",
    "Remark",
    "Script",
    "ScriptStep",
    "Setting",
    "Told",
    "choose",
    "fits",
    "lint",
    "named",
    "overridden",
    "playbook_of",
    "read_playbook",
    "said_in",
    "scripted",
    "written",
]

_HOMES: Final = {
    "entries": "ENTRIES PLAYBOOKS",
    "linting": "Known Linted Remark lint said_in",
    "reading": "playbook_of read_playbook written",
    "scripting": "Point Script ScriptStep Told scripted",
}

if not TYPE_CHECKING:  # the entries are loaded when somebody asks for one
    __getattr__ = on_demand(__name__, _HOMES, globals())
