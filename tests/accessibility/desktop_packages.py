"""Debian's screen that is seen by nobody and its accessibility bus, where they are not installed: root brings them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import PySide6

PROGRAMS: Final = ("Xvfb", "dbus-daemon", "at-spi-bus-launcher")
#: The system's own, since what speaks to the bus is a package of the system's and not of ours.
PYTHON: Final = "/usr/bin/python3"
#: What Qt's own screen is linked to: without a display the set-up asks for none of it.
LIBRARIES: Final = (
    *("libx11-xcb1", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0"),
    *(
        "libxcb-render-util0",
        "libxcb-render0",
        "libxcb-shape0",
        "libxcb-shm0",
        "libxcb-sync1",
        "libxcb-util1",
    ),
    *("libxcb-xfixes0", "libxcb-xkb1", "libxkbcommon-x11-0"),
)
PACKAGES: Final = ("xvfb", "dbus", "at-spi2-core", "python3-pyatspi", "gir1.2-atspi-2.0", *LIBRARIES)
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


def missing_libraries() -> list[str]:
    """What the loader does not find of what Qt's platform of X is linked to."""
    plugin = Path(PySide6.__path__[0]) / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    listing = subprocess.run(
        ["ldd", plugin], check=True, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}
    )
    return [line.split()[0] for line in listing.stdout.splitlines() if "not found" in line]


def main() -> int:
    """What a build does before its tests: bring them, and fail where that cannot be."""
    if why := why_not():
        sys.stderr.write(f"NOT RUN: {why}\n")
        return 1
    bring()
    sys.stdout.write(f"The accessibility bus is started by {find(PROGRAMS[-1])}.\n")
    return 0


def _is_here() -> bool:
    if not all(map(find, PROGRAMS)) or not Path(PYTHON).exists() or missing_libraries():
        return False
    asked = [PYTHON, "-c", "import pyatspi"]
    # Without a bus the import warns and is there all the same; without the package it is not.
    return subprocess.run(asked, check=False, capture_output=True).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
