"""How does a file of complaints come in? Many rows a transaction, each row whole, and once."""

from .importing import File, Watched, import_file, look_at
from .landing import Importing

__all__ = ["File", "Importing", "Watched", "import_file", "look_at"]
