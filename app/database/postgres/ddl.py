"""The tables as DDL; the first revision keeps a frozen copy. Before release: `python -m app.database.postgres.ddl`."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.schema import CreateIndex, CreateTable

from app.database.postgres.schema import postgres_metadata

FIRST = Path(__file__).parent.parent / "migrations" / "versions" / "r0001_first.sql"


def ddl() -> str:
    """CREATE statements for all tables and indexes, in the order their references ask for."""
    dialect = make_url("postgresql+psycopg://").get_dialect()()
    parts: list[str] = []
    for table in postgres_metadata().sorted_tables:
        parts.append(_constraints_in_order(str(CreateTable(table).compile(dialect=dialect))))
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        parts += [str(CreateIndex(index).compile(dialect=dialect)).strip() for index in indexes]
    return "".join(f"{part};\n" for part in parts)


def _constraints_in_order(create: str) -> str:
    """The statement with its constraints by name: a copied table has them in another order each time."""
    first, *inner, last = [line.rstrip().rstrip(",") for line in create.strip().splitlines()]
    lines = [f"  {line.strip()}" for line in inner]
    columns = [line for line in lines if not line.startswith("  CONSTRAINT")]
    constraints = sorted(line for line in lines if line.startswith("  CONSTRAINT"))
    return "\n".join([first, ",\n".join([*columns, *constraints]), last])


if __name__ == "__main__":
    FIRST.write_text(ddl(), encoding="utf-8")
