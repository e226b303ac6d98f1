"""Run by Alembic: the migrations join the transaction of the connection they are given."""

from __future__ import annotations

from alembic import context

from app.database.migrations.running import configuration

context.configure(connection=context.config.attributes["connection"], **configuration())
with context.begin_transaction():
    context.run_migrations()
