"""The MSI of a folder, made with wixl: for all users of a machine, silent if asked, with its settings in the registry.

wixl knows a part of WiX 3; what it leaves wrong is put right with msibuild. One component a file, named for the file's
place, so that an upgrade knows each again.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.sax.saxutils import quoteattr

from interpreter import CannotBuild
from launchers import ICONS, icon

#: In WiX's words, with fields for what differs from one build to the next.
SOURCE: Final = Path(__file__).resolve().with_name("jonovahti.wxs.in")
#: Where the machine's defaults are read from; see the settings' reference.
KEY: Final = r"Software\Jonovahti"
#: What the installer itself keeps, apart from the settings.
OWN_KEY: Final = r"Software\Jonovahti\Installation"
#: Never to be changed: Windows knows by it that two packages are one program.
UPGRADE_CODE: Final = "{0E5B7F0B-3B06-4E0B-8F53-0D7A4C1C2A6E}"
_SPACE: Final = uuid.UUID("b9a5f3d2-5c1e-4d57-9b0a-6a8d3f2c7e10")
#: (DATABASE itself is a name of Windows: the installer puts its own file there.)
#: Said at the command line of msiexec, kept over upgrades: property, and the value's name in the registry.
PROPERTIES: Final = {"DATABASEURL": "connection.database", "PROFILE": "connection.profile"}
#: What an upgrade that is not told finds again of the version before: property, key and the value's name.
FOUND: Final = {name: (KEY, value) for name, value in PROPERTIES.items()} | {
    "INSTALLDIR": (OWN_KEY, "InstallDir")
}


def make_installer(folder: Path, version: str, epoch: int, work: Path, installer: Path) -> None:
    """Write the MSI. Raises CannotBuild with the words of the tool that failed."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    (work / "jonovahti.ico").write_bytes(icon([ICONS / f"{size}.png" for size in (48, 128, 256)]))
    described = work / "jonovahti.wxs"
    described.write_text(describe(folder, version, epoch, work), encoding="utf-8")
    installer.unlink(missing_ok=True)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}
    _run(["wixl", "-a", "x64", "-o", str(installer), described.name], environment, work)
    secure = ";".join(["WIX_DOWNGRADE_DETECTED", "WIX_UPGRADE_DETECTED", *FOUND])
    changes = [
        # wixl looks into the 32-bit half of the registry, where the settings of the version before are not.
        "UPDATE RegLocator SET Type=18",
        f"UPDATE Property SET Value='{secure}' WHERE Property='SecureCustomProperties'",  # noqa: S608  # of a file made here
        # Of actions that shall follow AppSearch it puts one at the very end, when all is written, not always the same.
        *(
            f"UPDATE {sequence} SET Sequence={first + place} WHERE Action='{what}{name}'"  # noqa: S608  # as above
            for sequence in ("InstallUISequence", "InstallExecuteSequence")
            for what, first in (("Keep", 1), ("Restore", 51))
            for place, name in enumerate(FOUND)
        ),
    ]
    _run(["msibuild", str(installer), "-q", *changes], environment, work)
    words = (
        f"Jonovahti {version}",
        "Jonovahti contributors",
        "x64;1033",
        _guid(f"package {version} {epoch}"),
    )
    _run(["msibuild", str(installer), "-s", *words], environment, work)


def describe(folder: Path, version: str, epoch: int, work: Path) -> str:
    """The WiX source for a folder's files, to be read in `work`: wixl finds no file by its whole path."""
    references: list[str] = []
    files = "\n".join(_files(folder, folder, work, references))
    all_components = "\n".join(f'<ComponentRef Id="{name}"/>' for name in references)
    return SOURCE.read_text(encoding="utf-8").format(
        version=version,
        # Another for each commit: Windows takes the same one for the same program.
        product=_guid(f"product {version} {epoch}"),
        upgrade=UPGRADE_CODE,
        own=OWN_KEY,
        files=files,
        references=all_components,
        searches="\n".join(map(_search, FOUND)),
        kept="\n".join(map(_kept, FOUND)),
        order="\n".join(map(_order, FOUND)),
        values="\n".join(map(_value, PROPERTIES)),
        menu=_guid("menu"),
        desktop=_guid("desktop"),
        machine=_guid("machine"),
    )


def _files(folder: Path, top: Path, work: Path, references: list[str]) -> Iterator[str]:
    for entry in sorted(folder.iterdir(), key=lambda each: (each.is_dir(), each.name)):
        place = entry.relative_to(top).as_posix()
        if entry.is_dir():
            yield f'<Directory Id="{_name("d", place)}" Name={quoteattr(entry.name)}>'
            yield from _files(entry, top, work, references)
            yield "</Directory>"
            continue
        references.append(_name("c", place))
        origin = quoteattr(os.path.relpath(entry, work))
        name = f'Id="{_name("f", place)}" Name={quoteattr(entry.name)}'
        file = f'<File {name} Source={origin} KeyPath="yes"/>'
        yield f'<Component Id="{references[-1]}" Guid="{_guid(place)}" Win64="yes">{file}</Component>'


def _name(kind: str, place: str) -> str:
    return f"{kind}{uuid.uuid5(_SPACE, place).hex}"


def _guid(place: str) -> str:
    return f"{{{str(uuid.uuid5(_SPACE, place)).upper()}}}"


def _search(name: str) -> str:
    key, value = FOUND[name]
    return (
        f'<Property Id="{name}"><RegistrySearch Id="Found{name}" Root="HKLM" Key="{key}"'
        f' Name="{value}" Type="raw"/></Property>'
    )


def _kept(name: str) -> str:
    # What is searched for would take the place of what was said at the command line.
    return (
        f'<CustomAction Id="Keep{name}" Property="SAID_{name}" Value="[{name}]" Execute="firstSequence"/>\n'
        f'<CustomAction Id="Restore{name}" Property="{name}" Value="[SAID_{name}]" Execute="firstSequence"/>'
    )


def _order(name: str) -> str:
    return (
        f'<Custom Action="Keep{name}" Before="AppSearch">{name}</Custom>\n'
        f'<Custom Action="Restore{name}" After="AppSearch">SAID_{name}</Custom>'
    )


def _value(name: str) -> str:
    return (
        f'<Component Id="Machine{name}" Guid="{_guid(f"machine {name}")}" Win64="yes">'
        f'<RegistryValue Root="HKLM" Key="{KEY}" Name="{PROPERTIES[name]}" Type="string" Value="[{name}]"'
        ' KeyPath="yes"/></Component>'
    )


def _run(command: list[str], environment: dict[str, str], work: Path) -> None:
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment, cwd=work)
    said = re.sub(r"^\s+", "", done.stdout + done.stderr, flags=re.MULTILINE)
    if done.returncode != 0:
        raise CannotBuild(f"{command[0]} ended with {done.returncode}:\n{said[-2000:]}")
