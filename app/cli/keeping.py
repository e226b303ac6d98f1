"""`jonovahti-admin retention`: for how many months callers' numbers are kept, and how many are due to be blanked."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime
from typing import Annotated

import typer

from app.cli.opening import opened
from app.cli.options import AsJson, Database
from app.cli.output import answer
from app.database.retention import LEAST, MOST, Retention, retention, settle_retention


def register(program: typer.Typer) -> None:
    """Add the command to the program."""
    program.command("retention")(keep)


def keep(
    database: Database,
    months: Annotated[
        int | None,
        typer.Option(min=LEAST, max=MOST, help="Keep numbers for so many months after the last request."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Set how long callers' numbers are kept (the worker blanks them each night); else show what holds."""
    now = datetime.now(UTC)
    with opened(database) as engine:
        if months is None:
            held = retention(engine, now)
        else:
            by = engine.url.username or getpass.getuser()
            held = settle_retention(engine, months, by=by, at=now)
    data = {**held._asdict(), "last_at": held.last_at and held.last_at.isoformat()}
    answer(data, as_json=as_json, words=_words(held))


def _words(held: Retention) -> list[str]:
    last = f"last on {held.last_at:%Y-%m-%d}" if held.last_at else "none so far"
    months = "1 month" if held.months == 1 else f"{held.months} months"
    return [
        f"Numbers are kept for {months} after a caller's last request.",
        f"There are {held.kept}; {held.due} of them are due, and the worker blanks them in the night.",
        f"{held.blanked} were blanked, {last}.",
    ]
