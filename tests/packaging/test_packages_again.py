"""Two packages of one commit are held against each other by what is in them, however they are packed."""

from __future__ import annotations

import importlib
import io
import subprocess
import tarfile
from pathlib import Path
from typing import Literal

import pytest


def a_tar(
    file: Path,
    how: Literal["w:xz", "w:gz"],
    *,
    mode: int = 0o644,
    content: bytes = b"the program",
    time: int = 100,
) -> Path:
    with tarfile.open(file, mode=how) as archive:
        member = tarfile.TarInfo("jonovahti/program")
        member.size, member.mode, member.mtime = len(content), mode, time
        archive.addfile(member, io.BytesIO(content))
    return file


def a_deb(folder: Path, packing: str, script: str = "exit 0") -> Path:
    root = folder / "root"
    for place, words in {
        "usr/lib/jonovahti/program": "the program\n",
        "DEBIAN/control": "Package: jonovahti\nVersion: 1\nArchitecture: all\nMaintainer: x <x@x>\nDescription: x\n",
        "DEBIAN/postinst": f"#!/bin/sh\n{script}\n",
    }.items():
        file = root / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(words, encoding="utf-8")
    (root / "DEBIAN" / "postinst").chmod(0o755)
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", packing, "--build", str(root), str(folder / "made.deb")],
        check=True,
        capture_output=True,
        env={"PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "100"},
    )
    return folder / "made.deb"


def test_how_tightly_it_is_packed_is_no_difference(tmp_path: Path) -> None:
    again = importlib.import_module("packages_again")

    one, other = a_tar(tmp_path / "one.tar.xz", "w:xz"), a_tar(tmp_path / "other.tar.gz", "w:gz")

    assert again.of_tar(one).keys() == {"jonovahti/program"}
    assert again.differences(again.of_tar(one), again.of_tar(other)) == []


@pytest.mark.parametrize("other", [{"mode": 0o755}, {"content": b"another one"}, {"time": 101}])
def test_rights_content_and_time_are(tmp_path: Path, other: dict[str, object]) -> None:
    again = importlib.import_module("packages_again")

    one = a_tar(tmp_path / "one.tar.xz", "w:xz")
    differing = a_tar(tmp_path / "other.tar.xz", "w:xz", **other)  # type: ignore[arg-type]  # one of its three

    assert again.differences(again.of_tar(one), again.of_tar(differing)) == ["jonovahti/program"]


def test_of_a_deb_what_is_installed_and_what_dpkg_is_told_is_compared(tmp_path: Path) -> None:
    again = importlib.import_module("packages_again")
    made = [
        again.of_deb(a_deb(tmp_path / str(number), *how))
        for number, how in enumerate([("-Zxz",), ("-Zgzip",), ("-Zxz", "exit 1")])
    ]

    tight, quick, otherwise = made
    # Written one after the other, the sources have times of their own; only what is said of the script is looked at.
    assert {"data: ./usr/lib/jonovahti/program", "control: ./postinst"} <= tight.keys() == quick.keys()
    assert "control: ./postinst" in again.differences(tight, otherwise)


def test_an_rpm_packed_quickly_asks_the_same_of_a_system_as_one_packed_tightly() -> None:
    rpm = importlib.import_module("rpm_package")

    quick, tight = (rpm.described("1.0", ["fontconfig"], level).splitlines() for level in (0, 6))

    # rpm requires by itself that the kind of payload can be unpacked: only how tightly may be another.
    differing = [(one, other) for one, other in zip(quick, tight, strict=True) if one != other]
    assert differing == [
        (f"%define _{kind}_payload w0.xzdio", f"%define _{kind}_payload w6.xzdio")
        for kind in ("binary", "source")
    ]
    assert "Requires: fontconfig" in quick
