"""What helps whoever mends the program: versions, settings and the log's end, without numbers and passwords."""

from __future__ import annotations

import platform
import sys
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from app.diagnose.machine import LIBRARIES
from app.logs import without_secrets
from app.settings import PROGRAM, Read, Settings
from app.settings.explain import as_lines

#: As much of the log as one can still read through before sending it.
LOG_LINES: Final = 400
_MORE: Final = ("PySide6-Essentials",)


def problem_report(settings: Settings, log: Path, *, at: datetime | None = None, what: str = "") -> str:
    """`what`: the report of a fault, where there was one. Reads files; raises nothing for those that are not there."""
    moment = at or datetime.now(UTC)
    parts = [
        f"Jonovahti problem report, {moment:%Y-%m-%d %H:%M:%S} UTC",
        _section("What happened", what.strip() or "(asked for by the user)"),
        _section("Versions", "\n".join(_versions())),
        _section("Settings", "\n".join(line.rstrip() for line in as_lines(Read(settings)))),
        _section(f"The last lines of {log}", _end_of(log)),
    ]
    return without_secrets("\n\n".join(parts)) + "\n"


def _section(title: str, text: str) -> str:
    return f"== {title} ==\n{text}"


def _versions() -> list[str]:
    said = [f"{PROGRAM} {_version(PROGRAM)}", f"Python {sys.version.split()[0]}", platform.platform()]
    said += [f"{package} {_version(package)}" for package in (*(package for _, package in LIBRARIES), *_MORE)]
    return said


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(not there)"


def _end_of(log: Path) -> str:
    try:
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError as error:
        return f"(not readable: {error.strerror or error})"
    return "\n".join(lines[-LOG_LINES:]) or "(empty)"
