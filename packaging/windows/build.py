"""Make the MSI of the checked-out commit, on Linux: dist/jonovahti-VERSION-windows-x64.msi and the policy templates.

`--python FOLDER` takes the embeddable package of python.org that is current when a release is made; without it the
older one that interpreter.lock pins is taken, which is for tests. Started by freeze_windows.py.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import wheels
from freeze import BUILD, ROOT, compile_words, settle, take_source, version_of
from freeze_list import LIST, write_list
from freeze_origins import NoOrigin
from installer import make_installer
from interpreter import CannotBuild, Interpreter, checked, pinned
from launchers import build as build_launchers
from payload import assemble, missing_libraries, sizes
from windows_origins import components

LIMIT_MB: Final = 70.0
PLACE: Final = BUILD / "windows"


def compiler_of(interpreter: Interpreter) -> str:
    """A Python here whose byte code that one understands. Raises CannotBuild when there is none."""
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    found = sys.executable if here == interpreter.minor else shutil.which(f"python{interpreter.minor}")
    if found is None:
        raise CannotBuild(f"Byte code for Python {interpreter.minor} can only be made by one: install it.")
    return found


def assemble_all(interpreter: Interpreter, place: Path) -> Path:
    """The whole folder as it will stand on Windows. Raises CannotBuild and NoOrigin."""
    print(f"Python {interpreter.minor} for Windows, signatures checked", flush=True)
    unpacked, source, folder = place / "wheels", place / "source", place / "jonovahti"
    wheels.unpack(interpreter.minor, unpacked)
    epoch = take_source(source)
    (site,) = (BUILD / "environment" / "lib").glob("python3*/site-packages")
    compile_words(source, site)
    version = version_of(source)
    assemble(interpreter, unpacked, source, folder, compiler_of(interpreter))
    metadata = folder / "lib" / f"jonovahti-{version}.dist-info" / "METADATA"
    metadata.parent.mkdir()
    metadata.write_text(f"Metadata-Version: 2.1\nName: jonovahti\nVersion: {version}\n", encoding="utf-8")
    build_launchers(folder, library=interpreter.library, version=version, work=place / "launcher")
    missing = missing_libraries(folder)
    if missing:
        raise CannotBuild(f"Libraries are neither shipped nor part of Windows: {', '.join(missing)}")
    licence = (source / "LICENSE").read_bytes()
    found = components(interpreter, unpacked, source, folder)
    write_list(folder, found, version=version, licence=licence, epoch=epoch)
    shutil.copytree(source / "docs", folder / "docs", ignore=shutil.ignore_patterns("pictures"))
    shutil.copyfile(source / "LICENSE", folder / "LICENSE.txt")
    _write_policies(source, folder / "policies")
    settle(folder, epoch)
    (place / "built.json").write_text(
        json.dumps({"version": version, "epoch": epoch, "interpreter": str(interpreter.folder)}) + "\n",
        encoding="utf-8",
    )
    return folder


def _write_policies(source: Path, folder: Path) -> None:
    """In a process of its own: it imports the program of the commit, not of the files beside it."""
    script = Path(__file__).resolve().with_name("policies.py")
    subprocess.run([sys.executable, str(script), str(source), str(folder)], check=True)


def main() -> int:
    """Build, pack, and say how large it is; 1 when something is missing or it is too large."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", type=Path, help="an unpacked embeddable package of python.org")
    parser.add_argument("--place", type=Path, default=PLACE, help="the folder to build in")
    arguments = parser.parse_args()
    begun = time.monotonic()
    place: Path = arguments.place.resolve()
    os.umask(0o022)
    try:
        interpreter = checked(arguments.python or pinned(place / "interpreter"))
        folder = assemble_all(interpreter, place)
        count, megabytes = sizes(folder)
        print(f"{folder}: {count} files, {megabytes:.0f} MB", flush=True)
        told = json.loads((place / "built.json").read_text(encoding="utf-8"))
        (ROOT / "dist").mkdir(exist_ok=True)
        installer = ROOT / "dist" / f"jonovahti-{told['version']}-windows-x64.msi"
        make_installer(folder, told["version"], told["epoch"], place / "installer", installer)
    except (CannotBuild, NoOrigin) as reason:
        print(f"The installer for Windows cannot be made. {reason}", file=sys.stderr)
        return 1
    shutil.copyfile(folder / LIST, ROOT / "dist" / f"jonovahti-{told['version']}-windows.cdx.json")
    # Who looks after a domain needs the templates where the program is not installed.
    shutil.copytree(folder / "policies", ROOT / "dist" / "policies", dirs_exist_ok=True)
    size = installer.stat().st_size / 1e6
    digest = hashlib.sha256(installer.read_bytes()).hexdigest()
    print(
        f"{installer.relative_to(ROOT)}: {size:.1f} MB, sha256 {digest}, in {time.monotonic() - begun:.0f} s"
    )
    if interpreter.unproven:
        print(f"Signed by others than Python's makers: {', '.join(interpreter.unproven)} (Microsoft's)")
    if size > LIMIT_MB:
        print(f"{installer.name} is larger than {LIMIT_MB:.0f} MB.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
