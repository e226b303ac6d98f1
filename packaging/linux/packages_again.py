"""Pack what freeze_again.py froze a second time, and name every file that differs within the packages.

The second ones are packed quickly, not tightly: what is compared is what is in them, with rights, owners and times.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Final

from package import BUILD, ROOT, CannotPack, make_deb, make_tar, read_build, settle, stage
from rpm_package import make_rpm

AGAIN: Final = BUILD / "packages-again"
#: What of a package may differ between two builds of one commit; none is known.
MAY_DIFFER: Final[frozenset[str]] = frozenset()
#: Of an MSI's summary: when the tool ran, which is not what is installed.
_WHEN: Final = re.compile(r"^(Created|Last saved|Last saved by|Security):.*\n", re.MULTILINE)

Contents = dict[str, str]


def differences(one: Contents, other: Contents) -> list[str]:
    """Places that only one has, or has otherwise."""
    return sorted(place for place in one.keys() | other.keys() if one.get(place) != other.get(place))


def of_tar(file: Path) -> Contents:
    """A tar, packed in any way."""
    with tarfile.open(file, "r|*") as archive:
        return dict(_members(archive))


def of_deb(file: Path) -> Contents:
    """What is installed, and what dpkg is told of it."""
    found: Contents = {}
    for part, option in (("data", "--fsys-tarfile"), ("control", "--ctrl-tarfile")):
        told = subprocess.run(["dpkg-deb", option, str(file)], check=True, capture_output=True).stdout
        with tarfile.open(fileobj=io.BytesIO(told)) as archive:
            found.update((f"{part}: {place}", said) for place, said in _members(archive))
    return found


def of_rpm(file: Path) -> Contents:
    """As rpm itself lists it: each file with its digest, rights, owner and time, and what rpm is told of it."""
    found: Contents = {}
    listed = ["--dump", "--scripts", "--requires", "--provides", "--recommends", "--info"]
    for option in listed:
        told = subprocess.run(
            ["rpm", "-qp", "--nosignature", "--nodigest", option, str(file)],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        if option == "--dump":
            found.update((line.split(" ", 1)[0], line) for line in told.splitlines())
        else:
            # How large it is packed, and when, is no part of what is installed.
            kept = [line for line in told.splitlines() if not line.startswith(("Build Date", "Signature"))]
            found[option] = "\n".join(kept)
    return found


def of_msi(file: Path) -> Contents:
    """Every table of the installer, with the hashes of its files, and its summary but for the time it was made."""
    # The summary is listed as a table too, with its times.
    names = [
        name for name in _said(["msiinfo", "tables", str(file)]).split() if name != "_SummaryInformation"
    ]
    # Rows have no order, and wixl writes them in another one each time.
    rows = {name: sorted(_said(["msiinfo", "export", str(file), name]).splitlines()) for name in names}
    tables = {f"table {name}": "\n".join(found) for name, found in rows.items()}
    return {**tables, "summary": _WHEN.sub("", _said(["msiinfo", "suminfo", str(file)]))}


def pairs() -> Iterator[tuple[Path, Path, Callable[[Path], Contents]]]:
    """Each package of the first build with its like of the second, and how it is read. Raises CannotPack."""
    dist = ROOT / "dist"
    build = read_build(BUILD / "frozen-again")
    shutil.rmtree(AGAIN, ignore_errors=True)
    AGAIN.mkdir(parents=True)
    root = AGAIN / "root"
    stage(build, root)
    made = make_deb(build, root, AGAIN, packing=("-Zgzip", "-z1"))
    yield dist / made.name, made, of_deb
    made = make_tar(build, AGAIN, packing=("-0", "-T2"))
    yield dist / made.name, made, of_tar
    if list(dist.glob("*.rpm")):
        shutil.rmtree(root)
        stage(build, root, unit_folder="usr/lib/systemd/system")
        settle(root, build.epoch)
        made = make_rpm(build.version, build.epoch, root, AGAIN, level=0)
        yield dist / made.name, made, of_rpm
    # freeze_again.py has it made, and leaves it beside the folder it is made of.
    for made in (BUILD / "windows-again").glob("*.msi"):
        yield dist / made.name, made, of_msi


def _members(archive: tarfile.TarFile) -> Iterator[tuple[str, str]]:
    for member in archive:
        content = archive.extractfile(member) if member.isfile() else None
        told = (
            member.type.decode(), oct(member.mode), member.uid, member.gid, member.uname, member.gname,
            int(member.mtime), member.linkname, _digest(content) if content else "",
        )  # fmt: skip
        yield member.name, json.dumps(told)


def _digest(content: IO[bytes]) -> str:
    return hashlib.file_digest(content, "sha256").hexdigest()  # type: ignore[arg-type]  # it reads as one, and is none by its type


def _said(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> int:
    """1 when something differs that may not, or cannot be packed a second time."""
    os.umask(0o022)
    begun = time.monotonic()
    differing: list[str] = []
    try:
        for first, second, contents in pairs():
            if not first.is_file():
                print(f"{first.relative_to(ROOT)} is not there: nothing to compare it with.", file=sys.stderr)
                return 1
            one, other = contents(first), contents(second)
            found = [place for place in differences(one, other) if place not in MAY_DIFFER]
            print(f"{first.name}: {len(one)} entries, {len(found)} differ", flush=True)
            differing += [f"{first.name}: {place}" for place in found]
    except CannotPack as reason:
        print(f"The packages cannot be made a second time. {reason}", file=sys.stderr)
        return 1
    shutil.rmtree(AGAIN, ignore_errors=True)
    if differing:
        print("Packages of one commit differ in:\n  " + "\n  ".join(differing), file=sys.stderr)
        return 1
    print(f"Packages of one commit hold the same, file by file ({time.monotonic() - begun:.0f} s).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
