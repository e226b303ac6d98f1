"""Where the packages are tried, the diagnosis of the installed program is read as a script would read it."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.sitting import a_region_open_now


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The real program's words about a region in a file."""
    folder: Path = tmp_path_factory.mktemp("diagnosed")
    url = f"sqlite:///{folder / 'region.sqlite'}"
    engine = a_region_open_now(url)
    engine.dispose()
    places = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
    done = subprocess.run(
        [sys.executable, "-m", "ui.main", "--diagnose", "--json", "--database", url],
        check=False,
        capture_output=True,
        text=True,
        env={
            **os.environ,
            **{name: str(folder / name) for name in places},
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        },
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_of_a_sound_set_up_nothing_is_held_against_the_package(said: str) -> None:
    diagnosis = importlib.import_module("diagnosis")

    assert diagnosis.faults(said, diagnosis.OF_A_FILE) == []


def test_a_check_that_is_otherwise_or_was_left_out_is_named(said: str) -> None:
    diagnosis = importlib.import_module("diagnosis")

    wrong = diagnosis.faults(said, (*diagnosis.OF_A_FILE, "pooler", "weather"), ["TLS"])

    assert [line.partition(":")[0] for line in wrong] == ["pooler", "weather", "TLS", "works"]


def test_something_bad_that_nobody_expected_is_named_too(said: str) -> None:
    diagnosis = importlib.import_module("diagnosis")

    wrong = diagnosis.faults(said.replace('"state": "warning"', '"state": "bad"'), diagnosis.OF_A_FILE)

    assert {line.partition(":")[0] for line in wrong} >= {"key store"}
