"""Make the MSI for Windows on Linux; installs the tools for it where it may. The work itself is in windows/build.py."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from freeze import environment
from setup_environment import CannotSetUp, install_packages

HERE: Final = Path(__file__).resolve().parent
#: The Debian package that each tool is in.
NEEDED: Final = {
    "wixl": "wixl",
    "msibuild": "msitools",
    "osslsigncode": "osslsigncode",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-win32",
}


def main() -> int:
    """The exit code of windows/build.py, which gets the arguments."""
    lacking = [package for tool, package in NEEDED.items() if shutil.which(tool) is None]
    try:
        if lacking:
            install_packages(lacking, "The installer for Windows needs more tools.")
    except CannotSetUp as reason:
        print(f"The installer for Windows cannot be made. {reason}", file=sys.stderr)
        return 1
    command = [str(environment()), str(HERE / "windows" / "build.py"), *sys.argv[1:]]
    return subprocess.run(command, check=False, env={**os.environ, "PYTHONPATH": str(HERE)}).returncode


if __name__ == "__main__":
    sys.exit(main())
