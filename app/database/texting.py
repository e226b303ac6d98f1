"""What a region has settled about texts and calls: what a part costs, who is told to ring, what number patients see."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final, NamedTuple

from sqlalchemy import Connection, Engine, select, text, update

from app.database.membership import UnknownCentre
from app.database.sqlite.records import append_audit
from app.database.tables import centre, queue, region
from app.database.trouble import reaching
from app.database.writing import writing
from app.domain.errors import WrongDatabase
from app.domain.text_price import TextPrice

_TELL: Final = text("SELECT contact.write_audit(0, NULL, 'texts:set', CAST(:detail AS jsonb))")


class BothWays(Exception):
    """A centre that was named for being told to ring and for not being; its code."""


class Texting(NamedTuple):
    """`price` None: nobody has said. `dials`: codes of the centres whose platform is told to ring now.

    `shown`: by code of the centre the number that patients see when it rings; of several queues each number.
    """

    price: TextPrice | None
    dials: tuple[str, ...]
    shown: tuple[tuple[str, str], ...] = ()


def texting(engine: Engine) -> Texting:
    """What holds. Raises WrongDatabase where the region has no row, Unavailable."""
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        return _held(connection)


def settle(
    engine: Engine,
    *,
    price: TextPrice | None,
    dial: Iterable[str],
    no_dial: Iterable[str],
    by: str,
    at: datetime,
    shown: Mapping[str, str] | None = None,
) -> Texting:
    """Set what is given (None, nobody: as it is), with an entry in the region's chain; what holds then.

    Centres by code or Finnish name; a number `shown` is that of all the centre's lines, "" for none.
    Raises UnknownCentre, BothWays, WrongDatabase, Unavailable.
    """
    with writing(engine, actor=by, at=at) as connection:
        before = _held(connection)
        if price is not None:
            connection.execute(update(region).values(text_price_milli=price.milli, currency=price.currency))
        on, off = ({_centre(connection, name) for name in names} for names in (dial, no_dial))
        if both := on & off:
            code = select(centre.c.code).where(centre.c.id == min(both))
            raise BothWays(connection.execute(code).scalar_one())
        for ids, dials in ((on, True), (off, False)):
            connection.execute(update(centre).where(centre.c.id.in_(ids)).values(dials=dials))
        for name, number in (shown or {}).items():
            lines = (queue.c.centre_id == _centre(connection, name)) & (queue.c.channel == "callback")
            connection.execute(update(queue).where(lines).values(number_shown=number))
        after = _held(connection)
        if after != before:
            told = {"changed": {"before": _told(before), "after": _told(after)}}
            if engine.dialect.name == "sqlite":
                append_audit(connection, 0, at, by, None, "texts:set", dict(told))
            else:
                connection.execute(_TELL, {"detail": json.dumps(told, ensure_ascii=False)})
        return after


def _held(connection: Connection) -> Texting:
    row = connection.execute(select(region.c.text_price_milli, region.c.currency)).one_or_none()
    if row is None:
        raise WrongDatabase("broken", "the region is not named: `jonovahti-admin init` was not finished")
    price = None if row.text_price_milli is None else TextPrice(row.text_price_milli, row.currency)
    codes = connection.execute(select(centre.c.code).where(centre.c.dials).order_by(centre.c.id)).scalars()
    numbers = connection.execute(
        select(centre.c.id, centre.c.code, queue.c.number_shown)
        .join_from(queue, centre, centre.c.id == queue.c.centre_id)
        .where(queue.c.channel == "callback", queue.c.number_shown != "")
        .distinct()
        .order_by(centre.c.id, queue.c.number_shown)
    )
    return Texting(price, tuple(codes), tuple((row.code, row.number_shown) for row in numbers))


def _centre(connection: Connection, name: str) -> int:
    rows = connection.execute(
        select(centre.c.id, centre.c.code, centre.c.name_fi).order_by(centre.c.id)
    ).all()
    for row in rows:
        if name.casefold() in (row.code.casefold(), row.name_fi.casefold()):
            return int(row.id)
    raise UnknownCentre(name, [row.code for row in rows])


def _told(held: Texting) -> dict[str, object]:
    price = None if held.price is None else list(held.price)
    return {"price": price, "dials": list(held.dials), "shown": [list(one) for one in held.shown]}
