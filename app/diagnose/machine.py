"""The workstation's own: libraries, display, settings, folders and key store."""

from __future__ import annotations

import ctypes.util
import importlib
import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from app import credentials
from app.diagnose.finding import Finding, bad, good, not_tried, warning
from app.settings import PROGRAM

#: What the console is made of, by the name to import and the name of the package.
LIBRARIES: Final = (
    ("numpy", "numpy"),
    ("sqlalchemy", "SQLAlchemy"),
    ("psycopg", "psycopg"),
    ("keyring", "keyring"),
    ("platformdirs", "platformdirs"),
    ("phonenumbers", "phonenumbers"),
    ("holidays", "holidays"),
)
#: Below this little space a log, a journal of acts or a setting may not be kept.
LEAST_FREE: Final = 50 * 1024 * 1024
_OF_X11: Final = ("xcb-cursor", "xcb", "xkbcommon", "GL")


def libraries(more: Sequence[tuple[str, str]] = ()) -> Finding:
    """`more`: those of the screen, which this half of the program does not know."""
    found, missing = [], []
    for name, package in (*LIBRARIES, *more):
        try:
            importlib.import_module(name)
        except Exception as error:  # noqa: BLE001  # a library that is half there raises anything
            missing.append(f"{package}: {error}")
            continue
        found.append(f"{package} {_version_of(name, package)}".rstrip())
    if missing:
        return bad("libraries", "; ".join(missing), "Install the program again, whole.", "library")
    return good("libraries", f"Python {sys.version.split()[0]}, {', '.join(found)}")


def _version_of(name: str, package: str) -> str:
    """As its metadata has it; the frozen program carries those of few, and most say it themselves."""
    try:
        return version(package)
    except PackageNotFoundError:
        return str(getattr(sys.modules[name.partition(".")[0]], "__version__", ""))


def display(environment: Mapping[str, str] = os.environ) -> Finding:
    """Whether a window can be opened; asked of the display itself, as Qt ends the program where there is none."""
    platform = environment.get("QT_QPA_PLATFORM", "")
    if sys.platform != "linux" or platform in {"offscreen", "minimal", "vnc"}:
        return good("display", platform or sys.platform)
    wayland, x11 = environment.get("WAYLAND_DISPLAY", ""), environment.get("DISPLAY", "")
    if wayland and platform != "xcb":
        folder = environment.get("XDG_RUNTIME_DIR", "")
        if Path(folder, wayland).exists():
            return good("display", f"Wayland {wayland}")
    if not x11:
        return bad(
            "display",
            "neither DISPLAY nor WAYLAND_DISPLAY leads anywhere",
            "Start it from a desktop; over ssh, use ssh -X.",
            "no_display",
        )
    missing = [name for name in _OF_X11 if not _comes_along(name) and ctypes.util.find_library(name) is None]
    if missing:
        return bad(
            "display",
            f"not installed: {', '.join('lib' + name for name in missing)}",
            "Install them with the system's packages (Debian: libxcb-cursor0, libxkbcommon-x11-0, libgl1).",
            "display_library",
        )
    return (
        good("display", f"X11 {x11}")
        if _answers(x11)
        else bad(
            "display",
            f"nothing answers at {x11}",
            "Is the desktop still there? Is DISPLAY right?",
            "no_display",
        )
    )


def _comes_along(library: str) -> bool:
    """Whether the installed program brings a library with it, where the loader looks before the system's."""
    folder = getattr(sys, "_MEIPASS", "")
    return bool(folder) and any(Path(folder).glob(f"lib{library}.so*"))


def _answers(x11: str) -> bool:
    host, _, number = x11.rpartition(":")
    screen = number.split(".")[0]
    if not screen.isdigit():
        return False
    try:
        if host in {"", "unix"}:
            with socket.socket(socket.AF_UNIX) as line:
                line.settimeout(2)
                line.connect(f"/tmp/.X11-unix/X{screen}")  # noqa: S108  # where X servers listen
        else:
            socket.create_connection((host, 6000 + int(screen)), 2).close()
    except OSError:
        return False
    return True


def settings(troubles: Sequence[str], where: Sequence[str]) -> Finding:
    """`troubles` of their files, in English; `where` they were looked for: keys of a registry, and files."""
    if troubles:
        return warning(
            "settings",
            "; ".join(troubles),
            "Correct the file; until then what would hold without it does.",
            "settings",
        )
    there = [one for one in where if not Path(one).is_absolute() or os.access(one, os.F_OK)]
    return good("settings", ", ".join(there) or f"built in; there is no {', no '.join(where)}")


def folders(named: Mapping[str, Path]) -> Iterator[Finding]:
    """Whether something can be kept in each, by name."""
    for name, folder in named.items():
        check = f"folder: {name}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=folder, prefix=".diagnose-") as probe:
                probe.write(b"x" * 65536)
                probe.flush()
            free = shutil.disk_usage(folder).free
        except OSError as error:
            yield warning(
                check,
                f"{folder}: {error.strerror or error}",
                "The console works, and keeps nothing: no log, no settings, no acts to be settled later.",
                "not_writable",
            )
            continue
        if free < LEAST_FREE:
            yield warning(
                check, f"{folder}: {free // 2**20} MB free", "Make room on the disk.", "disk_nearly_full"
            )
        else:
            yield good(check, f"{folder}, {free // 2**30} GB free")


def key_store() -> Finding:
    """Whether a password could be kept: something is, is read back, and is removed."""
    try:
        name = credentials.tried_out(f"diagnose-{PROGRAM}")
    except credentials.NoKeyStore as trouble:
        said, advice = _KEY_STORE.get(trouble.reason, _KEY_STORE["failed"])
        return warning("key store", said, f"{advice} Until then the password is asked for.", trouble.reason)
    return good("key store", name)


def password_sources() -> Finding:
    """What libpq reads by itself; a file that others may read is one it ignores."""
    named = os.environ.get("PGPASSFILE")
    if not named:
        service = os.environ.get("PGSERVICEFILE")
        return (
            good("password file", f"service file {service}")
            if service
            else not_tried("password file", "none")
        )
    file = Path(named)
    if not file.is_file():
        return warning("password file", f"{file} is not there", "Correct PGPASSFILE.", "no_pass_file")
    if os.name == "posix" and file.stat().st_mode & 0o077:
        return warning(
            "password file", f"{file} may be read by others", f"chmod 600 {file}", "pass_file_open"
        )
    return good("password file", str(file))


_KEY_STORE = {
    "none": ("there is none", "Install one: GNOME Keyring or KWallet."),
    "not_allowed": ("it is not one of the desktop's own", "Remove keyrings.alt and PYTHON_KEYRING_BACKEND."),
    "locked": ("it is locked", "Unlock it, or let it be unlocked at sign-in to the desktop."),
    "timeout": ("it does not answer", "It may be waiting for an answer in a window of its own."),
    "lost": ("it did not keep what it was given", "Choose another key store."),
    "failed": ("it could not be used", "Look at the desktop's own key store program."),
}
