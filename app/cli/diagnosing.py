"""`jonovahti-admin diagnose`: what works on this workstation and towards its server, and what to do about the rest."""

from __future__ import annotations

import getpass
import sys
from typing import Annotated

import typer

from app.cli.options import AsJson
from app.cli.output import Exit, answer, ending
from app.settings import read, settings_file


def register(program: typer.Typer) -> None:
    """Add the command to the program."""
    program.command("diagnose")(diagnose)


def diagnose(
    database: Annotated[
        str | None, typer.Option("--database", "-d", help="Else the one that the settings name.")
    ] = None,
    profile: Annotated[str, typer.Option(help="Of the user's settings under this name.")] = "",
    as_json: AsJson = False,
) -> None:
    """Look at libraries, display, key store, network, TLS, sign-in, rights, clock and gateway, and say what to do."""
    if database is not None and not database.strip():
        # A script whose variable is empty would be told of another database than it meant.
        ending(Exit.WRONG_USE, "The address of --database is empty: write one, or leave the option out.")
    # Here, not above: what it tries takes all that a console signs in with, and other commands need none of it.
    from app.diagnose import Plan, State, as_data, as_lines, diagnosed

    file = settings_file(profile)
    found = read(file).told({"connection.profile": profile} if profile else {})
    asks = sys.stdin.isatty() and not as_json
    findings = list(diagnosed(Plan(found, file, database or "", ask=_ask if asks else None)))
    answer(as_data(findings), as_json=as_json, words=as_lines(findings))
    if any(one.state is State.BAD for one in findings):
        raise typer.Exit(Exit.FINDINGS)


def _ask(account: str) -> str:
    return getpass.getpass(f"Password of {account.partition('@')[0] or 'the database'} (Enter for none): ")
