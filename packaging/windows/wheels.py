"""The wheels that a Windows machine would choose from freeze.lock, unpacked; each is checked against its hash."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from interpreter import CannotBuild

LOCK: Final = Path(__file__).resolve().parents[1] / "freeze.lock"

#: What freezes the program on Linux, and what only that needs: Windows has a launcher instead.
_TOOLS: Final = frozenset({
    "altgraph",
    "macholib",
    "packaging",
    "pefile",
    "pyinstaller",
    "pyinstaller-hooks-contrib",
    "setuptools",
})  # fmt: skip


def choose(lock: str, minor: str) -> Iterator[str]:
    """The lines of the lock that hold on 64-bit Windows with that Python, without their conditions."""
    # Comes with pip and everywhere else; this folder's parent must not be one of that name.
    from pip._vendor.packaging.requirements import Requirement

    there = {
        "extra": "",
        "implementation_name": "cpython",
        "implementation_version": f"{minor}.0",
        "os_name": "nt",
        "platform_machine": "AMD64",
        "platform_python_implementation": "CPython",
        "platform_release": "10",
        "platform_system": "Windows",
        "platform_version": "10.0.19045",
        "python_full_version": f"{minor}.0",
        "python_version": minor,
        "sys_platform": "win32",
    }
    for entry in re.split(r"\n(?=\S)", lock):
        asked = Requirement(entry.partition("\\")[0].strip())
        if asked.name in _TOOLS or (asked.marker is not None and not asked.marker.evaluate(there)):
            continue
        hashes = re.findall(r"--hash=\S+", entry)
        yield " ".join([f"{asked.name}{asked.specifier}", *hashes])


def unpack(minor: str, folder: Path) -> None:
    """Fetch and unpack the wheels into a folder. Raises CannotBuild when one is not to be had."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    chosen = folder.with_suffix(".lock")
    chosen.write_text("\n".join(choose(LOCK.read_text(encoding="utf-8"), minor)) + "\n", encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "install", "--no-compile"]
    there = ["--platform", "win_amd64", "--implementation", "cp", "--python-version", minor]
    exact = ["--only-binary=:all:", "--no-deps", "--require-hashes", "--requirement", str(chosen)]
    if subprocess.run([*pip, *there, *exact, "--target", str(folder)], check=False).returncode != 0:
        raise CannotBuild("pip could not fetch the wheels for Windows; its words are above.")
