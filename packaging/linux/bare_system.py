"""A bare Debian to install packages on: made once by debootstrap, copied afresh for each use, entered by chroot.

Run by itself it makes both, which is mostly waiting for a mirror: package_and_try.py has it done during the freezing.
"""

from __future__ import annotations

import fcntl
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from package import BUILD

_PATH: Final = "/usr/sbin:/usr/bin:/sbin:/bin"
#: The user without rights that each copy has.
USER: Final = "nurse"


class Failed(Exception):
    """What was expected of the package and did not come about."""


class NoSystem(Exception):
    """No bare Debian can be made here: the mirror does not answer, or has no such release."""


@dataclass(frozen=True, slots=True)
class Bare:
    """One release: `code` as mirrors call it. Its copy is used by one test at a time."""

    code: str
    words: str

    @property
    def kept(self) -> Path:
        return BUILD / f"bare-{self.words.lower().replace(' ', '-')}"

    @property
    def place(self) -> Path:
        """The copy that is in use."""
        return BUILD / self.words.lower().replace(" ", "-")

    def make(self) -> None:
        """Make it once, from the mirror this machine uses; takes about a minute. Raises NoSystem.

        Who comes while another makes it waits for that.
        """
        BUILD.mkdir(parents=True, exist_ok=True)
        with self.kept.with_name(f"{self.kept.name}.lock").open("w") as turn:
            fcntl.flock(turn, fcntl.LOCK_EX)
            if not self.kept.is_dir():
                self._make()

    def _make(self) -> None:
        sources = Path("/etc/apt/sources.list.d/debian.sources")
        told = sources.read_text(encoding="utf-8") if sources.is_file() else ""
        mirror = re.search(r"^URIs:\s*(\S+)", told, re.MULTILINE)
        part = self.kept.with_name(f"{self.kept.name}.part")
        command = ["debootstrap", "--variant=minbase", self.code, str(part), *([mirror[1]] if mirror else [])]
        said = BUILD / f"debootstrap-{self.code}.log"
        # Mirrors drop a file now and then; the second try finds most of it fetched.
        for _ in range(2):
            shutil.rmtree(part, ignore_errors=True)
            with said.open("w", encoding="utf-8") as log:
                done = subprocess.run(command, check=False, stdout=log, stderr=subprocess.STDOUT)
            if done.returncode == 0:
                part.rename(self.kept)
                return
        raise NoSystem(f"debootstrap could not make a bare {self.words}: see {said}")

    @contextmanager
    def system(self) -> Iterator[None]:
        """A fresh copy, with /proc, a way to the mirrors, and a user without rights. Raises NoSystem."""
        shutil.rmtree(self.place, ignore_errors=True)
        subprocess.run(["cp", "-a", "--reflink=auto", str(self.kept), str(self.place)], check=True)
        for file in ("resolv.conf", "hosts"):
            shutil.copyfile(Path("/etc", file), self.place / "etc" / file)
        # A proxy or a certificate that the mirrors need is this machine's.
        for told in Path("/etc/apt/apt.conf.d").iterdir():
            shutil.copyfile(told, self.place / "etc/apt/apt.conf.d" / told.name)
        # What is tried here need not outlive a power cut: thousands of small files are not each waited for.
        (self.place / "etc/dpkg/dpkg.cfg.d/quick").write_text("force-unsafe-io\n", encoding="utf-8")
        mount = ["mount", "-t", "proc", "proc", str(self.place / "proc")]
        if subprocess.run(mount, check=False).returncode != 0:
            raise NoSystem("nothing may be mounted here, and programs of a bare system need its /proc")
        try:
            self.run(f"apt-get -qq update && useradd --create-home {USER}")
            yield
        finally:
            subprocess.run(["umount", str(self.place / "proc")], check=False)

    def run(self, command: str, *, user: str = "root") -> str:
        """What a command in it says. Raises Failed with its words when it does not end with 0."""
        words = [
            *("chroot", str(self.place), "/usr/bin/env", "-i"),
            *(f"PATH={_PATH}", "LANG=C.UTF-8", "DEBIAN_FRONTEND=noninteractive"),
        ]
        if user == "root":
            words += ["sh", "-c", command]
        else:
            words += ["su", user, "-s", "/bin/sh", "-c", f"cd; export QT_QPA_PLATFORM=offscreen; {command}"]
        # Whatever asks finds nobody.
        done = subprocess.run(
            words, check=False, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=900
        )
        if done.returncode != 0:
            raise Failed(f"`{command}` ended with {done.returncode}:\n{(done.stdout + done.stderr)[-3000:]}")
        return done.stdout


#: What the packages are built on and for.
OLDEST: Final = Bare("bookworm", "Debian 12")
#: The nearest to Ubuntu 24.04 in what it calls its libraries: both went through the change to 64-bit time.
NEWER: Final = Bare("trixie", "Debian 13")


def expect(holds: bool, words: str) -> None:
    """Fail with the words unless it holds."""
    if not holds:
        raise Failed(words)


def main() -> int:
    """Make both; 1 where one cannot be made, which the test that needs it tells of."""
    begun = time.monotonic()
    try:
        for bare in (OLDEST, NEWER):
            bare.make()
            print(f"a bare {bare.words} is there after {time.monotonic() - begun:.0f} s", flush=True)
    except (NoSystem, OSError) as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
