"""Which version of the tables this program works with, and what is said of a database of another."""

from __future__ import annotations

from typing import Final

from app.domain.errors import WrongDatabase

#: The number of the newest revision in `app/database/migrations`; a database of a higher one is not touched.
SCHEMA_VERSION: Final = 1


def must_be_ours(found: int | None) -> None:
    """Raise WrongDatabase (`empty`, `older`, `newer`) unless the version that was found is this program's."""
    if found is None:
        raise WrongDatabase("empty", "there is no table contact.feed_meta")
    if found != SCHEMA_VERSION:
        kind = "newer" if found > SCHEMA_VERSION else "older"
        raise WrongDatabase(kind, f"its schema is {found}, this program's {SCHEMA_VERSION}")
