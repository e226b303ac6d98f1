"""Install the .deb on a bare Debian 12 and 13 and use it as a user without rights: selftest, upgrade, purge.

Needs root, debootstrap and a mirror; where any is missing it says loudly what was not tried. The bare systems are kept
in build/package and each run works on a copy. Form, Debian 12 and Debian 13 are tried side by side.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final

from bare_system import NEWER, OLDEST, USER, Bare, Failed, NoSystem, expect
from installed_uses import selftest, try_database, try_installed, try_unpacked
from package import BUILD, HOME, ROOT, Build, as_version, read_build

OLD: Final = "0.0.1-1"
#: What an edited setting of the machine and of the user hold, to be found again after the upgrade.
_MACHINE: Final = "JONOVAHTI_DATABASE=postgresql://texts@kept.example/contact"
_USER: Final = '{"language": "sv", "theme": "dark"}'


#: Without it dpkg asks about an edited conffile whose own version is new, whatever DEBIAN_FRONTEND says.
_KEEP: Final = "-o Dpkg::Options::=--force-confold"

#: The Debian package that each checker is in.
_CHECKERS: Final = {
    "lintian": "lintian",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
    "man": "man-db",
    "systemd-analyze": "systemd",
}


def install(bare: Bare, package: Path) -> None:
    """Install as an administrator would, nobody asked and nothing recommended taken."""
    shutil.copyfile(package, bare.place / "jonovahti.deb")
    bare.run(f"apt-get -qq install -y {_KEEP} --no-install-recommends /jonovahti.deb && rm /jonovahti.deb")


def version_there(bare: Bare) -> str:
    """Of the package that is installed."""
    return bare.run("dpkg-query -W -f '${Version}' jonovahti")


def missing_libraries(bare: Bare) -> list[str]:
    """Libraries that any of ours would miss on the bare system; printing through CUPS is only recommended."""
    told = bare.run(
        f"find /{HOME} -name '*.so*' -type f ! -name libcupsprintersupport.so -exec ldd {{}} + 2>/dev/null || true"
    )
    return sorted({line.split()[0] for line in told.splitlines() if "not found" in line})


def remains(bare: Bare) -> list[str]:
    """Whatever is left of the package outside homes and apt's own records."""
    told = bare.run(
        "find / -xdev -iname '*jonovahti*' ! -path '/home/*' ! -path '/proc/*' ! -path '/var/log/*'"
    )
    return told.split()


def life(bare: Bare, build: Build, new: Path) -> None:
    """The life of the package on one workstation. Raises Failed at the first thing that is not as it must be."""
    bare.make()
    old = as_version(new, OLD, BUILD)
    with bare.system():
        say(f"{bare.words}: install the older build")
        install(bare, old)
        missing = missing_libraries(bare)
        expect(not missing, f"the package does not bring along or depend on: {', '.join(missing)}")
        # What a user has of it is there when the newer one comes, which then is used with all its programs.
        selftest(bare)
        before = version_there(bare)
        say(f"{bare.words}: upgrade over it")
        (bare.place / "etc/jonovahti/worker.env").write_text(_MACHINE + "\n", encoding="utf-8")
        bare.run(f"mkdir -p .config/jonovahti && echo '{_USER}' > .config/jonovahti/settings.json", user=USER)
        install(bare, new)
        after = version_there(bare)
        expect((before, after) == (OLD, build.deb_version), f"the upgrade went from {before} to {after}")
        expect(
            _MACHINE in bare.run("cat /etc/jonovahti/worker.env"), "the upgrade lost the machine's settings"
        )
        # dpkg puts it there where it would have asked.
        expect(
            (bare.place / "etc/jonovahti/worker.env.dpkg-dist").is_file(),
            "both builds have the same worker.env, so nothing shows that the upgrade asks nobody",
        )
        say(f"{bare.words}: use it without rights")
        try_installed(bare, build.version)
        expect(
            '"sv"' in bare.run("cat .config/jonovahti/settings.json", user=USER),
            "the upgrade lost the user's settings",
        )
        say(f"{bare.words}: a real database")
        try_database(bare)
        say(f"{bare.words}: remove")
        bare.run("apt-get -qq remove -y jonovahti")
        expect(
            _MACHINE in bare.run("cat /etc/jonovahti/worker.env"),
            "removing took the machine's settings, as only purging may",
        )
        expect(not (bare.place / HOME).exists(), f"removing left /{HOME}")
        say(f"{bare.words}: purge")
        bare.run("apt-get -qq purge -y jonovahti")
        left = remains(bare)
        expect(not left, f"purging left {', '.join(left)}")
        expect(
            (bare.place / "home/nurse/.config/jonovahti/settings.json").is_file(),
            "purging took a user's own files",
        )


def life_briefly(bare: Bare, new: Path) -> None:
    """Installed, used, purged on another release; then the tar.xz, run from a home. Raises Failed and NoSystem."""
    bare.make()
    with bare.system():
        say(f"{bare.words}: install")
        install(bare, new)
        missing = missing_libraries(bare)
        expect(not missing, f"on {bare.words} libraries are missing: {', '.join(missing)}")
        say(f"{bare.words}: use it without rights")
        try_installed(bare, new.name.split("_")[1])
        say(f"{bare.words}: purge")
        bare.run("apt-get -qq purge -y jonovahti")
        left = remains(bare)
        expect(not left, f"purging left {', '.join(left)}")
        say(f"{bare.words}: the tar.xz, from a home")
        try_unpacked(bare, new.name.split("_")[1].partition("-")[0])


def check_form(package: Path) -> None:
    """Have lintian, the desktop's and AppStream's own checkers, and man read what is in the package."""
    say("form: lintian and the other checkers")
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
    (unit,) = root.rglob("jonovahti-worker.service")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(unit)], check=False, capture_output=True, text=True
    )
    # The program it starts is in the package, and not on the machine that makes it.
    faults = [
        line for line in done.stderr.splitlines() if "jonovahti" in line and "is not executable" not in line
    ]
    expect(not faults, f"{unit.name}:\n" + "\n".join(faults))
    # On systemd's scale of 0 to 10 (here tenfold): what talks to a network cannot come much below 1.
    shut = ["systemd-analyze", "security", "--offline=true", "--no-pager", "--threshold=15", str(unit)]
    done = subprocess.run(shut, check=False, capture_output=True, text=True)
    expect(done.returncode == 0, f"{unit.name}: {done.stdout.strip().splitlines()[-1:]} {done.stderr}")


def say(words: str) -> None:
    """Tell what is being tried."""
    print(f"{time.strftime('%H:%M:%S', time.gmtime())} {words}", flush=True)


def main() -> int:
    """Run the checks that this machine can run; 1 when any fails, and with --strict when any cannot be run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--strict", action="store_true", help="fail where something cannot be tried here")
    is_strict = parser.parse_args().strict
    needed = {**_CHECKERS, "debootstrap": "debootstrap"}
    lacking = sorted(package for tool, package in needed.items() if shutil.which(tool) is None)
    line = "apt-get install -y --no-install-recommends " + " ".join(lacking)
    if lacking and os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(line.split(), check=False, stdout=subprocess.DEVNULL)
        lacking = sorted(package for tool, package in needed.items() if shutil.which(tool) is None)
    build = read_build(BUILD / "frozen")
    new = ROOT / "dist" / f"jonovahti_{build.deb_version}_amd64.deb"
    tries: list[Callable[[], None]] = []
    is_whole = True
    if set(lacking) & set(_CHECKERS.values()):
        is_whole = False
        shout(f"The form of the package was NOT checked. This puts it right: {line}")
    else:
        tries.append(partial(check_form, new))
    if os.geteuid() != 0 or "debootstrap" in lacking:
        is_whole = False
        shout("The package was NOT installed on a bare Debian: that needs root and debootstrap.")
    else:
        tries += [partial(life, OLDEST, build, new), partial(life_briefly, NEWER, new)]
    begun = time.monotonic()
    with ThreadPoolExecutor(max(1, len(tries))) as side_by_side:
        # One that fails takes nothing from what the others tell.
        ended = [side_by_side.submit(one) for one in tries]
    has_failed = False
    for reason in (one.exception() for one in ended):
        match reason:
            case NoSystem():
                is_whole = False
                shout(f"The package was NOT installed on every system it is for. {reason}")
            case Failed():
                print(f"The package is not fit to be given out. {reason}", file=sys.stderr)
                has_failed = True
            case BaseException():
                raise reason
    if not has_failed:
        where = "" if is_whole else ", as far as it was tried"
        say(f"the package is as it must be{where} ({time.monotonic() - begun:.0f} s)")
    return 1 if has_failed or (is_strict and not is_whole) else 0


def shout(words: str) -> None:
    """Tell what was left out so that nobody overlooks it."""
    rule = "*" * 100
    print(f"{rule}\n{words}\n{rule}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
