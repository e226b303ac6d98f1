"""The parts of the Windows package: which wheels are chosen, what of them is shipped, the icon and the patched Wine."""

from __future__ import annotations

import importlib
import struct
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_windows_gets_the_wheels_that_only_it_needs_and_not_those_of_linux_or_of_the_build() -> None:
    lock = (ROOT / "packaging/freeze.lock").read_text(encoding="utf-8")

    lines = list(importlib.import_module("wheels").choose(lock, "3.11"))

    names = {line.split("==")[0] for line in lines}
    assert {"pyside6-essentials", "pywin32-ctypes", "colorama", "tzdata"} <= names
    assert not names & {"secretstorage", "jeepney", "pyinstaller", "pefile", "setuptools"}
    assert len([line for line in lines if line.startswith("numpy==")]) == 1
    assert all("--hash=sha256:" in line and ";" not in line for line in lines)


@pytest.mark.parametrize(
    "place, is_shipped",
    [
        ("PySide6/QtWidgets.pyd", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/translations/qtbase_fi.qm", True),
        ("PySide6/opengl32sw.dll", False),
        ("PySide6/Qt6Quick.dll", False),
        ("PySide6/translations/qtbase_ja.qm", False),
        ("PySide6/lrelease.exe", False),
        ("numpy/tests/test_scripts.py", False),
        ("keyring/backends/Windows.py", True),
        ("keyring-25.7.0.dist-info/entry_points.txt", True),
        ("keyring-25.7.0.dist-info/RECORD", False),
        ("holidays/locale/fi/LC_MESSAGES/FI.mo", True),
        ("holidays/locale/fi/LC_MESSAGES/SE.mo", False),
        ("holidays/countries/finland.py", True),
        ("shiboken6/msvcp140.dll", False),
    ],
)
def test_of_a_wheel_only_what_is_used_is_shipped(place: str, is_shipped: bool) -> None:
    assert importlib.import_module("wheel_contents").is_shipped(place) is is_shipped


def test_an_icon_file_finds_each_of_its_pictures() -> None:
    launchers = importlib.import_module("launchers")
    pictures = [launchers.ICONS / f"{size}.png" for size in (48, 256)]

    made = launchers.icon(pictures)

    assert struct.unpack("<HHH", made[:6]) == (0, 1, 2)
    for place, (picture, width) in enumerate(zip(pictures, (48, 0), strict=True)):
        entry = struct.unpack("<BBBBHHII", made[6 + 16 * place : 22 + 16 * place])
        assert entry[0] == width
        assert made[entry[7] : entry[7] + entry[6]] == picture.read_bytes()


def test_a_folder_that_is_not_pythons_embeddable_package_is_refused(tmp_path: Path) -> None:
    interpreter = importlib.import_module("interpreter")

    with pytest.raises(interpreter.CannotBuild, match="embeddable package"):
        interpreter.checked(tmp_path)


def test_each_file_has_a_component_of_its_own_that_keeps_its_name_from_version_to_version(
    tmp_path: Path,
) -> None:
    installer = importlib.import_module("installer")
    folder, work = tmp_path / "jonovahti", tmp_path / "work"
    for place in ("jonovahti.exe", "lib/app/a & b.pyc"):
        file = folder / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(place, encoding="utf-8")
    work.mkdir()

    older, newer = (installer.describe(folder, version, 0, work) for version in ("0.1.0", "0.2.0"))

    def components(text: str) -> set[str]:
        return {line for line in text.splitlines() if line.startswith("<Component Id=") and "<File" in line}

    assert len(components(older)) == 2
    assert components(older) == components(newer)
    assert 'Name="a &amp; b.pyc"' in older
    assert older.count(installer.UPGRADE_CODE) == newer.count(installer.UPGRADE_CODE) == 1


def test_an_upgrade_that_is_not_told_finds_the_folder_and_the_settings_of_the_version_before(
    tmp_path: Path,
) -> None:
    installer = importlib.import_module("installer")
    (tmp_path / "jonovahti").mkdir()

    text = installer.describe(tmp_path / "jonovahti", "0.1.0", 0, tmp_path)

    described = ET.fromstring(text)  # noqa: S314  # made by ourselves a moment ago

    wix = "{http://schemas.microsoft.com/wix/2006/wi}"
    searched = {
        property_.attrib["Id"]: (search.attrib["Key"], search.attrib["Name"])
        for property_ in described.iter(f"{wix}Property")
        for search in property_.iter(f"{wix}RegistrySearch")
    }
    written = {
        value.attrib["Value"].strip("[]"): (value.attrib["Key"], value.attrib["Name"])
        for value in described.iter(f"{wix}RegistryValue")
        if value.attrib["Value"].startswith("[") and value.attrib["Value"].endswith("]")
    }
    assert {*searched} == {"INSTALLDIR", "DATABASEURL", "PROFILE"}
    assert searched == written
    # What is said at the command line is kept aside while the version before is looked up, by double click too.
    for sequence in ("InstallUISequence", "InstallExecuteSequence"):
        (order,) = described.iter(f"{wix}{sequence}")
        assert {(each.attrib["Action"], each.text) for each in order} == {
            pair for name in searched for pair in ((f"Keep{name}", name), (f"Restore{name}", f"SAID_{name}"))
        }
