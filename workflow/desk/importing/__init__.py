"""How does a file of complaints come in? Many rows a transaction, each row whole, and once."""

from .landing import Importing, import_file, look_at

__all__ = ["Importing", "import_file", "look_at"]
