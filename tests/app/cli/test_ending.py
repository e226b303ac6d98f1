"""How a program of the command line ends: with the code that its help says, whatever happened."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

import pytest
import typer

from app.cli import program as admin_program
from app.cli import run
from app.cli.output import Exit
from app.cli.worker import program as worker_program
from app.domain.errors import Refused, Unavailable, WrongDatabase


def ended_by(happening: BaseException) -> int:
    """The exit code of a program whose command meets with this."""
    program = typer.Typer(pretty_exceptions_enable=False)

    @program.command()
    def work() -> None:
        raise happening

    with pytest.MonkeyPatch.context() as patch, pytest.raises(SystemExit) as ended:
        patch.setattr(sys, "argv", ["program"])
        run(program)
    return int(ended.value.code or 0)


@pytest.mark.parametrize(
    "happening, code",
    [
        (typer.Exit(Exit.FINDINGS), Exit.FINDINGS),
        (typer.BadParameter("no"), Exit.WRONG_USE),
        (Refused("too_many"), Exit.WRONG_USE),
        (Unavailable("lost"), Exit.UNREACHABLE),
        (WrongDatabase("empty"), Exit.WRONG_DATABASE),
        (KeyboardInterrupt(), Exit.CUT_SHORT),
        (EOFError(), Exit.CUT_SHORT),
        (typer.Abort(), Exit.CUT_SHORT),
        (BrokenPipeError(32, "Broken pipe"), Exit.CUT_SHORT),
        (ZeroDivisionError(), Exit.FAULT),
        (ValueError(), Exit.FAULT),
        (OSError(28, "No space left on device"), Exit.FAULT),
    ],
    ids=repr,
)
def test_only_what_was_found_ends_with_1_and_everything_else_with_a_code_of_its_own(
    happening: BaseException, code: Exit
) -> None:
    assert ended_by(happening) == code


def test_who_has_no_way_to_the_server_is_asked_for_the_server_and_a_firewall_too(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ended_by(Unavailable("lost", "connection to server failed: No route to host"))

    told = capsys.readouterr().err
    assert all(word in told for word in ("VPN", "switched on", "firewall"))


def test_a_wrong_password_is_told_as_that_beside_an_address_without_a_way(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ended_by(Unavailable("authentication", "failed: Network is unreachable\nfailed: FATAL: password ..."))

    assert "does not accept the login or its password" in capsys.readouterr().err


def test_a_fault_is_told_as_one_with_its_place_and_without_numbers_and_passwords(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ended_by(RuntimeError("row of +358401234567, password=hunter22"))

    out, err = capsys.readouterr()
    assert out == ""
    assert "in work" in err
    assert "RuntimeError: row of " in err
    assert "This is a fault of the program" in err
    assert "401234567" not in err
    assert "hunter22" not in err


@pytest.mark.parametrize("words", [["settings", "--explain"], ["--help"]])
def test_a_reader_that_has_gone_does_not_say_that_something_is_wrong_or_was_stopped(words: list[str]) -> None:
    asks = [sys.executable, "-m", "app.cli", *words]

    with subprocess.Popen(asks, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as said:
        assert said.stdout is not None
        assert said.stderr is not None
        said.stdout.close()
        told = said.stderr.read()
        code = said.wait()

    assert code == Exit.CUT_SHORT
    assert told == "Not all was printed, as nothing reads it any more. What had been done stays.\n"


@pytest.mark.parametrize(
    "name, of", [("jonovahti-admin", admin_program), ("jonovahti-worker", worker_program)]
)
def test_each_program_says_which_version_it_is(
    name: str, of: typer.Typer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", [name, "--version"])

    with pytest.raises(SystemExit) as ended:
        run(of)

    assert (ended.value.code or 0, capsys.readouterr().out) == (0, f"{name} {version('jonovahti')}\n")
