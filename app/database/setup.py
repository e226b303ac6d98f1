"""Makes, upgrades and checks a contact-centre database, whichever engine it is on.

PostgreSQL's side is loaded where it is asked for: with Alembic it takes longer than a demo takes to open.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import Engine, Table, insert, select

from app.database.finding import Finding, Upgraded
from app.database.first_rules import first_rules
from app.database.first_texts import first_texts
from app.database.sqlite import setup as sqlite
from app.database.tables import alert_rule, calendar_day, feed_meta, region, text_template
from app.database.trouble import reaching
from app.database.writing import writing
from app.domain.errors import WrongDatabase
from app.domain.hours import finnish_calendar
from app.domain.place import Names


@dataclass(frozen=True, slots=True)
class RegionSeed:
    """The region a new database is for; `takes_clock` only for simulations and imports."""

    names: Names
    zone: str = "Europe/Helsinki"
    is_demo: bool = False
    takes_clock: bool = False


class Initialised(NamedTuple):
    """Whether the region is new here, what of the database is not as this version makes it, and which region it has.

    `name` is the Finnish one.
    """

    is_new: bool
    left: tuple[Finding, ...]
    name: str
    zone: str


def initialise(engine: Engine, seed: RegionSeed, *, years: range | None = None) -> Initialised:
    """Make everything in an empty database and write the region, its calendar, first texts and alert rules.

    `years` of the calendar: this year and nine more unless said. A database that has its region already keeps it,
    its templates and rules where it has any, and its functions and rights as they are. Raises WrongDatabase of one
    of another version (`older`, `newer`, `other`; of a SQLite file `other_file` or `broken`); Unavailable.
    """
    if engine.dialect.name == "sqlite":
        try:
            sqlite.check(engine)
        except WrongDatabase as wrong:
            if wrong.reason != "empty":
                raise
            sqlite.create(engine)
        left: tuple[Finding, ...] = ()
    else:
        from app.database.postgres import setup as postgres

        left = postgres.create(engine).left
    fill_calendar(engine, years or range(datetime.now(UTC).year, datetime.now(UTC).year + 10))
    now = datetime.now(UTC)
    with reaching(), writing(engine, actor="setup", at=now) as connection:
        if connection.execute(select(text_template.c.id)).first() is None:
            connection.execute(insert(text_template), first_texts(now))
        if connection.execute(select(alert_rule.c.id)).first() is None:
            connection.execute(insert(alert_rule), first_rules(now))
        is_new = connection.execute(select(region.c.id)).first() is None
        if is_new:
            connection.execute(
                insert(region).values(
                    id=1,
                    name_fi=seed.names.fi,
                    name_sv=seed.names.sv,
                    name_en=seed.names.en,
                    zone=seed.zone,
                    is_demo=seed.is_demo,
                    takes_clock=seed.takes_clock,
                )
            )
        name, zone = connection.execute(select(region.c.name_fi, region.c.zone)).one()
    return Initialised(is_new, left, name, zone)


def upgrade(engine: Engine) -> Upgraded:
    """Bring an older database to this version, and say what is not as it must be even so. A SQLite file never is.

    Raises WrongDatabase: `newer`, `empty`, and on SQLite `other_file` or `broken`; Unavailable.
    """
    if engine.dialect.name == "sqlite":
        sqlite.check(engine)
        return Upgraded(False)
    from app.database.postgres import setup as postgres

    return postgres.upgrade(engine)


def verify_version(engine: Engine) -> None:
    """Raise WrongDatabase unless the database is one that this program works with. Cheap: asked at each start."""
    if engine.dialect.name == "sqlite":
        sqlite.check(engine)
    else:
        from app.database.postgres import setup as postgres

        postgres.verify_version(engine)


def check(engine: Engine) -> list[Finding]:
    """What the database lacks of the contract, in plain words; empty when it fulfils it. Raises Unavailable."""
    try:
        verify_version(engine)
    except WrongDatabase as wrong:
        if wrong.reason == "empty":
            return [Finding("version", "empty", "There is no contact-centre database here; run init.")]
        is_what = "of another version" if wrong.reason in {"other", "other_file"} else wrong.reason
        words = f"The database is {is_what}: {wrong.detail}."
        if wrong.reason == "other_file":
            words += " SQLite files are not upgraded: make a new one with init."
        found = [Finding("version", wrong.reason, words)]
    else:
        found = []
    with reaching(), engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            from app.database.postgres import server_log
            from app.database.postgres.check import findings

            found += findings(connection)
            found += server_log.findings(connection)
        elif not found:  # of another version everything would differ
            from app.database.sqlite import check as sqlite_check

            found += sqlite_check.findings(connection)
        found += [
            Finding("region", table.name, f"The table {table.name} has no row; run init.")
            for table in _SINGLE
            if connection.execute(select(table.c.id)).first() is None
        ]
    return found


def fill_calendar(engine: Engine, years: range) -> None:
    """Write Finland's holidays and eves of the years where the calendar has none of that day yet."""
    with reaching(), writing(engine, actor="setup", at=datetime.now(UTC)) as connection:
        known = set(connection.execute(select(calendar_day.c.day)).scalars())
        rows = [day._asdict() for day in finnish_calendar(years) if day.day not in known]
        if rows:
            connection.execute(insert(calendar_day), rows)


_SINGLE: tuple[Table, ...] = (region, feed_meta)
