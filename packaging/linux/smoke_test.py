"""Install the .deb on a bare Debian 12 and use it as a user without rights: selftest, upgrade, purge.

Needs root and debootstrap; where either is missing it says loudly what was not tried. The bare system is kept in
build/package and each run works on a copy of it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from package import BUILD, HOME, ROOT, make_deb, read_build

BARE: Final = BUILD / "bare-debian-12"
PLACE: Final = BUILD / "debian-12"
OLD: Final = "0.0.1-1"
_PATH: Final = "/usr/sbin:/usr/bin:/sbin:/bin"
#: What an edited setting of the machine and of the user hold, to be found again after the upgrade.
_MACHINE: Final = "JONOVAHTI_DATABASE=postgresql://texts@kept.example/contact"
_USER: Final = '{"language": "sv", "theme": "dark"}'


#: The Debian package that each checker is in.
_CHECKERS: Final = {
    "lintian": "lintian",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
    "man": "man-db",
}


class Failed(Exception):
    """What was expected of the package and did not come about."""


def bare_system() -> None:
    """Make the bare Debian once, from the mirror this machine uses; takes about a minute."""
    if BARE.is_dir():
        return
    sources = Path("/etc/apt/sources.list.d/debian.sources")
    told = sources.read_text(encoding="utf-8") if sources.is_file() else ""
    mirror = re.search(r"^URIs:\s*(\S+)", told, re.MULTILINE)
    part = BARE.with_name(f"{BARE.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    command = ["debootstrap", "--variant=minbase", "bookworm", str(part), *([mirror[1]] if mirror else [])]
    said = BUILD / "debootstrap.log"
    with said.open("w", encoding="utf-8") as log:
        if subprocess.run(command, check=False, stdout=log, stderr=subprocess.STDOUT).returncode != 0:
            raise Failed(f"debootstrap could not make a bare Debian: see {said}")
    part.rename(BARE)


@contextmanager
def system() -> Iterator[None]:
    """A fresh copy of the bare Debian in PLACE, with /proc, a way to the mirrors, and a user without rights."""
    shutil.rmtree(PLACE, ignore_errors=True)
    subprocess.run(["cp", "-a", "--reflink=auto", str(BARE), str(PLACE)], check=True)
    for file in ("resolv.conf", "hosts"):
        shutil.copyfile(Path("/etc", file), PLACE / "etc" / file)
    # A proxy or a certificate that the mirrors need is this machine's.
    for told in Path("/etc/apt/apt.conf.d").iterdir():
        shutil.copyfile(told, PLACE / "etc/apt/apt.conf.d" / told.name)
    subprocess.run(["mount", "-t", "proc", "proc", str(PLACE / "proc")], check=True)
    try:
        run("apt-get -qq update && useradd --create-home nurse")
        yield
    finally:
        subprocess.run(["umount", str(PLACE / "proc")], check=False)


def run(command: str, *, user: str = "root") -> str:
    """What a command in the bare Debian says. Raises Failed with its words when it does not end with 0."""
    words = [
        "chroot",
        str(PLACE),
        "/usr/bin/env",
        "-i",
        f"PATH={_PATH}",
        "LANG=C.UTF-8",
        "DEBIAN_FRONTEND=noninteractive",
    ]
    if user == "root":
        words += ["sh", "-c", command]
    else:
        words += ["su", user, "-s", "/bin/sh", "-c", f"cd; export QT_QPA_PLATFORM=offscreen; {command}"]
    done = subprocess.run(words, check=False, capture_output=True, text=True, timeout=900)
    if done.returncode != 0:
        raise Failed(f"`{command}` ended with {done.returncode}:\n{(done.stdout + done.stderr)[-3000:]}")
    return done.stdout


def expect(holds: bool, words: str) -> None:
    """Fail with the words unless it holds."""
    if not holds:
        raise Failed(words)


def install(package: Path) -> None:
    """Install as an administrator would, nobody asked and nothing recommended taken."""
    shutil.copyfile(package, PLACE / "jonovahti.deb")
    run("apt-get -qq install -y --no-install-recommends /jonovahti.deb && rm /jonovahti.deb")


def try_installed(version: str) -> None:
    """Use all three programs as a user without rights."""
    expect(
        version.partition("-")[0] in run("jonovahti --version", user="nurse"),
        "the console says another version",
    )
    run("jonovahti --demo --selftest proof.png", user="nurse")
    picture = PLACE / "home/nurse/proof.png"
    expect(picture.read_bytes().startswith(b"\x89PNG"), "the selftest saved no picture")
    run("rm -f region.sqlite && jonovahti-admin init -d sqlite:///region.sqlite --name Koealue", user="nurse")
    run("jonovahti-admin check -d sqlite:///region.sqlite", user="nurse")
    run("jonovahti-worker once -d sqlite:///region.sqlite", user="nurse")
    expect("COMMAND" in run("jonovahti-worker --help", user="nurse"), "the worker gives no help")


def missing_libraries() -> list[str]:
    """Libraries that any of ours would miss on the bare system; printing through CUPS is only recommended."""
    told = run(
        f"find /{HOME} -name '*.so*' -type f ! -name libcupsprintersupport.so -exec ldd {{}} + 2>/dev/null || true"
    )
    return sorted({line.split()[0] for line in told.splitlines() if "not found" in line})


def remains() -> list[str]:
    """Whatever is left of the package outside homes and apt's own records."""
    told = run("find / -xdev -iname '*jonovahti*' ! -path '/home/*' ! -path '/proc/*' ! -path '/var/log/*'")
    return told.split()


def smoke_test() -> None:
    """The life of the package on one workstation. Raises Failed at the first thing that is not as it must be."""
    build = read_build(BUILD / "frozen")
    new = ROOT / "dist" / f"jonovahti_{build.deb_version}_amd64.deb"
    old = make_deb(build, BUILD / "root", BUILD, version=OLD, compression="-Zgzip -z1")
    bare_system()
    with system():
        say("install the older build")
        install(old)
        missing = missing_libraries()
        expect(not missing, f"the package does not bring along or depend on: {', '.join(missing)}")
        say("use it without rights")
        try_installed(build.version)
        say("upgrade over it")
        (PLACE / "etc/jonovahti/worker.env").write_text(_MACHINE + "\n", encoding="utf-8")
        run(f"mkdir -p .config/jonovahti && echo '{_USER}' > .config/jonovahti/settings.json", user="nurse")
        install(new)
        told = run("dpkg-query -W -f '${Version}' jonovahti")
        expect(told == build.deb_version, f"after the upgrade the version is {told}")
        expect(_MACHINE in run("cat /etc/jonovahti/worker.env"), "the upgrade lost the machine's settings")
        try_installed(build.version)
        expect(
            '"sv"' in run("cat .config/jonovahti/settings.json", user="nurse"),
            "the upgrade lost the user's settings",
        )
        say("remove")
        run("apt-get -qq remove -y jonovahti")
        expect(
            _MACHINE in run("cat /etc/jonovahti/worker.env"),
            "removing took the machine's settings, as only purging may",
        )
        expect(not (PLACE / HOME).exists(), f"removing left /{HOME}")
        say("purge")
        run("apt-get -qq purge -y jonovahti")
        left = remains()
        expect(not left, f"purging left {', '.join(left)}")
        expect(
            (PLACE / "home/nurse/.config/jonovahti/settings.json").is_file(),
            "purging took a user's own files",
        )


def check_form(package: Path) -> None:
    """Have lintian, the desktop's and AppStream's own checkers, and man read what is in the package."""
    command = ["lintian", "--allow-root", "--fail-on", "error", "--no-tag-display-limit", str(package)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    expect(done.returncode == 0, f"lintian:\n{done.stdout}{done.stderr}")
    root = BUILD / "root"
    for words in (
        ["desktop-file-validate", str(root / "usr/share/applications/jonovahti.desktop")],
        [
            "appstreamcli",
            "validate",
            "--no-net",
            str(root / "usr/share/metainfo/fi.jonovahti.console.metainfo.xml"),
        ],
        *(["man", "--warnings", "-l", str(page)] for page in sorted(root.glob("usr/share/man/man1/*.gz"))),
    ):
        done = subprocess.run(
            words, check=False, capture_output=True, text=True, env={**os.environ, "MANWIDTH": "100"}
        )
        expect(
            done.returncode == 0 and not done.stderr.strip(),
            f"{' '.join(words)}:\n{done.stdout[-500:]}{done.stderr}",
        )


def say(words: str) -> None:
    """Tell what is being tried."""
    print(f"{time.strftime('%H:%M:%S', time.gmtime())} {words}", flush=True)


def main() -> int:
    """Run the checks that this machine can run; 1 when any fails."""
    needed = {**_CHECKERS, "debootstrap": "debootstrap"}
    lacking = sorted(package for tool, package in needed.items() if shutil.which(tool) is None)
    line = "apt-get install -y --no-install-recommends " + " ".join(lacking)
    try:
        if lacking and os.geteuid() == 0 and shutil.which("apt-get"):
            subprocess.run(line.split(), check=False, stdout=subprocess.DEVNULL)
            lacking = sorted(package for tool, package in needed.items() if shutil.which(tool) is None)
        build = read_build(BUILD / "frozen")
        if set(lacking) & set(_CHECKERS.values()):
            shout(f"The form of the package was NOT checked. This puts it right: {line}")
        else:
            say("check the package's form")
            check_form(ROOT / "dist" / f"jonovahti_{build.deb_version}_amd64.deb")
        if os.geteuid() != 0 or "debootstrap" in lacking:
            shout("The package was NOT installed on a bare Debian 12: that needs root and debootstrap.")
        else:
            smoke_test()
            say("the package is as it must be")
    except Failed as reason:
        print(f"The package is not fit to be given out. {reason}", file=sys.stderr)
        return 1
    return 0


def shout(words: str) -> None:
    """Tell what was left out so that nobody overlooks it."""
    rule = "*" * 100
    print(f"{rule}\n{words}\n{rule}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
