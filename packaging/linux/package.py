"""Make the .deb and the tar.xz of a frozen folder; smoke_test.py then installs the one and runs the other.

Both hold the same program. Everything in them has the commit's time and belongs to root, so that the same commit gives
the same bytes.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
HERE: Final = Path(__file__).resolve().parent
BUILD: Final = ROOT / "build" / "package"
PROGRAMS: Final = ("jonovahti", "jonovahti-admin", "jonovahti-worker")
HOME: Final = "usr/lib/jonovahti"
MAINTAINER: Final = "Jonovahti contributors <packages@jonovahti.invalid>"
LIMIT_MB: Final = 70.0
ICON_SIZES: Final = (48, 128, 256)

# What the libraries do not tell: where to find letters, and where time zones and passwords are.
_ALSO_NEEDED: Final = (
    "fontconfig-config, fonts-dejavu-core | fonts-liberation | fonts-noto-core | fonts-inter"
)
_RECOMMENDED: Final = "libcups2, gnome-keyring | kwalletmanager | keepassxc"

_CONTROL: Final = """Package: jonovahti
Version: {version}
Architecture: amd64
Section: database
Priority: optional
Installed-Size: {size}
Maintainer: {maintainer}
Depends: {depends}
Recommends: {recommends}
Description: console for those who supervise callback lines
 Patients ring, leave a callback request, and nurses ring back. Jonovahti shows
 every centre's queue live and who will not be rung today, and lets the
 supervisor move work to where there are hands.
 .
 This package has the console, the administrator's program and the worker that
 runs beside the contact-centre database, with all they need.
"""


class CannotPack(Exception):
    """Something a package must not be without; the message says what."""


@dataclass(frozen=True, slots=True)
class Build:
    """A frozen folder, and what both packages say of it."""

    frozen: Path
    version: str
    epoch: int

    @property
    def deb_version(self) -> str:
        return f"{self.version}-1"


def read_build(folder: Path) -> Build:
    """What freeze.py left in its output folder."""
    told = json.loads((folder / "built.json").read_text(encoding="utf-8"))
    return Build(folder / "jonovahti", told["version"], told["epoch"])


def stage(build: Build, root: Path, unit_folder: str = "lib/systemd/system") -> None:
    """Lay all files of the package into a folder that stands for /."""
    shutil.rmtree(root, ignore_errors=True)
    home = root / HOME
    home.parent.mkdir(parents=True)
    shutil.copytree(build.frozen, home, symlinks=True)
    shutil.rmtree(home / "docs")
    for name in PROGRAMS:
        _link(root / "usr/bin" / name, f"../lib/jonovahti/{PROGRAMS[0]}")
    _put(HERE / "jonovahti.desktop", root / "usr/share/applications/jonovahti.desktop")
    _icons(root / "usr/share/icons/hicolor")
    _described(build, root)
    _put(HERE / "jonovahti-worker.service", root / unit_folder / "jonovahti-worker.service")
    _put(HERE / "worker.env", root / "etc/jonovahti/worker.env")
    documents = root / "usr/share/doc/jonovahti"
    shutil.copytree(build.frozen / "docs", documents)
    _link(documents / "licences", "../../../lib/jonovahti/licences")
    _put(HERE / "copyright", documents / "copyright")
    _manual(build, root)


def make_deb(build: Build, root: Path, output: Path, packing: Sequence[str] = ("-Zxz",)) -> Path:
    """Build the .deb of a staged root; `packing`: how tightly, as dpkg-deb is told."""
    version = build.deb_version
    control = root / "DEBIAN"
    shutil.rmtree(control, ignore_errors=True)
    _changelog(build, version, root / "usr/share/doc/jonovahti/changelog.Debian.gz")
    _put(HERE / "deb/lintian-overrides", root / "usr/share/lintian/overrides/jonovahti")
    files = sorted(file for file in root.rglob("*") if file.is_file() and not file.is_symlink())
    size = sum(-(-file.stat().st_size // 1024) for file in files)
    control.mkdir()
    told = _CONTROL.format(
        version=version,
        size=size,
        maintainer=MAINTAINER,
        depends=f"{_needs(root)}, {_ALSO_NEEDED}",
        recommends=_RECOMMENDED,
    )
    (control / "control").write_text(told, encoding="utf-8")
    settings = sorted(f"/{file.relative_to(root)}" for file in files if file.is_relative_to(root / "etc"))
    (control / "conffiles").write_text("\n".join(settings) + "\n", encoding="utf-8")
    sums = [
        f"{hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()}  {file.relative_to(root)}"
        for file in files
        if not file.is_relative_to(root / "etc")
    ]
    (control / "md5sums").write_text("\n".join(sums) + "\n", encoding="utf-8")
    for script in ("postinst", "prerm", "postrm"):
        _put(HERE / "deb" / script, control / script, mode=0o755)
    settle(root, build.epoch)
    package = output / f"jonovahti_{version}_amd64.deb"
    command = ["dpkg-deb", "--root-owner-group", *packing, "--build", str(root), str(package)]
    subprocess.run(
        command,
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(build.epoch)},
    )
    shutil.rmtree(control)
    return package


def as_version(package: Path, version: str, output: Path) -> Path:
    """The same .deb under another version, to be upgraded from; its conffiles have a line that ours have not.

    An upgrade over an edited conffile asks what to keep only where its own changed too. What is in it is not packed
    anew, as it lives for one test.
    """
    other = output / f"jonovahti_{version}_amd64.deb"
    other.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(dir=output) as place:
        control = Path(place, "control")
        subprocess.run(["dpkg-deb", "--control", str(package), str(control)], check=True)
        told = (control / "control").read_text(encoding="utf-8")
        (control / "control").write_text(
            re.sub(r"^Version: .*$", f"Version: {version}", told, flags=re.MULTILINE), encoding="utf-8"
        )
        subprocess.run(["ar", "x", str(package), "debian-binary"], check=True, cwd=place)
        tar = ["tar", "--owner=0", "--group=0", "-C", str(control), "-cJf", "control.tar.xz", "."]
        subprocess.run(tar, check=True, cwd=place)
        settings = frozenset((control / "conffiles").read_text(encoding="utf-8").split())
        _with_a_line_more(package, settings, Path(place, "data.tar"))
        members = ["debian-binary", "control.tar.xz", "data.tar"]
        subprocess.run(["ar", "rc", str(other), *members], check=True, cwd=place)
    return other


def _with_a_line_more(package: Path, settings: frozenset[str], to: Path) -> None:
    """The package's files, of which `settings` (as `/etc/…`) end with a line of their own."""
    unpack = ["dpkg-deb", "--fsys-tarfile", str(package)]
    with (
        subprocess.Popen(unpack, stdout=subprocess.PIPE) as unpacking,
        tarfile.open(fileobj=unpacking.stdout, mode="r|") as new,
        tarfile.open(to, "w", format=tarfile.GNU_FORMAT) as old,
    ):
        for member in new:
            content = new.extractfile(member) if member.isreg() else None
            if content is not None and member.name.removeprefix(".") in settings:
                text = content.read() + b"# As the version before had it.\n"
                member.size, content = len(text), io.BytesIO(text)
            old.addfile(member, content)
        # Whoever unpacks fails where what fills the last block up is not taken too.
        assert unpacking.stdout is not None
        unpacking.stdout.read()
    if unpacking.returncode != 0:
        raise subprocess.CalledProcessError(unpacking.returncode, unpack)


def make_tar(
    build: Build, output: Path, packing: Sequence[str] = ("-6", "-T2", "--block-size=64MiB")
) -> Path:
    """The frozen folder as it is, for a machine where nothing may be installed; `packing`: as xz is told."""
    name = f"jonovahti-{build.version}-linux-x86_64"
    archive = output / f"{name}.tar.xz"
    tar = [
        *("tar", "--create", "--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--format=gnu"),
        *(f"--mtime=@{build.epoch}", f"--transform=flags=r;s,^jonovahti,{name},"),
        *("--directory", str(build.frozen.parent), build.frozen.name),
    ]
    with archive.open("wb") as packed, subprocess.Popen(tar, stdout=subprocess.PIPE) as bare:
        # In blocks of a set size the result is the same for any number of processors.
        subprocess.run(["xz", *packing], stdin=bare.stdout, stdout=packed, check=True)
    if bare.returncode != 0:
        raise subprocess.CalledProcessError(bare.returncode, tar)
    return archive


def _needs(root: Path) -> str:
    """The Debian packages whose libraries ours ask for and do not bring along, with the versions they need."""
    place = BUILD / "needs"
    (place / "debian").mkdir(parents=True, exist_ok=True)
    (place / "debian" / "control").write_text(
        "Source: jonovahti\n\nPackage: jonovahti\nArchitecture: any\n", encoding="utf-8"
    )
    inside = root / HOME / "_internal"
    ours = sorted({file.parent for file in inside.rglob("*.so*")})
    libraries = sorted(
        file
        for file in inside.rglob("*.so*")
        # Only recommended: who never prints needs no libcups.
        if not file.is_symlink() and file.name != "libcupsprintersupport.so"
    )
    command = [
        "dpkg-shlibdeps",
        "-O",
        "--ignore-missing-info",
        "--warnings=0",
        *(f"-l{folder}" for folder in ours),
    ]
    told = subprocess.run(
        [*command, *map(str, libraries), str(root / HOME / PROGRAMS[0])],
        check=False,
        cwd=place,
        capture_output=True,
        text=True,
    )
    if told.returncode != 0:
        faults = [line for line in told.stderr.splitlines() if "error" in line]
        raise CannotPack("; ".join(faults))
    return told.stdout.strip().removeprefix("shlibs:Depends=")


def _icons(folder: Path) -> None:
    _put(HERE / "jonovahti.svg", folder / "scalable/apps/jonovahti.svg")
    for size in ICON_SIZES:
        _put(HERE / "icons" / f"{size}.png", folder / f"{size}x{size}/apps/jonovahti.png")


def _described(build: Build, root: Path) -> None:
    words = (HERE / "jonovahti.metainfo.xml").read_text(encoding="utf-8")
    day = datetime.fromtimestamp(build.epoch, UTC).strftime("%Y-%m-%d")
    file = root / "usr/share/metainfo/fi.jonovahti.console.metainfo.xml"
    file.parent.mkdir(parents=True)
    file.write_text(words.replace("@VERSION@", build.version).replace("@DATE@", day), encoding="utf-8")


def _manual(build: Build, root: Path) -> None:
    made = BUILD / "manual"
    python = BUILD / "environment" / "bin" / "python"
    source = build.frozen.parent / "source"
    told = [str(source), str(made), build.version, str(build.epoch)]
    subprocess.run([python, HERE / "manual.py", *told], check=True)
    for name in PROGRAMS:
        page = root / "usr/share/man/man1" / f"{name}.1.gz"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_bytes(gzip.compress((made / "man" / f"{name}.1").read_bytes(), 9, mtime=0))
        _put(made / "completions" / name, root / "usr/share/bash-completion/completions" / name)


def _changelog(build: Build, version: str, file: Path) -> None:
    when = format_datetime(datetime.fromtimestamp(build.epoch, UTC))
    words = (
        f"jonovahti ({version}) stable; urgency=medium\n\n  * Version {build.version}: see CHANGELOG.md.\n\n"
        f" -- {MAINTAINER}  {when}\n"
    )
    file.write_bytes(gzip.compress(words.encode(), 9, mtime=0))


def _put(origin: Path, to: Path, *, mode: int = 0o644) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(origin, to)
    to.chmod(mode)


def _link(place: Path, to: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(to)


def settle(root: Path, epoch: int) -> None:
    """Give folders the same rights and everything the commit's time, seconds since the epoch."""
    for place in [root, *root.rglob("*")]:
        if place.is_dir() and not place.is_symlink():
            place.chmod(0o755)
        os.utime(place, (epoch, epoch), follow_symlinks=False)


def main() -> int:
    """Make both packages of what freeze.py made, check them, and say how large they are."""
    os.umask(0o022)
    build = read_build(BUILD / "frozen")
    output = ROOT / "dist"
    output.mkdir(exist_ok=True)
    root = BUILD / "root"
    begun = time.monotonic()
    stage(build, root)
    try:
        made = [make_deb(build, root, output), make_tar(build, output)]
    except CannotPack as reason:
        print(f"The package cannot be made. {reason}", file=sys.stderr)
        return 1
    shutil.copyfile(build.frozen / "jonovahti.cdx.json", output / f"jonovahti-{build.version}.cdx.json")
    for package in made:
        size = package.stat().st_size / 1e6
        digest = hashlib.sha256(package.read_bytes()).hexdigest()
        print(f"{package.relative_to(ROOT)}: {size:.1f} MB, sha256 {digest}")
        if size > LIMIT_MB:
            print(f"{package.name} is larger than {LIMIT_MB:.0f} MB.", file=sys.stderr)
            return 1
    print(f"Packed in {time.monotonic() - begun:.0f} s.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
