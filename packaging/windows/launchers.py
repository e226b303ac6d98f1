"""The three .exe files of Windows, built with mingw: each starts the Python beside it and nothing else."""

from __future__ import annotations

import shutil
import struct
import subprocess
from pathlib import Path
from typing import Final

from interpreter import CannotBuild

HERE: Final = Path(__file__).resolve().parent
ICONS: Final = HERE.parent / "linux" / "icons"
COMPILER: Final = "x86_64-w64-mingw32-gcc"
RESOURCES: Final = "x86_64-w64-mingw32-windres"
#: What is run in a terminal; the first is a window.
PROGRAMS: Final = {"jonovahti": False, "jonovahti-admin": True, "jonovahti-worker": True}


def icon(pictures: list[Path]) -> bytes:
    """An .ico file that holds square PNG pictures as they are."""
    contents = [picture.read_bytes() for picture in pictures]
    at = 6 + 16 * len(contents)
    entries = b""
    for content in contents:
        width, height = struct.unpack(">II", content[16:24])
        # 256 is written as 0: one byte holds no more.
        entries += struct.pack("<BBBBHHII", width % 256, height % 256, 0, 0, 1, 32, len(content), at)
        at += len(content)
    return struct.pack("<HHH", 0, 1, len(contents)) + entries + b"".join(contents)


def build(folder: Path, *, library: str, version: str, work: Path) -> None:
    """Build each program into a folder. Raises CannotBuild when mingw is not here."""
    if shutil.which(COMPILER) is None or shutil.which(RESOURCES) is None:
        raise CannotBuild("The launcher cannot be built: apt-get install gcc-mingw-w64-x86-64-win32")
    work.mkdir(parents=True, exist_ok=True)
    (work / "jonovahti.ico").write_bytes(icon([ICONS / f"{size}.png" for size in (48, 128, 256)]))
    for name in ("launcher.c", "launcher.rc", "launcher.manifest"):
        shutil.copyfile(HERE / name, work / name)
    numbers = ",".join([*version.split("."), "0"])
    for program, is_console in PROGRAMS.items():
        told = {
            "PROGRAM_NAME": f'\\"{program}\\"',
            "FILE_NAME": f'\\"{program}.exe\\"',
            "VERSION_WORDS": f'\\"{version}\\"',
            "VERSION_NUMBERS": numbers,
        }
        defined = [f"-D{name}={value}" for name, value in told.items()]
        _run([RESOURCES, *defined, "launcher.rc", "-O", "coff", "-o", f"{program}.res"], work)
        kind = ["-mconsole", "-DCONSOLE"] if is_console else ["-mwindows"]
        names = [f'-DPROGRAM=L"{program}"', f'-DLIBRARY=L"{library}"']
        # Without a time stamp, so that the same source gives the same file.
        strict = [
            "-municode",
            "-D_UNICODE",
            "-O2",
            "-s",
            "-Wall",
            "-Wextra",
            "-Werror",
            "-Wl,--no-insert-timestamp",
        ]
        out = ["-o", str(folder / f"{program}.exe"), "launcher.c", f"{program}.res"]
        _run([COMPILER, *strict, *kind, *names, *out], work)


def _run(command: list[str], work: Path) -> None:
    done = subprocess.run(command, check=False, cwd=work, capture_output=True, text=True)
    if done.returncode != 0:
        raise CannotBuild(f"{command[0]} ended with {done.returncode}:\n{done.stderr}")
