"""The .rpm installed, upgraded and removed with its own scripts, and the worker's unit run, under a real systemd.

The system is a bare Debian 12 with rpm in it: the scripts want a shell and systemd, and have both. What dnf and SELinux
add is not tried.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from pathlib import Path
from typing import Final

from bare_system import OLDEST, Bare, Failed, NoSystem, expect
from booted import Booted, booted
from package import BUILD, ROOT, read_build

UNIT: Final = "jonovahti-worker"
OLD: Final = "0.0.1"
_NEEDED: Final = "systemd systemd-sysv dbus rpm"
_REGION: Final = "sqlite:////var/lib/jonovahti/region.sqlite"


def apart(system: Booted) -> None:
    """Raises Failed where it could set anything of this machine's kernel, or reach its network; it has a loopback."""
    for file in ("/proc/sys/fs/file-max", "/proc/sys/net/unix/max_dgram_qlen", "/proc/sysrq-trigger"):
        expect(system.says(f"test -w {file} || echo refused") == "refused", f"{file} may be written there")
    own = system.run("readlink /proc/self/ns/net").strip()
    expect(own != str(Path("/proc/self/ns/net").readlink()), "it is in this machine's network")
    flags = int(system.run("cat /sys/class/net/lo/flags"), 16)
    expect(flags & 1 == 1, "its loopback is not up")


def life(system: Booted, old: str, new: str) -> None:
    """From the first installation to the removal. Raises Failed at the first thing that is not as it must be."""
    say("install the older build with its scripts")
    system.run(f"rpm -i --nodeps /{old}")
    expect(_shown(system, "LoadState") == "loaded", "systemd was not told of the worker's unit")
    expect(_state(system) == ("inactive", "disabled"), f"a new worker is {_state(system)}")
    _set_up(system)
    say("start the worker")
    system.run(f"systemctl enable --now {UNIT}")
    _works(system)
    say("kill it")
    system.run(f"systemctl kill --signal=KILL {UNIT}")
    system.wait_until(lambda: _shown(system, "NRestarts") == "1", "its restart", _JOURNAL)
    _works(system)
    first = _shown(system, "MainPID")
    say("upgrade over it")
    system.run(f"rpm -U --nodeps /{new}")
    expect(_shown(system, "MainPID") != first, "the upgrade left the older worker running")
    expect(_REGION in system.run("cat /etc/jonovahti/worker.env"), "the upgrade lost the machine's settings")
    _works(system)
    expect(_state(system) == ("active", "enabled"), f"after the upgrade the worker is {_state(system)}")
    say("stop it and start it")
    system.run(f"systemctl stop {UNIT}")
    expect(_shown(system, "Result") == "success", f"it did not stop by itself:\n{system.says(_JOURNAL)}")
    system.run(f"systemctl start {UNIT}")
    _works(system)
    say("remove")
    system.run("rpm -e jonovahti")
    expect(_state(system)[0] in ("inactive", "unknown"), f"after the removal the worker is {_state(system)}")
    expect(_shown(system, "LoadState") == "not-found", "systemd still knows the unit")
    left = system.says("find /usr /etc/systemd -iname '*jonovahti*'")
    expect(not left, f"removing left {left}")
    kept = system.says("head -c 15 /var/lib/jonovahti/region.sqlite")
    expect(kept == "SQLite format 3", f"the removal took the region that the service kept: {kept}")


_JOURNAL: Final = f"journalctl --no-pager --lines 60 --unit {UNIT}"


def _set_up(system: Booted) -> None:
    """As docs/deployment.md has it, with a region in a file where the service keeps its own."""
    system.run(f"mkdir /var/lib/jonovahti && jonovahti-admin init --database {_REGION} --name Koealue")
    system.run(f"echo JONOVAHTI_DATABASE={_REGION} > /etc/jonovahti/worker.env")
    for name in ("worker.toml", "pgpass", "kannel-password", "report-token"):
        mode = "0644" if name.endswith(".toml") else "0600"
        system.run(f"install -m {mode} /dev/null /etc/jonovahti/{name}")


def _works(system: Booted) -> None:
    """It runs, and has done something in the region since it was started."""
    invocation = _shown(system, "InvocationID")
    told = f"journalctl --no-pager _SYSTEMD_INVOCATION_ID={invocation}"
    system.wait_until(lambda: " works" in system.says(told), "the worker at work", _JOURNAL)
    expect(_shown(system, "ActiveState") == "active", f"the worker does not run:\n{system.says(_JOURNAL)}")
    # Its copy of the secrets' copy, without which no password would be found: libpq refuses any other rights.
    kept = system.run(f"stat --format '%a %u' /run/{UNIT}/pgpass").split()
    expect(kept[0] == "600" and kept[1] != "0", f"the pass file of the service is {kept}")
    trouble = [line for line in system.says(told).splitlines() if "Traceback" in line or " ERROR " in line]
    expect(not trouble, "the worker is in trouble:\n" + "\n".join(trouble))


def _shown(system: Booted, name: str) -> str:
    return system.run(f"systemctl show --value --property {name} {UNIT}").strip()


def _state(system: Booted) -> tuple[str, str]:
    return _shown(system, "ActiveState"), system.says(f"systemctl is-enabled {UNIT}")


def say(words: str) -> None:
    """Tell what is being tried."""
    print(f"{time.strftime('%H:%M:%S', time.gmtime())} {words}", flush=True)


def tried(bare: Bare, old: Path, new: Path) -> None:
    """Raises Failed and NoSystem."""
    bare.make()
    with bare.system():
        bare.run(f"apt-get -qq install --yes --no-install-recommends {_NEEDED}")
        for package in (old, new):
            shutil.copyfile(package, bare.place / package.name)
        with booted(bare.place) as system:
            apart(system)
            life(system, old.name, new.name)


def main() -> int:
    """1 when anything is not as it must be, or cannot be tried."""
    # Whoever ends it has it cleaned up, as by Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    version = read_build(BUILD / "frozen").version
    # rpm_test.py has made the older one.
    old, new = (
        folder / f"jonovahti-{named}-1.x86_64.rpm"
        for folder, named in ((BUILD, OLD), (ROOT / "dist", version))
    )
    try:
        if os.geteuid() != 0:
            raise NoSystem("systemd can be started by root only")
        tried(OLDEST, old, new)
    except (Failed, NoSystem, OSError) as reason:
        print(f"The worker was not seen to live under systemd. {reason}", file=sys.stderr)
        return 1
    say("the .rpm's scripts and the worker's unit are as they must be under systemd")
    return 0


if __name__ == "__main__":
    sys.exit(main())
