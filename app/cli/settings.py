"""`jonovahti-admin settings`: what holds on this workstation for this user, and who says so."""

from __future__ import annotations

from typing import Annotated

import typer

from app.cli.options import AsJson
from app.cli.output import Exit, answer
from app.settings import addresses, read, settings_file
from app.settings.explain import as_data, as_lines, explained, written


def register(program: typer.Typer) -> None:
    """Add the command to the program."""
    program.command("settings")(settings)


def settings(
    explain: Annotated[
        bool, typer.Option("--explain", help="Say of every value where it comes from, and who locked it.")
    ] = False,
    profile: Annotated[str, typer.Option(help="Of the user's settings under this name.")] = "",
    as_json: AsJson = False,
) -> None:
    """Print the console's settings on this workstation; what cannot be used in its files is named, file and line."""
    found = read(settings_file(profile)).told({"connection.profile": profile} if profile else {})
    found = found.with_troubles(addresses.troubles(found.settings))
    lines = as_lines(found)
    if not explain:
        lines = [
            f"{one.setting.key} = {written(one.setting, one.value)}" for one in explained(found.settings)
        ]
    answer(as_data(found), as_json=as_json, words=lines)
    if any(not one.is_quiet for one in found.troubles):
        raise typer.Exit(Exit.FINDINGS)
