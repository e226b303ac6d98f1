"""The frozen folder holds what the program reads, and leaves out what only fills disks."""

from __future__ import annotations

import importlib
import os
import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_every_file_the_program_reads_is_carried_along() -> None:
    contents = importlib.import_module("freeze_contents")

    carried = {str(file.relative_to(ROOT)) for file, _ in contents.data_files(ROOT)}

    wanted = [
        *ROOT.glob("app/database/postgres/sql/*.sql"),
        *ROOT.glob("app/database/migrations/versions/*"),
        *ROOT.glob("resources/icons/*.svg"),
        *ROOT.glob("resources/fonts/*"),
        *ROOT.glob("resources/demo/*"),
        *(ROOT / name for name in ("app/database/migrations/env.py", "app/database/sqlite/triggers.sql")),
    ]
    missing = {str(file.relative_to(ROOT)) for file in wanted if file.is_file()} - carried
    assert not missing
    assert not [name for name in carried if "__pycache__" in name or name.endswith((".ts", ".tsv"))]


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/translations/qtbase_fi.qm",
        "keyring-25.7.0.dist-info/entry_points.txt",
        "app/database/postgres/sql/70_acts.sql",
    ],
)
def test_what_is_used_stays(place: str) -> None:
    assert importlib.import_module("freeze_contents").is_kept(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/translations/qtbase_ja.qm",
        "numpy-2.4.6.dist-info/RECORD",
    ],
)
def test_what_is_not_used_goes(place: str) -> None:
    assert not importlib.import_module("freeze_contents").is_kept(place)


@pytest.mark.parametrize(
    "origin, is_taken",
    [
        ("/usr/lib/x86_64-linux-gnu/libstdc++.so.6", False),
        ("/usr/lib/x86_64-linux-gnu/libdbus-1.so.3", False),
        ("/usr/lib/x86_64-linux-gnu/libxcb-cursor.so.0", True),
        ("/usr/lib/x86_64-linux-gnu/libssl.so.3", True),
        ("/usr/lib/python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so", True),
        ("/opt/python/lib/libpython3.11.so.1.0", True),
    ],
)
def test_the_system_keeps_its_own_libraries_but_those_that_may_be_missing(
    origin: str, is_taken: bool
) -> None:
    taken = importlib.import_module("freeze_contents").is_taken_along(Path(origin).name, origin)

    assert taken is is_taken


def test_the_tools_lock_names_no_host_and_agrees_with_the_programs_lock() -> None:
    def versions(name: str) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
            if entry := re.match(r"([A-Za-z0-9._-]+)==([^ ]+)", line):
                found.setdefault(entry[1], set()).add(entry[2])
        return found

    tools, program = versions("packaging/freeze.lock"), versions("requirements.lock")

    assert "pyinstaller" in tools
    assert "://" not in (ROOT / "packaging/freeze.lock").read_text(encoding="utf-8")
    assert {name: each for name, each in tools.items() if name in program and each != program[name]} == {}


def test_what_only_tests_and_the_benchmark_need_is_not_shipped() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lock = (ROOT / "packaging/freeze.lock").read_text(encoding="utf-8")
    shipped = set(re.findall(r"^([a-z0-9._-]+)==", lock, re.MULTILINE))

    extras = {
        re.split(r"[^\w.-]", asked)[0]
        for name in ("dev", "bench")
        for asked in project["optional-dependencies"][name]
    }

    assert {"pyqtgraph", "perspective-python", "pytest"} <= extras
    # PyInstaller, which freezes the program, needs setuptools and is in the same lock.
    assert extras & shipped <= {"setuptools"}
    assert {re.split(r"[^\w.-]", asked)[0].lower() for asked in project["dependencies"]} <= shipped


def test_a_script_that_measures_gets_its_library_by_the_hash_of_the_whole_lock() -> None:
    freeze = importlib.import_module("freeze")

    entry = freeze.locked("pyqtgraph")

    assert re.fullmatch(r"pyqtgraph==[\d.]+ \\\n(    --hash=sha256:[0-9a-f]{64}( \\)?\n)+", entry)
    with pytest.raises(freeze.CannotFreeze, match="no-such-library"):
        freeze.locked("no-such-library")


def test_a_second_build_that_differs_in_content_mode_or_time_is_found(tmp_path: Path) -> None:
    again = importlib.import_module("freeze_again")
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        for file in ("same", "content", "mode", "time"):
            place = tmp_path / name / file
            place.write_text("x", encoding="utf-8")
            place.chmod(0o644)
            os.utime(place, (1000, 1000))
        os.utime(tmp_path / name, (1000, 1000))
    (tmp_path / "other/content").write_text("y", encoding="utf-8")
    os.utime(tmp_path / "other/content", (1000, 1000))
    (tmp_path / "other/mode").chmod(0o755)
    os.utime(tmp_path / "other/time", (2000, 2000))
    (tmp_path / "other/added").write_text("", encoding="utf-8")

    assert again.differences(tmp_path / "one", tmp_path / "other") == ["added", "content", "mode", "time"]


def test_the_lists_of_components_of_both_systems_name_what_writes_spreadsheets_with_its_licence() -> None:
    wheel = distribution("xlsxwriter")
    site = Path(str(wheel.locate_file("")))
    shipped = importlib.import_module("wheel_contents").is_shipped
    modules = [file for file in wheel.files or () if file.suffix == ".py"]

    listed = importlib.import_module("freeze_origins").of_wheels(
        {site / file for file in modules if shipped(file.as_posix())}, site
    )

    (found,) = [one for one in listed if one.name == "xlsxwriter"]
    assert (found.version, found.licence) == (wheel.version, "BSD-2-Clause")
    assert any(b"Redistribution" in text for text in found.texts.values())
    lock = (ROOT / "packaging/freeze.lock").read_text(encoding="utf-8")
    assert any(
        line.startswith("xlsxwriter==") for line in importlib.import_module("wheels").choose(lock, "3.11")
    )
