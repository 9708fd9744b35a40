"""How does a file of complaints come in? Many rows a transaction, each row whole, and once."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .importing import File, Watched, import_file, look_at
    from .landing import Importing

__all__ = ["File", "Importing", "Watched", "import_file", "look_at"]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "importing": "File Watched import_file look_at",
    "landing": "Importing",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
