"""Freeze the program, pack it, and try the .deb: what `make package` does, in the order that takes the least time.

Two bare Debians come from a mirror meanwhile, which is waiting more than work.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from setup_environment import CannotSetUp, install_packages

ROOT: Final = Path(__file__).resolve().parents[1]
BUILD: Final = ROOT / "build" / "package"
STEPS: Final = ("freeze.py", "linux/package.py", "linux/smoke_test.py")
#: What the steps would each install for themselves, by the tool that shows whether it is here.
_TOOLS: Final = {
    "strip": "binutils",
    "xz": "xz-utils",
    "dpkg-shlibdeps": "dpkg-dev",
    "lintian": "lintian",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
    "man": "man-db",
    "systemd-analyze": "systemd",
    "debootstrap": "debootstrap",
}


def install_tools() -> None:
    """At once, so that no two programs want to install something at the same time; each step tells what it misses."""
    lacking = [package for tool, package in _TOOLS.items() if shutil.which(tool) is None]
    if not lacking:
        return
    try:
        install_packages(lacking, "Making and trying packages needs more tools.")
    except CannotSetUp as reason:
        print(reason, file=sys.stderr)


def main() -> int:
    """The exit code of the first step that fails, else 0; says how long each took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--strict", action="store_true", help="fail where something cannot be tried here")
    strictly = ["--strict"] if parser.parse_args().strict else []
    install_tools()
    BUILD.mkdir(parents=True, exist_ok=True)
    python = [sys.executable, "-u"]
    found = {**os.environ, "PYTHONPATH": str(ROOT / "packaging")}
    bare = None
    if os.geteuid() == 0 and shutil.which("debootstrap"):
        with (BUILD / "bare-systems.log").open("w", encoding="utf-8") as log:
            script = str(ROOT / "packaging" / "linux" / "bare_system.py")
            bare = subprocess.Popen([*python, script], stdout=log, stderr=subprocess.STDOUT)
    try:
        for step in STEPS:
            begun = time.monotonic()
            told = strictly if step == STEPS[-1] else []
            command = [*python, str(ROOT / "packaging" / step), *told]
            code = subprocess.run(command, check=False, env=found).returncode
            print(f"{step}: {time.monotonic() - begun:.0f} s", flush=True)
            if code != 0:
                return code
    finally:
        if bare is not None:
            # Never ended half way: what it has mounted would stay so.
            bare.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
