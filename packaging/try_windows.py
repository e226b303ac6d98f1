"""Try the MSI under Wine; installs Wine where it may. The work itself is in windows/wine_test.py."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from freeze import environment
from setup_environment import CannotSetUp, install_packages

HERE: Final = Path(__file__).resolve().parent
PLACES: Final = (Path("/usr/lib/wine/wine64"), Path("/usr/bin/wine64"))


def main() -> int:
    """The exit code of windows/wine_test.py."""
    try:
        if not any(place.is_file() for place in PLACES):
            install_packages(["wine", "wine64"], "The installer for Windows is tried under Wine.")
    except CannotSetUp as reason:
        print(f"The installer for Windows was NOT tried. {reason}", file=sys.stderr)
        return 1
    command = [str(environment()), str(HERE / "windows" / "wine_test.py")]
    return subprocess.run(command, check=False, env={**os.environ, "PYTHONPATH": str(HERE)}).returncode


if __name__ == "__main__":
    sys.exit(main())
