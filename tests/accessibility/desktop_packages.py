"""Debian's screen that is seen by nobody and its accessibility bus, where they are not installed: root brings them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

PROGRAMS: Final = ("Xvfb", "dbus-daemon", "at-spi-bus-launcher")
#: The system's own, since what speaks to the bus is a package of the system's and not of ours.
PYTHON: Final = "/usr/bin/python3"
PACKAGES: Final = ("xvfb", "dbus", "at-spi2-core", "python3-pyatspi", "gir1.2-atspi-2.0", "libxcb-cursor0")
HOW_TO_INSTALL: Final = f"apt-get install --no-install-recommends {' '.join(PACKAGES)}"
_PLACES: Final = ("/usr/libexec", "/usr/lib/at-spi2-core", "/usr/lib")


def why_not() -> str:
    """Why no screen reader's walk can be run here, "" when it can: nothing of it is here, and nobody may bring it."""
    if _is_here() or (shutil.which("apt-get") and os.geteuid() == 0):
        return ""
    return (
        "a screen reader's walk over AT-SPI (Xvfb, at-spi2-core, pyatspi): they are not installed, and only root can"
        f" bring them. On Debian: {HOW_TO_INSTALL}"
    )


def bring() -> None:
    """Bring Debian's packages where they are not here. Raises RuntimeError with apt's words where it cannot."""
    if _is_here():
        return
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=quietly, capture_output=True)
    words = ["apt-get", *HOW_TO_INSTALL.split()[1:], "-y", "-qq"]
    done = subprocess.run(words, check=False, env=quietly, capture_output=True, text=True)
    if done.returncode != 0 or not _is_here():
        raise RuntimeError(f"`{HOW_TO_INSTALL}` failed:\n{done.stderr[-1500:]}")


def find(name: str) -> str | None:
    """Where a program is."""
    return shutil.which(name, path=os.pathsep.join((os.environ.get("PATH", ""), *_PLACES)))


def main() -> int:
    """What a build does before its tests: bring them, and fail where that cannot be."""
    if why := why_not():
        sys.stderr.write(f"NOT RUN: {why}\n")
        return 1
    bring()
    sys.stdout.write(f"The accessibility bus is started by {find(PROGRAMS[-1])}.\n")
    return 0


def _is_here() -> bool:
    if not all(map(find, PROGRAMS)) or not Path(PYTHON).exists():
        return False
    asked = [PYTHON, "-c", "import pyatspi"]
    # Without a bus the import warns and is there all the same; without the package it is not.
    return subprocess.run(asked, check=False, capture_output=True).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
