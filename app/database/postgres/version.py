"""Which version of the tables this program works with, and what is said of a database of another."""

from __future__ import annotations

from typing import Final, NamedTuple

from app.domain.errors import WrongDatabase

#: The number of the newest revision in `app/database/migrations`; a database of a higher one is not touched.
SCHEMA_VERSION: Final = 1


#: Asks for the two parts of a version; a database that is older than the second lacks its column.
ASKED: Final = "SELECT schema_version, coalesce(to_jsonb(m)->>'code_stamp', '') FROM contact.feed_meta m"


class Version(NamedTuple):
    """The tables' number, and the stamp of the code (`app.database.postgres.stamp`), "" before there was one."""

    number: int
    code: str


def must_be_ours(found: Version | None) -> None:
    """Raise WrongDatabase (`empty`, `older`, `newer`, `other`) unless the version that was found is this program's.

    `other`: of the same tables and other functions, policies or rights; which of the two is the newer is not known.
    """
    # Not above: a demo starts without what PostgreSQL is made of.
    from app.database.postgres.stamp import code_stamp

    if found is None:
        raise WrongDatabase("empty", "there is no table contact.feed_meta")
    if found.number != SCHEMA_VERSION:
        kind = "newer" if found.number > SCHEMA_VERSION else "older"
        raise WrongDatabase(kind, f"its schema is {found.number}, this program's {SCHEMA_VERSION}")
    if found.code != code_stamp():
        detail = f"its code is {found.code or 'without a stamp'}, this program's {code_stamp()}"
        raise WrongDatabase("other" if found.code else "older", detail)
