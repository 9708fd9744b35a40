"""Is the content there that an attachment names? Asked at every door, before it is recorded."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ...errors import BadInput
from ...store import Reader
from .names import ATTACH, is_escaped

if TYPE_CHECKING:
    from ...engine import Snapshot


def has_attachments(at: "Snapshot") -> bool:
    """Tell whether something is attached to a case, which only the record itself can show."""
    return bool(getattr(at.facts, "attachments", 0))


def require_content(
    view: Reader, step: str, given: Mapping[str, object], brought: Iterable[bytes]
) -> None:
    """Refuse an attachment whose content is neither kept nor brought along, or another one."""
    if step != ATTACH:
        return
    from .content import digest_of_content

    digest = str(given.get("sha256") or "")
    sizes = {digest_of_content(one): len(one) for one in brought}
    size = sizes[digest] if digest in sizes else view.content_size(digest)
    if (
        size is None
        or str(given.get("size")) != str(size)
        or not is_escaped(str(given.get("name")))
    ):
        raise BadInput("content_missing", move=step)
