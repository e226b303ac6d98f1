"""Install the .rpm in an empty root with rpm itself, verify each file, upgrade over an older one, and remove it.

There is no Fedora here to run the program on: what runs is the same folder as in the .deb, tried by smoke_test.py. What
this shows is that the package is whole, that its settings stay, and that nothing is left of it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from package import BUILD, HOME, PROGRAMS, ROOT, read_build
from rpm_package import make_rpm

PLACE: Final = BUILD / "rpm-root"
OLD: Final = "0.0.1"


class Failed(Exception):
    """What was expected of the package and did not come about."""


def rpm(*words: str) -> str:
    """What rpm says of the root in PLACE. Raises Failed."""
    done = subprocess.run(
        ["rpm", "--root", str(PLACE), "--dbpath", "/var/lib/rpm", *words],
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        raise Failed(f"rpm {' '.join(words)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def expect(holds: bool, words: str) -> None:
    """Fail with the words unless it holds."""
    if not holds:
        raise Failed(words)


def life(old: Path, new: Path, version: str) -> None:
    """From the first installation to the removal. Raises Failed."""
    shutil.rmtree(PLACE, ignore_errors=True)
    PLACE.mkdir(parents=True)
    rpm("--initdb")
    digests = subprocess.run(
        ["rpm", "-K", "--nosignature", str(new)], check=False, capture_output=True, text=True
    )
    expect(digests.returncode == 0, f"the digests do not hold: {digests.stdout}{digests.stderr}")
    # Its needs are a Fedora's and its scripts want a shell: an empty root has neither.
    how = ("--nodeps", "--noscripts", "--ignoreos")
    print("install the older build", flush=True)
    rpm("-i", *how, str(old))
    worker = PLACE / "etc/jonovahti/worker.env"
    worker.write_text("JONOVAHTI_DATABASE=postgresql://texts@kept.example/contact\n", encoding="utf-8")
    print("upgrade over it", flush=True)
    rpm("-U", *how, str(new))
    expect(
        rpm("-q", "jonovahti").strip() == f"jonovahti-{version}-1.x86_64",
        "the newer version is not installed",
    )
    expect("kept.example" in worker.read_text(encoding="utf-8"), "the upgrade lost the machine's settings")
    changed = subprocess.run(
        [
            "rpm",
            "--root",
            str(PLACE),
            "--dbpath",
            "/var/lib/rpm",
            "-V",
            "--nodeps",
            "--noscripts",
            "jonovahti",
        ],
        check=False,
        capture_output=True,
        text=True,
    ).stdout
    others = [line for line in changed.splitlines() if not line.endswith("/etc/jonovahti/worker.env")]
    expect(not others, "files are not as the package says:\n" + "\n".join(others[:20]))
    ours = {line for line in rpm("-ql", "jonovahti").splitlines() if line}
    for name in PROGRAMS:
        expect(f"/usr/bin/{name}" in ours, f"/usr/bin/{name} is missing")
    expect("/etc/jonovahti/worker.env" in rpm("-q", "--configfiles", "jonovahti"), "worker.env is no setting")
    expect((PLACE / HOME / PROGRAMS[0]).stat().st_mode & 0o111 != 0, "the program cannot be run")
    print("use it from where it lies", flush=True)
    said = subprocess.run(
        [str(PLACE / HOME / PROGRAMS[0]), "--version"], check=False, capture_output=True, text=True
    )
    expect(version in said.stdout, f"the program does not start: {said.stdout}{said.stderr}")
    print("remove", flush=True)
    rpm("-e", "--nodeps", "--noscripts", "jonovahti")
    left = [
        file.relative_to(PLACE).as_posix()
        for file in PLACE.rglob("*onovahti*")
        # A changed setting is kept beside, as rpm does for all.
        if "etc/jonovahti" not in file.relative_to(PLACE).as_posix()
    ]
    expect(not left, f"removing left {', '.join(left)}")


def main() -> int:
    """1 when anything is not as it must be."""
    build = read_build(BUILD / "frozen")
    new = ROOT / "dist" / f"jonovahti-{build.version}-1.x86_64.rpm"
    try:
        old = make_rpm(OLD, build.epoch, BUILD / "root-rpm", BUILD, level=0)
        life(old, new, build.version)
    except Failed as reason:
        print(f"The .rpm is not fit to be given out. {reason}", file=sys.stderr)
        return 1
    print("the .rpm is as it must be, as far as rpm without a Fedora tells")
    return 0


if __name__ == "__main__":
    sys.exit(main())
