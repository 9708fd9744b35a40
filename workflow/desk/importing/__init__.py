"""How does a file of complaints come in? Many rows a transaction, each row whole, and once."""

from .importing import Watched, import_file
from .landing import Importing

__all__ = ["Importing", "Watched", "import_file"]
