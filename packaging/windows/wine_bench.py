"""A Windows to try the MSI on: Wine with what it lacks supplied in this one place, never in what is shipped.

Wine 8 lacks three things: the C library's parts of complex numbers, which numpy calls, are stubs; and there is neither
icuuc.dll, which Qt links to, nor bcryptprimitives.dll, which Rust's programs take random numbers from.
"""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from launchers import COMPILER

HERE: Final = Path(__file__).resolve().parent
#: Machine code, by function: the real or imaginary part of what is passed in registers, or by reference.
_COMPLEX: Final = {
    "crealf": "660f6ec1c3",
    "cimagf": "48c1e920660f6ec1c3",
    "creal": "f20f1001c3",
    "cimag": "f20f104108c3",
    "creall": "f20f1001c3",
    "cimagl": "f20f104108c3",
}
#: Libraries of Windows 10 that a Wine may lack, made of sources in wine/.
_LACKING: Final = ("icuuc", "bcryptprimitives")
_BUILTIN: Final = b"Wine builtin DLL"
_LIMIT_S: Final = 300
_LATE_S: Final = 1.0


class NoWine(Exception):
    """Wine is not here, or cannot do what the tests need."""


@dataclass(frozen=True, slots=True)
class Said:
    """`code` modulo 256, as a shell sees it."""

    code: int
    words: str


@dataclass(frozen=True, slots=True)
class Wine:
    """One Windows in a folder, `drive` its C:."""

    program: Path
    folder: Path

    @property
    def drive(self) -> Path:
        return self.folder / "prefix" / "drive_c"

    def run(self, *command: str, own_library: bool = True) -> Said:
        """Run a program of Windows to its end, and give its words."""
        # Files as standard streams are no valid handles to Python under Wine; pipes are.
        with subprocess.Popen(
            [str(self.program), *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=self._environment(own_library=own_library),
            cwd=self.folder,
        ) as running:
            assert running.stdin is not None
            assert running.stdout is not None
            words: list[bytes] = []
            reading = threading.Thread(
                target=_read, args=(os.dup(running.stdout.fileno()), words), daemon=True
            )
            reading.start()
            running.stdin.close()
            try:
                code = running.wait(_LIMIT_S)
            except subprocess.TimeoutExpired:
                running.kill()
                raise NoWine(f"{command[0]} did not end within {_LIMIT_S} s under Wine") from None
            # Services that it has started keep the pipe open: what comes late is theirs.
            reading.join(_LATE_S)
        return Said(code, b"".join(words).decode("utf-8", "replace").replace("\r\n", "\n"))

    def _environment(self, *, own_library: bool) -> dict[str, str]:
        # With the whole environment of a desktop Wine is known to die at its start.
        libraries = "ucrtbase=n;mscoree,mshtml=" if own_library else "mscoree,mshtml="
        return {
            "HOME": str(self.folder),
            "PATH": "/usr/bin:/bin",
            "WINEPREFIX": str(self.folder / "prefix"),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": libraries,
            "CONSOLE_QT_PLATFORM": "offscreen",
        }


@contextmanager
def bench(folder: Path) -> Iterator[Wine]:
    """A new Windows 10 in the folder, which ends with all its programs. Raises NoWine."""
    places = (Path("/usr/lib/wine/wine64"), Path("/usr/bin/wine64"))
    program = next((place for place in places if place.is_file()), None)
    server = (
        next(
            (
                place
                for place in (program.parent / "wineserver64", Path("/usr/bin/wineserver"))
                if place.is_file()
            ),
            None,
        )
        if program
        else None
    )
    if program is None or server is None:
        raise NoWine("wine64 is not here: apt-get install wine64")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    wine = Wine(program, folder)
    (folder / "prefix").mkdir()
    told = wine._environment(own_library=False)  # noqa: SLF001  # the server needs the same
    # Started by itself, for the first program's pipes would stay open in it.
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([str(server), "-p"], check=True, env=told, timeout=60, **quiet)  # type: ignore[call-overload]  # only streams
    try:
        wine.run("wineboot", "-i", own_library=False)
        wine.run("winecfg", "-v", "win10", own_library=False)
        system = wine.drive / "windows" / "system32"
        if not (system / "ucrtbase.dll").is_file():
            raise NoWine("wine64 made no Windows: see `wine64 wineboot`")
        (system / "ucrtbase.dll").write_bytes(with_complex_numbers((system / "ucrtbase.dll").read_bytes()))
        for name in _LACKING:
            if not (system / f"{name}.dll").is_file():
                _build(HERE / "wine" / f"{name}.c", system / f"{name}.dll")
        yield wine
    finally:
        subprocess.run([str(server), "-k"], check=False, env=told, timeout=60, **quiet)  # type: ignore[call-overload]  # only streams


def _build(source: Path, library: Path) -> None:
    strict = ["-shared", "-O2", "-s", "-Wall", "-Wextra", "-Werror"]
    subprocess.run([COMPILER, *strict, str(source), "-o", str(library), "-ladvapi32"], check=True)


def _read(stream: int, into: list[bytes]) -> None:
    """A thread of its own, which the stream belongs to: until nobody holds the other end."""
    while part := os.read(stream, 65536):
        into.append(part)
    os.close(stream)


def with_complex_numbers(library: bytes) -> bytes:
    """Wine's C library with its stubs filled in, and no longer marked as Wine's own, so that it is loaded."""
    patched = bytearray(library)
    for name, at in _exports(library):
        if name in _COMPLEX:
            code = bytes.fromhex(_COMPLEX[name])
            patched[at : at + len(code)] = code
    at = patched.find(_BUILTIN, 0, 512)
    if at >= 0:
        patched[at : at + len(_BUILTIN)] = bytes(len(_BUILTIN))
    return bytes(patched)


def _exports(library: bytes) -> Iterator[tuple[str, int]]:
    """Names of a 64-bit DLL's functions, and where in the file they begin."""
    (header,) = struct.unpack_from("<I", library, 0x3C)
    sections, optional = (
        struct.unpack_from("<H", library, header + 6)[0],
        struct.unpack_from("<H", library, header + 20)[0],
    )
    table = header + 24 + optional
    ranges: list[tuple[int, ...]] = [
        struct.unpack_from("<IIII", library, table + 40 * each + 8) for each in range(sections)
    ]

    def place(address: int) -> int:
        for size, start, length, raw in ranges:
            if start <= address < start + max(size, length):
                return address - start + raw
        raise ValueError(f"no section holds {address:#x}")

    directory = place(struct.unpack_from("<I", library, header + 24 + 112)[0])
    count, functions, names, ordinals = struct.unpack_from("<IIII", library, directory + 24)
    for each in range(count):
        at = place(struct.unpack_from("<I", library, place(names) + 4 * each)[0])
        name = library[at : library.index(b"\0", at)].decode("ascii")
        (ordinal,) = struct.unpack_from("<H", library, place(ordinals) + 2 * each)
        (address,) = struct.unpack_from("<I", library, place(functions) + 4 * ordinal)
        yield name, place(address)


def is_here() -> bool:
    """Whether there is a Wine to try with."""
    return any(os.access(place, os.X_OK) for place in ("/usr/lib/wine/wine64", "/usr/bin/wine64"))
