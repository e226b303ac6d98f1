"""Debian's Kannel where it is not installed: by root into the system, by anybody else beside it; apt brings it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

PROGRAMS: Final = ("bearerbox", "smsbox")
HOW_TO_INSTALL: Final = "apt-get install --no-install-recommends kannel"
_LIBRARIES: Final = "usr/lib"


def why_not() -> str:
    """Why the chain cannot be run here, "" when it can: there is no Kannel, and no apt to bring it."""
    if _is_here() or shutil.which("apt-get"):
        return ""
    return (
        "texts through the real chain (worker, Kannel, SMSC): Kannel is not installed, and there is no apt to bring it."
        f" On Debian: {HOW_TO_INSTALL}"
    )


def bring() -> None:
    """Bring Debian's package where it is not here. Raises RuntimeError with apt's words where that does not work."""
    if _is_here():
        return
    if os.geteuid() == 0:
        _apt(["update", "-qq"], must=False)
        _apt([*HOW_TO_INSTALL.split()[1:], "-y", "-qq"])
    else:
        _unpack_beside(_beside())


def main() -> int:
    """What a build does before its tests: bring Kannel, and fail where that cannot be."""
    why = why_not()
    if why:
        print(f"NOT RUN: {why}", file=sys.stderr)
        return 1
    bring()
    print(f"Kannel is at {find(PROGRAMS[0])}.")
    return 0


def find(name: str) -> str | None:
    """Where a program of Kannel's is."""
    own = f"{_beside()}/unpacked/usr/sbin"
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/lib/kannel:{own}")


def libraries() -> dict[str, str]:
    """The environment that programs are started in: they find what was unpacked beside the system."""
    found = [str(folder) for folder in (_beside() / "unpacked" / _LIBRARIES).glob("*-linux-gnu*")]
    return {**os.environ, **({"LD_LIBRARY_PATH": ":".join(found)} if found else {})}


def _is_here() -> bool:
    return all(map(find, PROGRAMS))


def _beside() -> Path:
    """A folder of this user's own, kept from one run to the next."""
    return Path(tempfile.gettempdir()) / f"jonovahti-kannel-{os.geteuid()}"


def _unpack_beside(folder: Path) -> None:
    """What apt does needs no root as long as it writes nowhere but here; what the system has is not fetched again."""
    for part in ("lists/partial", "cache/archives/partial", "unpacked"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    told = {
        "Dir::State": folder,
        "Dir::State::Lists": folder / "lists",
        "Dir::State::status": "/var/lib/dpkg/status",
        "Dir::Cache": folder / "cache",
        "Debug::NoLocking": "true",
        "APT::Sandbox::User": "",
    }
    options = [part for name, value in told.items() for part in ("-o", f"{name}={value}")]
    _apt([*options, "update", "-qq"], must=False)
    _apt([*options, *HOW_TO_INSTALL.split()[1:], "-y", "-qq", "--download-only"])
    for package in sorted((folder / "cache" / "archives").glob("*.deb")):
        subprocess.run(["dpkg-deb", "-x", str(package), str(folder / "unpacked")], check=True)
    if not _is_here():
        raise RuntimeError(f"Kannel was unpacked into {folder} and its programs are not there")


def _apt(words: list[str], *, must: bool = True) -> None:
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(["apt-get", *words], check=False, env=quietly, capture_output=True, text=True)
    if must and done.returncode != 0:
        raise RuntimeError(f"`{HOW_TO_INSTALL}` failed:\n{done.stderr[-1500:]}")


if __name__ == "__main__":
    sys.exit(main())
