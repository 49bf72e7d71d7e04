"""Run by Alembic, inside the transaction that index.storage.database.migrate holds."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
