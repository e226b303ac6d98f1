"""Freeze the same commit a second time, in another folder, and name every file that differs from the first."""

from __future__ import annotations

import filecmp
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from freeze import BUILD, ROOT, freeze

#: Files that may differ between two builds of one commit; none is known.
MAY_DIFFER: frozenset[str] = frozenset()


def differences(one: Path, other: Path) -> list[str]:
    """Places, within the folders, of what only one has, or has otherwise: content, mode, time or link."""
    places = {file.relative_to(each).as_posix() for each in (one, other) for file in each.rglob("*")}
    return sorted(place for place in places if not _is_alike(one / place, other / place))


def _is_alike(one: Path, other: Path) -> bool:
    if not (os.path.lexists(one) and os.path.lexists(other)):
        return False
    if one.is_symlink() or other.is_symlink():
        return one.is_symlink() and other.is_symlink() and one.readlink() == other.readlink()
    first, second = one.stat(), other.stat()
    if (first.st_mode, int(first.st_mtime)) != (second.st_mode, int(second.st_mtime)):
        return False
    return one.is_dir() or filecmp.cmp(one, other, shallow=False)


def pairs() -> Iterator[tuple[Path, Path]]:
    """The folders of the first build and of one made now; that of Windows where there is a first one."""
    yield BUILD / "frozen" / "jonovahti", freeze(BUILD / "frozen-again")
    if (BUILD / "windows" / "jonovahti").is_dir():
        place = BUILD / "windows-again"
        script = str(Path(__file__).with_name("freeze_windows.py"))
        with _kept_installers(place):
            subprocess.run([sys.executable, script, "--place", str(place)], check=True)
        yield BUILD / "windows" / "jonovahti", place / "jonovahti"


@contextmanager
def _kept_installers(place: Path) -> Iterator[None]:
    """The installer of the first build stays in dist, that of the second goes beside its folder, to be compared."""
    first = {file: file.read_bytes() for file in (ROOT / "dist").glob("*.msi")}
    yield
    for file, content in first.items():
        shutil.copyfile(file, place / file.name)
        file.write_bytes(content)


def main() -> int:
    """1 when a file differs that may not."""
    differing = []
    for one, other in pairs():
        differing += [
            f"{one.parent.name}: {place}" for place in differences(one, other) if place not in MAY_DIFFER
        ]
    if differing:
        print("Two builds of one commit differ in:\n  " + "\n  ".join(differing), file=sys.stderr)
        return 1
    print("Two builds of one commit are the same, file by file.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
