"""How are files kept with a case? Each as an act, its content once, its name as data."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .content import Source, called, content_of, digest_of_content, shown
    from .listing import attachments_of, contents_of, file_of
    from .names import ATTACH, escaped, file_name, unescaped
    from .there import has_attachments, require_content

__all__ = [
    "ATTACH",
    "Source",
    "attachments_of",
    "called",
    "content_of",
    "contents_of",
    "digest_of_content",
    "escaped",
    "file_name",
    "file_of",
    "has_attachments",
    "require_content",
    "shown",
    "unescaped",
]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "content": "Source called content_of digest_of_content shown",
    "listing": "attachments_of contents_of file_of",
    "names": "ATTACH escaped file_name unescaped",
    "there": "has_attachments require_content",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
