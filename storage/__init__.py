"""Where are a desk's cases kept? In SQLite, PostgreSQL or memory, behind one port.

`open_store` opens a store by its address. The tables are in `amends.storage.tables`, for those who
want to query them; only the store writes them.
"""

from .open import BACKENDS, open_store, upgrade

__all__ = ["open_store", "upgrade", "BACKENDS"]
