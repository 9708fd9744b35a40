"""Which playbooks are a desk's own, and which entries does it work with?

Every piece of advice asks this, so nothing is imported here that only a manager needs.
"""

from collections.abc import Iterable, Mapping

from ...playbook import ENTRIES, Entry, Playbook, overridden
from ...record.canonical import parse
from ...store import Reader
from .kept import KEPT


def own_playbooks(view: Reader) -> tuple[Playbook, ...]:
    """Return the desk's own playbooks, by name, each in its newest version."""
    text = view.meta(KEPT)
    if not text:
        return ()
    from ...playbook import playbook_of  # few desks have their own

    found = parse(text.encode())
    books = found.values() if isinstance(found, Mapping) else ()
    return tuple(playbook_of(one, str(one["name"])) for one in books if isinstance(one, Mapping))


def entries_of(own: Iterable[Playbook]) -> tuple[Entry, ...]:
    """Return every entry that a desk works with: the shipped ones, with its own in their place."""
    return overridden(ENTRIES, (entry for book in own for entry in book.entries))
