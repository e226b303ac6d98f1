"""Make the .rpm of a frozen folder: the same files as in the .deb, with what Fedora and RHEL call their libraries."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from package import BUILD, HOME, LIMIT_MB, PROGRAMS, ROOT, CannotPack, read_build, settle, stage
from setup_environment import CannotSetUp, install_packages

HERE: Final = Path(__file__).resolve().parent

_FONTS: Final = "Requires: (dejavu-sans-fonts or liberation-sans-fonts or google-noto-sans-fonts)"
#: Of what the libraries ask for, these are never a package's own: the loader and the parts of glibc.
_OF_GLIBC: Final = re.compile(
    r"(ld-linux-x86-64|libc|libdl|libm|libpthread|librt|libutil|libresolv|libcrypt)\.so"
)


def needs(root: Path) -> list[str]:
    """What an rpm's Requires say: the libraries that ours are linked to and do not bring along, and glibc's version."""
    inside = root / HOME / "_internal"
    files = [file for file in sorted(inside.rglob("*.so*")) if not file.is_symlink()]
    # Only recommended: who never prints needs no libcups.
    files = [file for file in files if file.name != "libcupsprintersupport.so"] + [root / HOME / PROGRAMS[0]]
    ours = {file.name for file in inside.rglob("*.so*")}
    asked: set[str] = set()
    newest = (2, 0)
    for file in files:
        told = subprocess.run(["objdump", "-p", str(file)], check=True, capture_output=True, text=True).stdout
        asked.update(re.findall(r"NEEDED\s+(\S+)", told))
        newest = max(
            [newest, *((int(one), int(two)) for one, two in re.findall(r"GLIBC_(\d+)\.(\d+)", told))]
        )
    others = sorted(name for name in asked - ours if not _OF_GLIBC.match(name))
    # rpm itself names libraries so, with their kind in brackets: whichever package has one provides that name.
    wanted = [f"{name}()(64bit)" for name in others]
    return [f"glibc >= {newest[0]}.{newest[1]}", "fontconfig", *wanted]


def described(version: str, wanted: Sequence[str], level: int) -> str:
    """The .spec; `wanted` is what Requires say.

    `level`: how tightly xz packs, 0 to 9, and only that: rpm itself requires of a system that it can unpack the kind
    of payload, so the same files packed by another tool would be another package.
    """
    requires = "\n".join([*(f"Requires: {one}" for one in wanted), _FONTS])
    words = (HERE / "jonovahti.spec.in").read_text(encoding="utf-8")
    for name, told in {"VERSION": version, "REQUIRES": requires, "LEVEL": str(level)}.items():
        words = words.replace(f"@{name}@", told)
    return words


def make_rpm(version: str, epoch: int, root: Path, output: Path, *, level: int = 6) -> Path:
    """Build the .rpm of a staged root; `level` as of `described`. Raises CannotPack with rpmbuild's words."""
    top = BUILD / "rpm"
    shutil.rmtree(top, ignore_errors=True)
    top.mkdir(parents=True)
    spec = top / "jonovahti.spec"
    spec.write_text(described(version, needs(root), level), encoding="utf-8")
    told = {"_topdir": str(top), "_staged": str(root), "_rpmdir": str(top / "made")}
    defined = [word for name, value in told.items() for word in ("--define", f"{name} {value}")]
    done = subprocess.run(
        ["rpmbuild", "-bb", "--target", "x86_64", *defined, str(spec)],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch)},
    )
    if done.returncode != 0:
        raise CannotPack(f"rpmbuild ended with {done.returncode}:\n{(done.stdout + done.stderr)[-3000:]}")
    (made,) = (top / "made").rglob("*.rpm")
    package = output / made.name
    shutil.move(made, package)
    return package


def main() -> int:
    """Make it, and say how large it is."""
    os.umask(0o022)
    begun = time.monotonic()
    if shutil.which("rpmbuild") is None:
        try:
            install_packages(["rpm"], "The .rpm needs rpmbuild.")
        except CannotSetUp as reason:
            print(f"The .rpm cannot be made. {reason}", file=sys.stderr)
            return 1
    build = read_build(BUILD / "frozen")
    root = BUILD / "root-rpm"
    stage(build, root, unit_folder="usr/lib/systemd/system")
    settle(root, build.epoch)
    output = ROOT / "dist"
    output.mkdir(exist_ok=True)
    try:
        package = make_rpm(build.version, build.epoch, root, output)
    except CannotPack as reason:
        print(f"The .rpm cannot be made. {reason}", file=sys.stderr)
        return 1
    size = package.stat().st_size / 1e6
    digest = hashlib.sha256(package.read_bytes()).hexdigest()
    seconds = time.monotonic() - begun
    print(f"{package.relative_to(ROOT)}: {size:.1f} MB, sha256 {digest}, in {seconds:.0f} s")
    if size > LIMIT_MB:
        print(f"{package.name} is larger than {LIMIT_MB:.0f} MB.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
