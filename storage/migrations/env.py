"""How does Alembic reach the database? By the connection it is handed, in its transaction."""

from alembic import context

from amends.storage.migrations import VERSION_TABLE
from amends.storage.tables import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    version_table=VERSION_TABLE,
    render_as_batch=True,
)
context.run_migrations()
