"""What a program of the administrator or the worker loads before it knows what it is asked."""

from __future__ import annotations

import subprocess
import sys

import pytest
import typer

from app.cli.commands import COMMANDS, register


def commands_for(*words: str) -> list[str | None]:
    """What a program has that is started with these words."""
    program = typer.Typer()
    register(program, words)
    return [command.name for command in program.registered_commands]


def test_programs_start_without_what_makes_tables_and_what_a_console_signs_in_with() -> None:
    unwanted = ("alembic", "mako", "app.bootstrap", "app.actions", "app.demo")
    program = (
        "import sys, app.cli.commands, app.cli.worker, typer; app.cli.commands.register(typer.Typer());"
        f"print([name for name in {unwanted} if name in sys.modules])"
    )

    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout

    assert said.strip() == "[]"


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_there_when_it_is_asked_for(name: str) -> None:
    assert name in commands_for(name, "--help")


@pytest.mark.parametrize("words", [(), ("--help",), ("--help", "check"), ("chekc",)])
def test_where_no_command_is_asked_for_all_are_there_to_be_told(words: tuple[str, ...]) -> None:
    assert sorted(map(str, commands_for(*words))) == sorted(COMMANDS)


def test_a_command_asked_for_after_another_in_one_process_joins_it_once() -> None:
    program = typer.Typer()
    for word in ("check", "verify", "check", "--help"):
        register(program, [word])

    names = [str(command.name) for command in program.registered_commands]

    assert sorted(names) == sorted(COMMANDS)


def test_a_command_starts_without_what_only_others_ask_for() -> None:
    program = (
        "import sys, app.cli, app.cli.commands; app.cli.commands.register(app.cli.program, ['check']);"
        "print([name for name in ('numpy', 'app.importing', 'app.listing') if name in sys.modules])"
    )

    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout

    assert said.strip() == "[]"
