"""What the folder for Windows is made of, with licence texts; a library nobody can account for stops the build."""

from __future__ import annotations

import hashlib
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from freeze_origins import TEXTS, Component, NoOrigin, of_wheels, own_parts
from interpreter import Interpreter
from wheel_contents import RUNTIME, is_shipped

#: Libraries inside wheels and beside Python: SPDX expression or words, and the text in packaging/licences.
_INSIDE: Final = {
    "libcrypto": ("Apache-2.0", "openssl.txt"),
    "libssl": ("Apache-2.0", "openssl.txt"),
    "libpq": ("PostgreSQL", "libpq.txt"),
    # Python's licence file has the text of libffi; numpy's has that of OpenBLAS.
    "libffi": ("MIT", ""),
    "libscipy_openblas64_": ("BSD-3-Clause", ""),
    "msvcp140": ("Microsoft Visual C++ runtime, redistributable", ""),
    "sqlite3": ("blessing", ""),
}
_RUNTIME_OF_LAUNCHER: Final = "mingw-w64-x86-64-dev"


def components(interpreter: Interpreter, wheels: Path, source: Path, folder: Path) -> list[Component]:
    """All that is shipped, by name. Raises NoOrigin for a library that belongs to nothing known."""
    taken = {
        file
        for file in wheels.rglob("*")
        if file.is_file() and is_shipped(file.relative_to(wheels).as_posix())
    }
    found = [
        *of_wheels(taken, wheels),
        *_inside(folder),
        _python(interpreter),
        _microsofts(folder),
        _launcher(),
        *own_parts(source),
    ]
    return sorted(
        {(each.name, each.version): each for each in found}.values(), key=lambda each: each.name.lower()
    )


def _inside(folder: Path) -> Iterator[Component]:
    for file in sorted(folder.rglob("*.dll")):
        is_inside = file.parent == folder or file.parent.name.endswith(".libs")
        if not is_inside or RUNTIME.fullmatch(file.name) or file.name.startswith("python3"):
            continue
        known = next((name for name in _INSIDE if file.name.startswith(name)), None)
        if known is None:
            raise NoOrigin(
                f"{file}: add what it is to windows_origins.py, and its text to packaging/licences"
            )
        licence, text = _INSIDE[known]
        content = file.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        version = _version_of(file)
        texts = {text: (TEXTS / text).read_bytes()} if text else {}
        yield Component(known, version, f"pkg:generic/{known}@{version}", licence, texts, digest)


def _version_of(file: Path) -> str:
    """The file version in a library's resources, "unknown" where it has none."""
    content = file.read_bytes()
    # VS_FIXEDFILEINFO: signature, structure version, then the file version as four 16-bit numbers.
    at = content.find(b"\xbd\x04\xef\xfe")
    if at < 0:
        return "unknown"
    second, first, fourth, third = (
        int.from_bytes(content[at + 8 + 2 * each : at + 10 + 2 * each], "little") for each in range(4)
    )
    return f"{first}.{second}.{third}.{fourth}"


def _python(interpreter: Interpreter) -> Component:
    content = (interpreter.folder / interpreter.library).read_bytes()
    text = interpreter.folder / "LICENSE.txt"
    if not text.is_file():
        raise NoOrigin(f"{interpreter.folder} has no LICENSE.txt")
    found = re.search(rb"\x00(3\.\d+\.\d+)\x00", content)
    version = found[1].decode() if found else interpreter.minor
    return Component(
        "cpython",
        version,
        f"pkg:generic/cpython@{version}",
        "Python-2.0.1",
        {"LICENSE.txt": text.read_bytes()},
        hashlib.sha256(content).hexdigest(),
    )


def _microsofts(folder: Path) -> Component:
    file = folder / "vcruntime140.dll"
    version = _version_of(file)
    words = (
        "The Visual C++ runtime, which Microsoft allows to be given out with programs built by Visual C++.\n"
    )
    return Component(
        "microsoft-visual-c++-runtime",
        version,
        "",
        "Microsoft Visual C++ runtime, redistributable",
        {"NOTICE.txt": words.encode()},
        hashlib.sha256(file.read_bytes()).hexdigest(),
    )


def _launcher() -> Component:
    """What mingw links into the launchers."""
    form = "${Version}"
    asked = ["dpkg-query", "-W", "-f", form, _RUNTIME_OF_LAUNCHER]
    version = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
    text = Path("/usr/share/doc", _RUNTIME_OF_LAUNCHER, "copyright")
    if not text.is_file():
        raise NoOrigin(f"{_RUNTIME_OF_LAUNCHER} has no licence text in {text}")
    return Component(
        "mingw-w64-runtime",
        version,
        f"pkg:deb/debian/{_RUNTIME_OF_LAUNCHER}@{version}",
        "ZPL-2.1 and others, see copyright",
        {"copyright": text.read_bytes()},
    )
