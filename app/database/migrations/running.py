"""Where Alembic finds the revisions and how it compares the tables with them; no file of settings is needed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection

from app.database.postgres.schema import postgres_metadata
from app.database.tables import SCHEMA

# Loaded where it is used: it takes a fifth of a program's start, and few programs make or upgrade a database.
if TYPE_CHECKING:
    from alembic.config import Config


def configuration() -> dict[str, Any]:
    """What `MigrationContext` needs, to run and to compare."""
    return {
        "target_metadata": postgres_metadata(),
        "version_table_schema": SCHEMA,
        "include_schemas": True,
        "include_name": _is_ours,
        "compare_type": True,
        "compare_server_default": True,
    }


def migrate(connection: Connection) -> None:
    """Bring the tables to the newest revision, within the connection's transaction."""
    from alembic import command

    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def newest_revision() -> str | None:
    """The revision that `migrate` ends at."""
    from alembic.script import ScriptDirectory

    return ScriptDirectory.from_config(_config()).get_current_head()


def _config() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    return config


def _is_ours(name: str | None, kind: str, _parents: Any) -> bool:
    if kind == "schema":
        return name == SCHEMA
    return not (kind == "table" and name == "alembic_version")
