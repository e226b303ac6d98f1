"""What the frozen program holds: the modules nothing imports by name, and the parts of Qt and others it leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

#: The folder and its one executable are named for the first; the others are links to it, told apart by name.
PROGRAMS: Final = ("jonovahti", "jonovahti-admin", "jonovahti-worker")

#: Found by name or by entry point at run time, never by an import that can be followed.
HIDDEN: Final = (
    "keyring.backends.SecretService",
    "keyring.backends.kwallet",
    "keyring.backends.libsecret",
    "psycopg_binary",
    "sqlalchemy.dialects.postgresql.psycopg",
    "sqlalchemy.dialects.sqlite",
    "tzdata",
)

#: Reached by imports that this program never makes.
EXCLUDED: Final = (
    "tkinter",
    "unittest",
    "doctest",
    "lib2to3",
    "ensurepip",
    "idlelib",
    "pip",
    "setuptools",
    "pkg_resources",
    "readline",
    "_pytest",
    "pytest",
    "PyInstaller",
    "IPython",
    "matplotlib",
    "scipy",
    "cupy",
    "numba",
    "pandas",
    "h5py",
    "numpy.f2py",
    "numpy.distutils",
    "PySide6.QtTest",
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtQuickWidgets",
    "PySide6.QtSql",
    "PySide6.QtDesigner",
    "PySide6.QtUiTools",
    "PySide6.QtHelp",
    "PySide6.QtXml",
    "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.oracle",
    "sqlalchemy.dialects.mssql",
    "sqlalchemy.testing",
    "sqlalchemy.ext.mypy",
    "alembic.testing",
    "phonenumbers.geodata",
    "phonenumbers.carrierdata",
    "phonenumbers.tzdata",
)

#: What PyInstaller would run before the program: the first loads Qt (freeze_qt.py does its work), the other what child
#: processes of Python need, and this program has none.
_NOT_RUN_FIRST: Final = frozenset({"pyi_rth_pyside6", "pyi_rth_multiprocessing"})

#: Libraries taken along from the machine that builds. All others are the system's own: every desktop has them, gets
#: their security fixes, and its graphics drivers need their own C++ library, not an older one of ours.
_FROM_SYSTEM: Final = re.compile(
    r"lib(python3|ssl|crypto|sqlite3|ffi|bz2|lzma|z|expat|uuid|xcb-[a-z-]+)\b[\w.-]*\.so[.\d]*$"
)

# The GTK theme would bring half of a desktop along from the machine that builds; the portal's theme has no such needs.
_DROPPED: Final = re.compile(
    r"""(^|/)(
    plugins/(egldeviceintegrations|generic|networkinformation|tls|sqldrivers|vectorimageformats|qml\w+)/
    | plugins/platforms/libq(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)\.so
    | plugins/platformthemes/libqgtk3\.so
    | plugins/platforminputcontexts/libqtvirtualkeyboardplugin\.so
    | plugins/imageformats/libq(tga|tiff|wbmp|webp|icns|pdf)\.so
    | plugins/wayland-shell-integration/lib(fullscreen-shell-v1|ivi-shell|qt-shell)\.so
    | plugins/wayland-graphics-integration-server/
    | (PySide6/Qt/lib/)?libQt6(EglFSDeviceIntegration|EglFsKmsSupport|Test|Network|Pdf|Quick|Qml|VirtualKeyboard
        |WaylandCompositor|Sql|Designer)\w*\.so
    | numpy/(tests|\w+/tests|random/lib|random/_examples|core/include|_core/include|_core/lib)/
    | dateutil/zoneinfo/dateutil-zoneinfo\.tar\.gz
    | [\w.+-]+\.dist-info/(?!METADATA$|entry_points\.txt$)
    )""",
    re.VERBOSE,
)
_TRANSLATION: Final = re.compile(r"(^|/)PySide6/Qt/translations/(\w+?)_(\w+)\.qm$")
_LANGUAGES: Final = ("en", "fi", "sv")


def is_run(name: str) -> bool:
    """Whether a script is run at the start: `name` is the program's own, or that of what PyInstaller runs before it."""
    return name not in _NOT_RUN_FIRST


def is_kept(name: str) -> bool:
    """Whether a file PyInstaller would take is shipped; `name` is its place within the folder."""
    place = name.replace("\\", "/")
    translation = _TRANSLATION.search(place)
    if translation:
        # What Qt itself says: standard buttons, the print dialog.
        return translation[2] == "qtbase" and translation[3] in _LANGUAGES
    return not _DROPPED.search(place)


def is_taken_along(name: str, origin: str) -> bool:
    """Whether a library is shipped: those of wheels and of Python are, of the system's only what may be missing."""
    is_of_system = origin.startswith(("/lib", "/usr/lib")) and "/lib-dynload/" not in origin
    return is_kept(name) and (not is_of_system or _FROM_SYSTEM.search(Path(origin).name) is not None)


def may_be_stripped(place: str) -> bool:
    """Libraries that were patched after linking break when symbols are cut out of them."""
    return ".libs/" not in place


def data_files(source: Path) -> Iterator[tuple[Path, str]]:
    """The program's own files that are read at run time, and the folder each goes to."""
    for folder in ("app", "resources"):
        for file in sorted((source / folder).rglob("*")):
            place = file.relative_to(source)
            if file.is_file() and _is_read(place):
                yield file, place.parent.as_posix()


def _is_read(place: Path) -> bool:
    if "__pycache__" in place.parts:
        return False
    if place.parts[0] == "resources":
        # The word lists and .ts files are what the .qm files are made from.
        return place.suffix not in {".py", ".ts", ".tsv"}
    # Alembic reads its revisions as files.
    return place.suffix in {".sql", ".mako", ".json"} or (
        "migrations" in place.parts and (place.parent.name == "versions" or place.name == "env.py")
    )
