"""Freeze the program into one folder that runs without Python: build/package/frozen/jonovahti.

What is frozen is the commit that is checked out, never the files beside it; a source tree without git is taken as it
is. Two runs of one commit give the same folder, byte for byte, wherever it is built with the same system and Python.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from freeze_contents import PROGRAMS, may_be_stripped
from freeze_list import write_list
from freeze_methods import MODULES as METHODS
from freeze_origins import NoOrigin, Places, components
from setup_environment import PACKAGE_OF, CannotSetUp, install_packages

ROOT: Final = Path(__file__).resolve().parents[1]
HERE: Final = ROOT / "packaging"
BUILD: Final = ROOT / "build" / "package"
LOCK: Final = HERE / "freeze.lock"
ALL_LOCK: Final = ROOT / "requirements.lock"


class CannotFreeze(Exception):
    """What is missing on this machine, and what puts it right."""


def environment(beside: Sequence[str] = ()) -> Path:
    """The Python of an environment that holds what the lock says, and nothing else; made once for each lock.

    `beside`: libraries of requirements.lock that are no part of the program, for a script that measures it.
    """
    folder = BUILD / ("environment-to-measure" if beside else "environment")
    python = folder / "bin" / "python"
    stamp = folder / "made-from"
    more = "".join(locked(name) for name in beside)
    made_from = hashlib.sha256(
        LOCK.read_bytes() + more.encode() + sys.version.encode() + sys.base_prefix.encode()
    ).hexdigest()
    if not (stamp.is_file() and stamp.read_text(encoding="utf-8") == made_from):
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        pip = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", "install", "--no-compile"]
        subprocess.run([*pip, "--require-hashes", "--requirement", str(LOCK)], check=True)
        if more:
            asked = folder / "beside.lock"
            asked.write_text(more, encoding="utf-8")
            # What they need is in the lock or named beside them: nothing comes in by the way.
            subprocess.run([*pip, "--no-deps", "--require-hashes", "--requirement", str(asked)], check=True)
        stamp.write_text(made_from, encoding="utf-8")
    return python


def locked(name: str) -> str:
    """The entry of requirements.lock with its hashes. Raises CannotFreeze when there is none."""
    for entry in re.split(r"\n(?=\S)", ALL_LOCK.read_text(encoding="utf-8")):
        if entry.startswith(f"{name}=="):
            return entry.rstrip() + "\n"
    raise CannotFreeze(f"{ALL_LOCK.name} holds no {name}")


def check_libraries(site_packages: Path) -> None:
    """See that the libraries which are taken along are here: one that is not would be missing on every workstation."""
    plugins = site_packages / "PySide6" / "Qt" / "plugins"
    asked = [
        *(plugins / "platforms" / f"libq{name}.so" for name in ("xcb", "wayland", "offscreen")),
        plugins / "wayland-graphics-integration-client" / "libqt-plugin-wayland-egl.so",
    ]
    told = _output(["env", "LC_ALL=C", "ldd", *map(str, asked)])
    missing = sorted({line.split()[0] for line in told.splitlines() if "not found" in line})
    if missing:
        try:
            install_packages(
                [PACKAGE_OF.get(name, name) for name in missing], "Qt's window plugin needs more."
            )
        except CannotSetUp as reason:
            raise CannotFreeze(str(reason)) from reason


def take_source(folder: Path) -> int:
    """Lay the commit's files into the folder; its time, seconds since the epoch, is that of the whole build."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if (ROOT / ".git").exists():
        git = ["git", "-C", str(ROOT)]
        changed = _output([*git, "status", "--porcelain", "--", "app", "ui", "resources"])
        if changed:
            print(
                f"{len(changed.splitlines())} changed files are not committed, so not packed.",
                file=sys.stderr,
            )
        with subprocess.Popen([*git, "archive", "HEAD"], stdout=subprocess.PIPE) as archive:
            subprocess.run(["tar", "-x", "-C", folder], stdin=archive.stdout, check=True)
        return int(told or _output([*git, "log", "-1", "--format=%ct"]))
    for name in ("app", "ui", "resources", "docs", "pyproject.toml", "LICENSE", "README.md", "CHANGELOG.md"):
        place = ROOT / name
        if place.is_dir():
            shutil.copytree(place, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.qm"))
        else:
            shutil.copy2(place, folder / name)
    return int(told or (ROOT / "pyproject.toml").stat().st_mtime)


def compile_words(source: Path, site_packages: Path) -> None:
    """Make the .qm files, which are never committed."""
    for words in sorted((source / "resources" / "translations").glob("*.ts")):
        tool = site_packages / "PySide6" / "lrelease"
        subprocess.run([tool, "-silent", words, "-qm", words.with_suffix(".qm")], check=True)


def compile_methods(python: Path, source: Path) -> None:
    """Lay beside the source what Python would make up for its dataclasses at every start, to be compiled with it."""
    script, made = HERE / "freeze_texts.py", [source / f"{name}.py" for name in METHODS]
    found = {**os.environ, "PYTHONPATH": str(source), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [str(python), str(script), *map(str, made)], check=False, capture_output=True, text=True, env=found
    )
    if done.returncode != 0:
        raise CannotFreeze(f"The program's modules cannot all be loaded: {done.stderr.strip()[-2000:]}")


def version_of(source: Path) -> str:
    """The version in the metadata of a source tree."""
    project = tomllib.loads((source / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def freeze(output: Path, entry: str = "", beside: Sequence[str] = ()) -> Path:
    """Freeze into a folder, and give the one that holds the program. Raises CannotFreeze and NoOrigin.

    `entry`: a script of the commit that is run in place of the three programs, to measure the very same build;
    `beside`: libraries of requirements.lock that it needs and the program does not.
    """
    for tool in ("strip", "dpkg-query", "tar"):
        if shutil.which(tool) is None:
            raise CannotFreeze(f"{tool} is not here: apt-get install binutils dpkg tar")
    os.umask(0o022)
    python = environment(beside)
    asked = (
        "import sys, sysconfig; print(sysconfig.get_path('purelib'), sys.base_prefix, sys.version.split()[0])"
    )
    site, home, python_version = _output([str(python), "-c", asked]).split()
    check_libraries(Path(site))
    source, work = output / "source", output / "work"
    epoch = take_source(source)
    compile_words(source, Path(site))
    compile_methods(python, source)
    version = version_of(source)
    metadata = output / "metadata" / f"jonovahti-{version}.dist-info"
    metadata.mkdir(parents=True, exist_ok=True)
    (metadata / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: jonovahti\nVersion: {version}\n", encoding="utf-8"
    )
    origins = output / "origins.json"
    settings = {
        **os.environ,
        "JONOVAHTI_SOURCE": str(source),
        "JONOVAHTI_METADATA": str(metadata.parent),
        "JONOVAHTI_ORIGINS": str(origins),
        "JONOVAHTI_ENTRY": str(source / entry if entry else HERE / "freeze_start.py"),
        "PYINSTALLER_CONFIG_DIR": str(output / "cache"),
        # A package is compressed as a whole, and so better; unpacking module by module is a sixth of loading them.
        "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0",
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": str(epoch),
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
    }
    with (output / "pyinstaller.log").open("w", encoding="utf-8") as log:
        places = ["--distpath", str(output), "--workpath", str(work)]
        command = [str(python), "-m", "PyInstaller", "--noconfirm", *places, str(HERE / "freeze.spec")]
        done = subprocess.run(
            command, check=False, cwd=output, env=settings, stdout=log, stderr=subprocess.STDOUT
        )
    if done.returncode != 0:
        raise CannotFreeze(f"PyInstaller ended with {done.returncode}: see {output / 'pyinstaller.log'}")
    folder = output / PROGRAMS[0]
    for name in PROGRAMS[1:]:
        (folder / name).symlink_to(PROGRAMS[0])
    _strip(folder)
    taken_from = Places(source, Path(site), Path(home), python_version, folder)
    found = components(json.loads(origins.read_text(encoding="utf-8")), taken_from)
    write_list(folder, found, version=version, licence=(source / "LICENSE").read_bytes(), epoch=epoch)
    shutil.copytree(source / "docs", folder / "docs", ignore=shutil.ignore_patterns("pictures"))
    shutil.copy(source / "LICENSE", folder / "LICENSE")
    settle(folder, epoch)
    (output / "built.json").write_text(
        json.dumps({"version": version, "epoch": epoch}) + "\n", encoding="utf-8"
    )
    return folder


def settle(folder: Path, epoch: int) -> None:
    """Give all files the same owner's rights and the commit's time, whoever builds and whenever."""
    for place in [folder, *folder.rglob("*")]:
        if not place.is_symlink():
            place.chmod(0o755 if place.is_dir() or place == folder / PROGRAMS[0] else 0o644)
        os.utime(place, (epoch, epoch), follow_symlinks=False)


def _strip(folder: Path) -> None:
    libraries = [
        file
        for file in sorted(folder.rglob("*.so*"))
        if not file.is_symlink() and may_be_stripped(file.relative_to(folder).as_posix())
    ]
    # Not the program itself: its archive is appended to it, and would be cut off.
    subprocess.run(["strip", "--strip-unneeded", "--enable-deterministic-archives", *libraries], check=True)


def _output(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.rstrip()


def main() -> int:
    """Freeze, and say how large it is and how long it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=BUILD / "frozen", help="the folder to build in")
    parser.add_argument(
        "--entry", default="", help="a script of the commit to be run in place of the programs"
    )
    parser.add_argument(
        "--beside", action="append", default=[], help="a library of requirements.lock that the script needs"
    )
    arguments = parser.parse_args()
    begun = time.monotonic()
    try:
        folder = freeze(arguments.output.resolve(), arguments.entry, arguments.beside)
    except (CannotFreeze, NoOrigin) as reason:
        print(f"The program cannot be frozen. {reason}", file=sys.stderr)
        return 1
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    print(f"{folder}: {size / 1e6:.0f} MB, in {time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
