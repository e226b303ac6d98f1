"""The guards that make tests strict really fail a careless test."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent

WITHOUT_QT = ("-p", "no:pytest-qt")


class House:
    """A copy of the house's test set-up, to run planted tests in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copy(ROOT / "pyproject.toml", folder)
        tests = ROOT / "tests"
        # What a lane's set-up imports of its own folder comes with it.
        for file in (*tests.glob("*.py"), *tests.glob("*/conftest.py"), tests / "journeys" / "engines.py"):
            copied = folder / file.relative_to(ROOT)
            copied.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, copied)
        # The guard waits some seconds for a thread to end by itself; a planted one never will.
        guard = folder / "tests" / "conftest.py"
        text = guard.read_text(encoding="utf-8")
        guard.write_text(text.replace("THREAD_GRACE_S = 30.0", "THREAD_GRACE_S = 0.2"), encoding="utf-8")

    def run(self, lane: str, planted: str, *options: str) -> tuple[int, str]:
        """Run one planted test file in a lane; pytest's exit code and all it said."""
        target = self.folder / "tests" / lane / "test_planted.py"
        target.parent.mkdir(exist_ok=True)
        target.write_text(planted, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *options, f"tests/{lane}"],
            cwd=self.folder,
            check=False,
            capture_output=True,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
        return done.returncode, done.stdout + done.stderr

    def complaints(self, lane: str, planted: str, *options: str) -> Mapping[str, str]:
        """What each planted test failed with, by its name; an empty string where it passed."""
        report = self.folder / "report.xml"
        self.run(lane, planted, f"--junitxml={report}", *options)
        said: dict[str, str] = {}
        # Our own file, from the line above.
        for case in ET.parse(report).iter("testcase"):  # noqa: S314  # not from a stranger
            trouble = [*case.iter("failure"), *case.iter("error")]
            words = "".join(f"{part.get('message')}\n{part.text}" for part in trouble)
            said[case.attrib["name"]] = said.get(case.attrib["name"], "") + words
        return said


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture(scope="module")
def careless_anywhere() -> Iterator[Mapping[str, str]]:
    """One run of the careless tests, without Qt."""
    with TemporaryDirectory() as folder:
        planted = (HERE / "careless_anywhere.py").read_text(encoding="utf-8")
        yield House(Path(folder)).complaints("app", planted, *WITHOUT_QT)


@pytest.fixture(scope="module", params=["ui", "journeys"])
def careless_with_widgets(request: pytest.FixtureRequest) -> Iterator[Mapping[str, str]]:
    """One run of the careless tests of widgets in each folder that has some."""
    with TemporaryDirectory() as folder:
        planted = (HERE / "careless_with_widgets.py").read_text(encoding="utf-8")
        yield House(Path(folder)).complaints(str(request.param), planted)


@pytest.mark.parametrize(
    "name, complaint",
    [
        ("test_leaves_a_stray_log_line", "stray log line: WARNING app.x: lost 3"),
        ("test_expects_a_log_line_that_never_comes", "expected log line never came: fell behind"),
        ("test_uses_an_old_way", "DeprecationWarning: old way"),
        ("test_closes_no_file", "unclosed file"),
        ("test_leaves_a_thread_running", "threads left running: straggler"),
        ("test_has_an_error_in_a_thread", "ZeroDivisionError"),
        ("test_passes_though_it_is_expected_to_fail", "XPASS(strict)"),
    ],
)
def test_a_careless_test_fails(careless_anywhere: Mapping[str, str], name: str, complaint: str) -> None:
    assert complaint in careless_anywhere[name]


@pytest.mark.parametrize(
    "name, complaint",
    [
        ("test_makes_qt_warn", "no such slot"),
        ("test_leaves_a_window_open", "window left open: QWidget 'forgotten'"),
        ("test_leaves_a_timer_running", "timer left running: ticker, every 60000 ms"),
        ("test_has_an_error_in_a_slot", "ZeroDivisionError"),
    ],
)
def test_a_careless_test_of_widgets_fails(
    careless_with_widgets: Mapping[str, str], name: str, complaint: str
) -> None:
    assert complaint in careless_with_widgets[name]


def test_a_careful_test_passes_with_all_guards_on(careless_with_widgets: Mapping[str, str]) -> None:
    assert careless_with_widgets["test_is_careful"] == ""


def test_an_unknown_marker_stops_the_run(house: House) -> None:
    planted = "import pytest\n\n@pytest.mark.sometime\ndef test_planted():\n    pass\n"

    code, said = house.run("app", planted, *WITHOUT_QT)

    assert code == 2
    assert "'sometime' not found" in said


def test_a_test_of_a_screen_cannot_reach_a_database(house: House) -> None:
    drivers = ("sqlalchemy", "psycopg")

    complaints = house.complaints(
        "ui", "".join(f"def test_{driver}():\n    import {driver}\n" for driver in drivers)
    )

    assert complaints.keys() == {f"test_{driver}" for driver in drivers}
    for driver in drivers:
        assert f"{driver} is out of reach in tests/ui" in complaints[f"test_{driver}"]


def test_a_lane_without_tests_fails(house: House) -> None:
    code, _ = house.run("app", "", *WITHOUT_QT)

    assert code == 5
