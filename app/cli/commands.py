"""In which module each command of `jonovahti-admin` is: one is loaded alone, as loading all takes twice as long."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import typer

#: In the order in which the help tells them.
COMMANDS: Final = {
    "import": "importing",
    "verify": "proving",
    "report": "reporting",
    "rights": "letting_in",
    "texts": "texting",
    "retention": "keeping",
    "settings": "settings",
    "diagnose": "diagnosing",
    "init": "making",
    "upgrade": "making",
    "check": "making",
    "demo-data": "making",
}


def register(program: typer.Typer, words: Sequence[str] = ()) -> None:
    """Add to the program the command that the words begin with, or all where they begin with none of them."""
    there = {command.name for command in program.registered_commands}
    wanted = [words[0]] if words and words[0] in COMMANDS else COMMANDS
    for module in dict.fromkeys(COMMANDS[name] for name in wanted if name not in there):
        _registers(module)(program)


def _registers(module: str) -> Callable[[typer.Typer], None]:
    # By name, not by import_module: what freezes the program follows what it reads.
    match module:
        case "importing":
            from app.cli.importing import register as found
        case "proving":
            from app.cli.proving import register as found
        case "reporting":
            from app.cli.reporting import register as found
        case "letting_in":
            from app.cli.letting_in import register as found
        case "texting":
            from app.cli.texting import register as found
        case "keeping":
            from app.cli.keeping import register as found
        case "settings":
            from app.cli.settings import register as found
        case "diagnosing":
            from app.cli.diagnosing import register as found
        case _:
            from app.cli.making import register as found
    return found
