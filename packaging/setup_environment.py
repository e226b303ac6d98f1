"""Make .venv from requirements.lock, and see that the system has the libraries Qt needs.

Runs on the system's own Python (3.11 or later) with the standard library alone. A second run only looks.
"""

from __future__ import annotations

import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
LOCK = ROOT / "requirements.lock"
STAMP = ENVIRONMENT / "jonovahti-setup"
#: So long each step of what only makes the first start faster may take.
FIRST_START_S = 300

# Which Debian and Ubuntu package holds a library that Qt's platform plugins are linked to. A library not
# named here is reported by its own name.
PACKAGE_OF = {
    "libGL.so.1": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libGLX.so.0": "libglx0",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libz.so.1": "zlib1g",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}


class CannotSetUp(Exception):
    """Something only the person at the keyboard can put right; the message says what to do."""


def check_python() -> None:
    """Refuse a Python that is too old or that lacks its venv module, naming the package that has it."""
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    if sys.version_info < (3, 11):
        raise CannotSetUp(
            f"{sys.executable} is Python {here}; Jonovahti needs 3.11 or later. "
            "Where a newer one is installed under another name: make PYTHON=python3.12 ..."
        )
    # Debian and Ubuntu split ensurepip away: `venv` alone imports and then fails half way.
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        install_packages([f"python{here}-venv"], "Python's venv module is not installed.")
        importlib.invalidate_caches()


def install_packages(packages: Iterable[str], reason: str) -> None:
    """Install system packages when root on a system with apt; otherwise print the one line that does."""
    line = "apt-get install -y --no-install-recommends " + " ".join(sorted(set(packages)))
    if shutil.which("apt-get") is None:
        raise CannotSetUp(
            f"{reason} On Debian or Ubuntu this puts it right; find the same elsewhere:\n  {line}"
        )
    if os.geteuid() != 0:
        raise CannotSetUp(f"{reason} This puts it right:\n  sudo {line}")
    print(f"{reason} Running: {line}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # Another apt may be at work on a machine that has only just started.
    apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    subprocess.run([*apt, "update"], check=False, env=environment)
    done = subprocess.run([*apt, *line.split()[1:]], check=False, env=environment, stdout=subprocess.DEVNULL)
    if done.returncode != 0:
        raise CannotSetUp(f"That failed. Run it by hand and read what it says:\n  {line}")


def fingerprint() -> str:
    """What .venv was made from: the lock, the project's metadata, and where it stands."""
    digest = hashlib.sha256()
    for part in (LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), str(ROOT).encode()):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def environment_is_current() -> bool:
    """Whether .venv was finished from this very lock and its Python still starts."""
    if not STAMP.is_file() or STAMP.read_text(encoding="utf-8").strip() != fingerprint():
        return False
    return python_starts()


def python_starts() -> bool:
    """Whether .venv's Python runs and is new enough; it breaks when the system's Python was replaced."""
    probe = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    try:
        return subprocess.run([PYTHON, "-c", probe], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def make_environment() -> None:
    """Create or mend .venv and install exactly what the lock says, each file checked against its hash."""
    STAMP.unlink(missing_ok=True)
    if not python_starts():
        print("Making .venv ...", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", ENVIRONMENT], check=True)
    print("Installing what requirements.lock says (a few hundred megabytes the first time) ...", flush=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    for arguments in (
        ["--require-hashes", "--requirement", str(LOCK)],
        # The build tool is in the lock too, so nothing comes in unchecked.
        ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)],
    ):
        if subprocess.run([*pip, *arguments], check=False).returncode != 0:
            raise CannotSetUp(
                "pip could not install the locked packages (its message is above). "
                "Where a proxy or an index of your own is needed, set it in pip's configuration."
            )
    # Written last: a run that was interrupted leaves none, and the next one does the work again.
    STAMP.write_text(fingerprint() + "\n", encoding="utf-8")


def missing_libraries(*, with_display: bool) -> list[str]:
    """Names of the shared libraries that Qt asks for and the loader does not find."""
    probe = "import importlib.util as u; print(u.find_spec('PySide6').submodule_search_locations[0])"
    found = subprocess.run([PYTHON, "-c", probe], check=True, capture_output=True, text=True)
    binding = Path(found.stdout.strip())
    platforms = binding / "Qt" / "plugins" / "platforms"
    wanted = [
        *binding.glob("QtWidgets*.so"),
        *binding.glob("QtOpenGLWidgets*.so"),
        platforms / "libqoffscreen.so",
    ]
    if with_display:
        wanted.append(platforms / "libqxcb.so")
        if os.environ.get("WAYLAND_DISPLAY"):
            wanted.append(platforms / "libqwayland.so")
    missing: set[str] = set()
    for file in wanted:
        if not file.is_file():
            raise CannotSetUp(f"{file} is not there: remove .venv and run this again.")
        listing = subprocess.run(
            ["ldd", file], check=True, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}
        )
        missing.update(line.split()[0] for line in listing.stdout.splitlines() if "not found" in line)
    return sorted(missing)


def check_libraries() -> None:
    """Ask the loader itself what Qt would miss, and have it installed or say how."""
    with_display = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    missing = missing_libraries(with_display=with_display)
    if missing:
        packages = [PACKAGE_OF[name] for name in missing if name in PACKAGE_OF]
        unknown = [name for name in missing if name not in PACKAGE_OF]
        if not packages:
            raise CannotSetUp(f"Qt needs {', '.join(unknown)}: install what holds it and run this again.")
        install_packages(packages, f"Qt needs libraries this system lacks ({', '.join(missing)}).")
        still = missing_libraries(with_display=with_display)
        if still:
            raise CannotSetUp(
                f"Qt still misses {', '.join(still)}: install what holds it and run this again."
            )


def prepare_first_start() -> None:
    """Compile the program and prepare the demo, so that the first start takes no longer than the second.

    Neither is needed: where one fails, the first start does it by itself.
    """
    print("Preparing the demo ...", flush=True)
    folders = [str(ROOT / name) for name in ("app", "ui", "resources")]
    for what in (
        [str(PYTHON), "-m", "compileall", "-q", *folders],
        [str(ENVIRONMENT / "bin" / "jonovahti-admin"), "demo-data"],
    ):
        try:
            returned = subprocess.run(what, check=False, timeout=FIRST_START_S).returncode
        except (OSError, subprocess.TimeoutExpired) as error:
            print(f"That was left out ({error}).", file=sys.stderr)
        else:
            if returned != 0:
                print(f"That was left out (exit code {returned}).", file=sys.stderr)


def main() -> int:
    """Set up, quietly when there is nothing to do."""
    try:
        check_python()
        ENVIRONMENT.parent.mkdir(parents=True, exist_ok=True)
        # Two runs at once (an editor's and a person's) would undo each other.
        with (ROOT / ".venv.lock").open("w") as turn:
            fcntl.flock(turn, fcntl.LOCK_EX)
            is_new = not environment_is_current()
            if is_new:
                make_environment()
            check_libraries()
            if is_new:
                prepare_first_start()
    except CannotSetUp as reason:
        print(f"Jonovahti cannot be set up yet. {reason}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
