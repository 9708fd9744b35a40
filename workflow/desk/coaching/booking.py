"""Who may add a playbook of the desk's own, and what is looked at first?

What advises decides nothing, so a playbook is no part of the policy; but it is an event of the
desk's own stream like every other decision of it, and is exported and examined with it.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from ...catalogue import say
from ...craft import CARDS
from ...errors import BadInput
from ...facts.kinds import CAUSES
from ...playbook import (
    PLAYBOOKS,
    Known,
    Linted,
    Playbook,
    lint,
    playbook_of,
    said_in,
    written,
)
from ...playbook.linting import remarks_on
from ...policy import Policy
from ...process import Process
from ...process.fields import CHANNELS
from ...record.canonical import Json, canonical
from ...record.event import Event
from ...store import Reader, Writer
from ..opening import note, policy_of
from ..people import manager_of
from .kept import KEPT, PLAYBOOK_ADDED, kept_after
from .own import entries_of, own_playbooks

SHIPPED: Final = frozenset(one.name for one in PLAYBOOKS)


def add_playbook(tx: Writer, process: Process, who: str, now: datetime, playbook: Playbook) -> bool:
    """Add a playbook of the desk's own, or a later version of one; tells whether it is new.

    Raises `NotAllowed` for who is no manager, and `BadInput` for a name that is shipped, a version
    that is not later, and entries with a serious fault.
    """
    actor = manager_of(tx, who, "playbook add")
    own = {one.name: one for one in own_playbooks(tx)}
    if playbook.name in SHIPPED:
        raise BadInput("playbook_is_shipped", name=playbook.name)
    before = own.get(playbook.name)
    if before is not None and before.version > playbook.version:
        values = {"name": playbook.name, "has": before.version, "version": playbook.version}
        raise BadInput("playbook_older", **values)
    plain = written(playbook)
    if before is not None and before.version == playbook.version:
        if canonical(written(before)) != canonical(plain):
            raise BadInput("playbook_changed", name=playbook.name, version=playbook.version)
        return False
    _see_sound(known_to(process, policy_of(tx), own.values()), playbook)
    data: dict[str, Json] = {"name": playbook.name, "playbook": plain}
    note(tx, process, actor, now, PLAYBOOK_ADDED, data)
    tx.put_meta(KEPT, kept_after(tx.meta(KEPT) or "", data))
    return True


def _see_sound(known: Known, playbook: Playbook) -> None:
    for remark in remarks_on(playbook.entries, known):
        if remark.serious:
            values = {"at": remark.at, **remark.values}
            says = {
                lang: say(f"playbook.remark.{remark.code}", lang, **values) for lang in ("en", "zh")
            }
            raise BadInput("playbook_unsound", name=playbook.name, says=says)


def look_over(view: Reader, process: Process, source: str | bytes, where: str) -> Linted:
    """Say what is wrong with the file of a playbook, as this desk would work by it.

    Raises `BadInput` only where it is no TOML at all.
    """
    return lint(source, where, known_to(process, policy_of(view), own_playbooks(view)))


def known_to(process: Process, policy: Policy, own: Iterable[Playbook]) -> Known:
    """Return what a playbook is held against at this desk."""
    return Known(
        causes=frozenset(CAUSES),
        stages=frozenset(process.matter.states),
        channels=frozenset(CHANNELS),
        words=policy.words_a_sentence,
        characters=policy.characters_a_sentence,
        said=said_in(CARDS, entries_of(own)),
    )


def booked(kept: str, event: Event) -> str:
    """Return what is kept of playbooks after an event of the desk's stream that adds one.

    Raises `BadInput`, `KeyError` or `TypeError` for an event that could not have been written.
    """
    data = event.data["playbook"]
    if not isinstance(data, Mapping):
        raise TypeError("a playbook is an object")
    playbook = playbook_of(data, str(event.data["name"]))
    return kept_after(kept, {"name": playbook.name, "playbook": written(playbook)})
