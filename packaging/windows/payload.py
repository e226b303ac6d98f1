"""The folder that Windows gets, put together on Linux: Python, wheels, the program, launchers. No code of it is run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from interpreter import NOT_SHIPPED, CannotBuild, Interpreter
from wheel_contents import RUNTIME, is_shipped

PACKAGING: Final = Path(__file__).resolve().parents[1]
OBJECTS: Final = "x86_64-w64-mingw32-objdump"
#: The archive of all modules that need no files beside them: fewer files to install and to scan for viruses.
ARCHIVE: Final = "modules.zip"
#: Read as files at run time, or holding libraries: these stay folders whatever is in them.
_FOLDERS: Final = frozenset({"app", "ui", "resources", "PySide6", "shiboken6", "psycopg_binary"})
#: Alembic reads its revisions as files.
_STAYS_SOURCE: Final = re.compile(r"(^|/)migrations/(env\.py|versions/\w+\.py)$")
#: A date that zip files can hold, whatever the commit's time is.
_ZIP_TIME: Final = (2020, 1, 1, 0, 0, 0)

#: Libraries of Windows 10 and later, in lower case.
_OF_WINDOWS: Final = re.compile(
    r"(api-ms-win-.*|ext-ms-.*|advapi32|authz|bcrypt|bcryptprimitives|cabinet|comctl32|comdlg32|crypt32|d2d1|d3d1[12]|d3d9|d3dcompiler_47"
    r"|dcomp|dnsapi|dwmapi|dwrite|dxgi|dxva2|gdi32|gdiplus|icuuc|icuin|imm32|iphlpapi|kernel32|mpr|msvcrt|ncrypt"
    r"|netapi32|ntdll|ole32|oleaut32|opengl32|powrprof|propsys|psapi|rpcrt4|secur32|setupapi|shcore|shell32|shlwapi"
    r"|ucrtbase|uiautomationcore|user32|userenv|uxtheme|version|winhttp|winmm|winspool|wldap32|ws2_32|wtsapi32"
    r"|rometadata|msi|runtimeobject|wintrust)(\.dll|\.drv)?"
)


def assemble(interpreter: Interpreter, wheels: Path, source: Path, folder: Path, compiler: str) -> None:
    """Lay everything but the launchers into a folder; `compiler` is a Python of the interpreter's minor version."""
    shutil.rmtree(folder, ignore_errors=True)
    library = folder / "lib"
    library.mkdir(parents=True)
    for file in sorted(interpreter.folder.iterdir()):
        if file.name.lower() not in NOT_SHIPPED and not file.name.endswith("._pth"):
            _put(file, folder / file.name)
    for file in sorted(wheels.rglob("*")):
        place = file.relative_to(wheels).as_posix()
        if file.is_file() and is_shipped(place):
            _put(file, library / place)
    for file in sorted((wheels / "PySide6").glob("*.dll")):
        if RUNTIME.fullmatch(file.name):
            # Qt's is the newest; an older one beside Python would be loaded first, and serve all.
            _put(file, folder / file.name)
    _lay_program(source, library)
    _compile(library, compiler)
    _archive(library, folder / ARCHIVE)
    paths = (f"python{interpreter.minor.replace('.', '')}.zip", ARCHIVE, "lib", ".")
    name = f"{Path(interpreter.library).stem}._pth"
    (folder / name).write_text("".join(f"{path}\r\n" for path in paths), encoding="ascii", newline="")


def _lay_program(source: Path, library: Path) -> None:
    from freeze_contents import data_files

    for name in ("app", "ui", "resources"):
        for file in sorted((source / name).rglob("*.py")):
            _put(file, library / file.relative_to(source))
    for file, place in data_files(source):
        _put(file, library / place / file.name)
    _put(PACKAGING / "freeze_start.py", library / "freeze_start.py")


def _compile(library: Path, compiler: str) -> None:
    """Byte code in place of sources, the same for the same source: users cannot write into the program's folder."""
    command = [compiler, "-m", "compileall", "-q", "-b", "--invalidation-mode", "unchecked-hash"]
    names = ["-s", str(library), "-p", "jonovahti", str(library)]
    done = subprocess.run(
        [*command, *names],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": ""},
    )
    for file in sorted(library.rglob("*.py")):
        place = file.relative_to(library).as_posix()
        if _STAYS_SOURCE.search(place):
            file.with_suffix(".pyc").unlink(missing_ok=True)
        elif file.with_suffix(".pyc").is_file():
            file.unlink()
        elif place.startswith(("app/", "ui/", "resources/")):
            raise CannotBuild(f"{place} could not be compiled:\n{done.stdout}{done.stderr}")


def _archive(library: Path, archive: Path) -> None:
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for entry in sorted(library.iterdir()):
            files = (
                [entry] if entry.is_file() else sorted(file for file in entry.rglob("*") if file.is_file())
            )
            if entry.name in _FOLDERS or any(file.suffix != ".pyc" for file in files):
                continue
            if entry.is_dir():
                # Python before 3.13 finds a package without __init__ in an archive only by its folder's own entry.
                for inner in [entry, *sorted(each for each in entry.rglob("*") if each.is_dir())]:
                    packed.writestr(
                        zipfile.ZipInfo(f"{inner.relative_to(library).as_posix()}/", _ZIP_TIME), ""
                    )
            for file in files:
                told = zipfile.ZipInfo(file.relative_to(library).as_posix(), _ZIP_TIME)
                told.compress_type = zipfile.ZIP_DEFLATED
                packed.writestr(told, file.read_bytes(), compresslevel=9)
            if entry.is_dir():
                shutil.rmtree(entry)
            else:
                entry.unlink()


def missing_libraries(folder: Path) -> list[str]:
    """Libraries that a file of the folder is linked to and that neither it nor Windows has."""
    files = [file for file in sorted(folder.rglob("*")) if file.suffix.lower() in {".dll", ".pyd", ".exe"}]
    here = {file.name.lower() for file in files}
    missing = set()
    for file in files:
        told = subprocess.run([OBJECTS, "-p", str(file)], check=True, capture_output=True, text=True).stdout
        for name in re.findall(r"DLL Name: (\S+)", told):
            if name.lower() not in here and not _OF_WINDOWS.fullmatch(name.lower()):
                missing.add(f"{name} (for {file.relative_to(folder).as_posix()})")
    return sorted(missing)


def sizes(folder: Path) -> tuple[int, float]:
    """How many files, and how many megabytes they hold."""
    files: Iterable[Path] = [file for file in folder.rglob("*") if file.is_file()]
    return len(list(files)), sum(file.stat().st_size for file in files) / 1e6


def _put(origin: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(origin, to)
