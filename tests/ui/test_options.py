"""The command line: understood or refused before anything is opened, and answered without Qt."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ui.options import read_options


def test_the_demo_takes_speed_scenario_and_seed() -> None:
    options = read_options(["--demo", "--speed", "60", "--scenario", "ordinary-day", "--seed", "7"])

    assert (options.demo, options.speed, options.scenario, options.seed) == (True, 60.0, "ordinary-day", 7)


def test_without_arguments_the_settings_decide() -> None:
    options = read_options([])

    assert (options.demo, options.database, options.language, options.theme) == (False, None, None, None)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--speed", "10"],
        ["--seed", "3"],
        ["--demo", "--database", "postgresql://db/x"],
        ["--demo", "--speed", "0"],
        ["--demo", "--scenario", "no-such-day"],
        ["--language", "de"],
        ["--profile", "../x"],
        ["--profile", "..\\x"],
        ["--profile", "a\nb"],
        ["--profile", "x" * 300],
        ["--json"],
        ["--selftest", "out.png", "--patience", "0"],
        ["--after", "file"],
        ["--database", ""],
        ["--diagnose", "--database", ""],
        ["--database", "postgresql://maija:h3mm@db/x"],
        ["--database", "postgresql://db/x?user=maija&password=h3mm"],
        ["--database", "postgresql://maija:h3/mm@db/x"],
        ["--database", "host=db user=maija password=h3mm"],
    ],
)
def test_what_cannot_be_meant_is_refused_with_code_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        read_options(arguments)

    assert end.value.code == 2
    assert "usage: jonovahti" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["Rannikko koe", "Åland (prov)", "T. E. S. T.", "norr-1_a"])
def test_a_profile_is_named_as_it_is_called(name: str) -> None:
    assert read_options(["--profile", name]).told == {"connection.profile": name}


def test_a_picture_is_asked_for_by_its_path() -> None:
    told = read_options(["--demo", "--selftest", "out.png"])
    patient = read_options(["--demo", "--selftest", "out.png", "--patience", "300"])

    assert (told.selftest, told.patience, patient.patience) == (Path("out.png"), 20.0, 300.0)


def test_help_and_version_are_answered_without_loading_qt() -> None:
    program = (
        "import sys; from ui.main import main\n"
        "try: main([sys.argv[1]])\n"
        "except SystemExit as end: print(end.code, any(name.startswith('PySide6') for name in sys.modules))"
    )

    for argument in ("--help", "--version"):
        said = subprocess.run(
            [sys.executable, "-c", program, argument], check=True, capture_output=True, text=True
        ).stdout
        assert said.endswith("0 False\n")


def test_a_wallboard_alone_is_asked_for_with_a_demo_or_a_database() -> None:
    asked = [
        read_options(arguments).wallboard
        for arguments in (
            [],
            ["--wallboard"],
            ["--demo", "--wallboard"],
            ["--wallboard", "--profile", "wall"],
        )
    ]

    assert asked == [False, True, True, True]
