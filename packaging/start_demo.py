"""Start the console on its made-up region; where there is no display, have it draw a picture of itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CONSOLE = ROOT / ".venv" / "bin" / "jonovahti"
PICTURE = ROOT / "build" / "demo.png"


def main() -> int:
    """Run the demo until its window is closed; the exit code is the console's own."""
    environment = dict(os.environ)
    if environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        return subprocess.run([CONSOLE, "--demo", *sys.argv[1:]], check=False).returncode
    print("No display here (neither DISPLAY nor WAYLAND_DISPLAY is set): the console is drawn off screen.")
    environment["QT_QPA_PLATFORM"] = "offscreen"
    PICTURE.parent.mkdir(exist_ok=True)
    command = [str(CONSOLE), "--demo", "--selftest", str(PICTURE), *sys.argv[1:]]
    code = subprocess.run(command, check=False, env=environment).returncode
    if code == 0:
        print(f"Its picture: {PICTURE}")
    return code


if __name__ == "__main__":
    sys.exit(main())
