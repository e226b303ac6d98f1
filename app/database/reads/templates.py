"""The text templates in force, for whoever shows a text before it is sent."""

from __future__ import annotations

from sqlalchemy import Engine, select

from app.database.tables import text_template
from app.database.trouble import reaching


def templates(engine: Engine) -> dict[str, dict[str, str]]:
    """The newest active body by purpose and language. Raises Unavailable."""
    query = (
        select(text_template.c.purpose, text_template.c.language, text_template.c.body)
        .where(text_template.c.is_active)
        .order_by(text_template.c.purpose, text_template.c.language, text_template.c.version)
    )
    found: dict[str, dict[str, str]] = {}
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        for purpose, language, body in connection.execute(query):
            found.setdefault(purpose, {})[language] = body
    return found
