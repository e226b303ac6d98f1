"""`jonovahti-admin texts`: what a part of a text costs, whose platform is told to ring, what number patients see."""

from __future__ import annotations

import getpass
import re
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

import typer

from app.cli.opening import opened
from app.cli.options import AsJson, Database
from app.cli.output import Exit, answer, ending
from app.database.membership import UnknownCentre
from app.database.texting import BothWays, Texting, settle
from app.domain.text_price import TextPrice

_CURRENCY = re.compile(r"[A-Z]{3}")
_NUMBER = re.compile(r"[+]?[0-9][0-9 ()-]{1,23}")


def register(program: typer.Typer) -> None:
    """Add the command to the program."""
    program.command("texts")(texts)


def texts(
    database: Database,
    price: Annotated[
        str | None, typer.Option(help="What the carrier asks for one part of a text, such as 0.065.")
    ] = None,
    currency: Annotated[
        str | None, typer.Option(help="The price's currency, by its three letters; EUR unless said.")
    ] = None,
    dial: Annotated[
        list[str] | None,
        typer.Option(help="A centre whose phone platform is told to ring now; once for each."),
    ] = None,
    no_dial: Annotated[
        list[str] | None, typer.Option(help="A centre where that is no longer so; once for each.")
    ] = None,
    shows: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CENTRE=NUMBER",
            help="The number that patients see when this centre rings; nothing behind = for none. Once for each.",
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Set a text's price, which platforms are told to ring, and the numbers patients see (docs/texts.md); else show."""
    if currency is not None and price is None:
        ending(Exit.WRONG_USE, "--currency is that of a price: say it with --price, such as --price 0.065.")
    shown = dict(_shown(one) for one in shows or ())
    with opened(database) as engine:
        try:
            held = settle(
                engine,
                price=None if price is None else _price(price, currency or "EUR"),
                dial=dial or (),
                no_dial=no_dial or (),
                by=engine.url.username or getpass.getuser(),
                at=datetime.now(UTC),
                shown=shown,
            )
        except BothWays as both:
            ending(Exit.WRONG_USE, f"--dial and --no-dial both name {both}. Nothing has been changed.")
        except UnknownCentre as unknown:
            ending(Exit.WRONG_USE, f'There is no centre "{unknown}". There are: {", ".join(unknown.there)}.')
    data: dict[str, Any] = {
        "price_milli": held.price.milli if held.price else None,
        "currency": held.price.currency if held.price else None,
        "dials": list(held.dials),
        "shown": [list(one) for one in held.shown],
    }
    answer(data, as_json=as_json, words=_words(held))


def _price(typed: str, currency: str) -> TextPrice:
    try:
        milli = Decimal(typed.replace(",", ".")) * 1000
    except InvalidOperation:
        ending(Exit.WRONG_USE, f'"{typed}" is no price; write it like 0.065.')
    if not milli.is_finite() or milli != milli.to_integral_value() or not 0 <= milli < 100_000:
        ending(
            Exit.WRONG_USE, f'"{typed}" is no price of a part: from 0 to 100, with three digits at the most.'
        )
    if not _CURRENCY.fullmatch(currency):
        ending(Exit.WRONG_USE, f'"{currency}" is no currency; write it like EUR.')
    return TextPrice(int(milli), currency)


def _shown(typed: str) -> tuple[str, str]:
    centre, equals, number = (part.strip() for part in typed.rpartition("="))
    if not equals or (number and not _NUMBER.fullmatch(number)):
        ending(Exit.WRONG_USE, f'"{typed}" names no centre and number; write them like Malmi=+358312345678.')
    return centre, number


def _words(held: Texting) -> list[str]:
    cost = (
        f"A part of a text costs {held.price.milli / 1000:g} {held.price.currency}."
        if held.price
        else "What a part of a text costs is not known: consoles show the parts alone."
    )
    dials = (
        f"Phone platforms are told to ring at: {', '.join(held.dials)}."
        if held.dials
        else "No centre's phone platform is told to ring: a retry now brings a callback to the front of its queue."
    )
    shown = (
        f"Patients see: {', '.join(f'{number} ({centre})' for centre, number in held.shown)}."
        if held.shown
        else "What number patients see is not known: the worker tells nobody when they will be rung, and no text that"
        " names the number can be sent by hand. Say it for each centre: --shows CENTRE=NUMBER."
    )
    return [cost, dials, shown]
