"""What the run of all tests says at its end of what could not run on this machine."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests import __main__ as lanes
from tests.gateways import kannel_package

_RUNS = "def test_it_runs() -> None:\n    assert True\n"
_CANNOT = """
def pytest_terminal_summary(terminalreporter):
    terminalreporter.write_line("NOT RUN: no gateway here", red=True, bold=True)
"""


@pytest.mark.parametrize("beside", [False, True])
def test_what_was_not_run_is_said_at_the_end_and_fails_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, *, beside: bool
) -> None:
    names = ["one", "other"] if beside else ["one"]
    for name in names:
        folder = tmp_path / "tests" / name
        folder.mkdir(parents=True)
        (folder / f"test_{name}.py").write_text(_RUNS, encoding="utf-8")
    (tmp_path / "tests" / "one" / "conftest.py").write_text(_CANNOT, encoding="utf-8")
    monkeypatch.setattr(lanes, "HERE", tmp_path / "tests")
    monkeypatch.setattr(lanes, "LANES", {name: ["-p", "no:pytest-qt", f"tests/{name}"] for name in names})

    code = lanes.main(names)

    said = capsys.readouterr()
    assert code == 0
    assert "1 passed" in said.out
    assert "NOT RUN on this machine:\nno gateway here\n" in said.err


def test_nothing_is_said_where_everything_ran_and_what_was_compiled_is_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "tests" / "one").mkdir(parents=True)
    (tmp_path / "tests" / "one" / "test_one.py").write_text(_RUNS, encoding="utf-8")
    monkeypatch.setattr(lanes, "HERE", tmp_path / "tests")
    monkeypatch.setattr(lanes, "LANES", {"one": ["-p", "no:pytest-qt", "tests/one"]})
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    # Whoever keeps what is compiled elsewhere has it there; this is to be found.
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path / "compiled"))

    assert lanes.main(["one"]) == 0
    assert capsys.readouterr().err == ""
    compiled = list(tmp_path.rglob("*.pyc"))
    assert compiled, "each program that a test starts would compile all it loads"


def test_every_folder_of_tests_is_run_by_one_lane_and_by_no_other() -> None:
    folders = [path for path in lanes.HERE.iterdir() if path.is_dir() and any(path.rglob("test_*.py"))]
    split = [lanes.HERE / name for name in ("app", "database", "journeys")]
    apart = [path for folder in split for path in folder.iterdir() if any(path.rglob("test_*.py"))]
    apart += [path for folder in split for path in folder.glob("test_*.py")]

    for place in [*(path for path in folders if path not in split), *apart]:
        assert len([lane for lane in lanes.LANES if _runs(lane, place)]) == 1, place


def _runs(lane: str, place: Path) -> bool:
    """Whether the lane's words name the folder or file, or a folder above it without leaving it out."""
    asked = place.relative_to(lanes.HERE.parent)
    words = lanes.LANES[lane]
    if f"--ignore={asked}" in words:
        return False
    return any(str(one) in words for one in (asked, *asked.parents))


def test_where_kannel_can_not_be_brought_it_is_said_what_is_not_run_and_the_build_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(kannel_package, "PROGRAMS", ("a program that is nowhere",))
    monkeypatch.setattr(shutil, "which", lambda _name, **_how: None)

    assert "real chain" in kannel_package.why_not()
    assert kannel_package.HOW_TO_INSTALL in kannel_package.why_not()
    assert kannel_package.main() == 1
    assert "real chain" in capsys.readouterr().err
