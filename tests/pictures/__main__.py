"""`python -m tests.pictures [--only PATTERN] [--to FOLDER] [--every]`: each picture by a name that says what it is.

KIND-WIDTH-THEME-LANGUAGE[-TEXT SIZE].png, such as live-1440-light-fi.png. With --compare the program is held against
the pictures kept in tests/pictures/golden, and sheets of old, new and difference are laid in build/looks; with --order
besides in another order, which is to make no difference; --accept keeps what that comparison saw. With --room every
text is measured in the place it has; with --exchange the language is exchanged under every scene, and what is left of
the one before is told. A dress is LANGUAGE-TEXT SIZE-WIDTH, such as sv-150-1280.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from fnmatch import fnmatch
from pathlib import Path

from tests.pictures import golden, old_words, room
from tests.pictures.listed import FOLDER, KEPT, every
from tests.pictures.making import make


def main() -> int:
    """Do what is asked; 1 when there is no such picture, or something is not as it should be."""
    told = _options()
    if told.accept:
        taken = golden.accept(told.only)
        print(*taken, f"{len(taken)} accepted", sep="\n")
        return 0
    with tempfile.TemporaryDirectory() as name:
        if told.compare:
            return _compare(told, Path(name))
        if told.room:
            return _measure(told, Path(name))
        if told.exchange:
            left = old_words.measure(told.only, Path(name), told.quick)
            print(f"{len(left)} words are left of the language before.")
            return 1 if left else 0
        wanted = [
            picture
            for picture in (every() if told.every else KEPT)
            if fnmatch(picture.name, told.only) or fnmatch(picture.name, f"{told.only}*")
        ]
        if not wanted:
            return _none(told.only)
        to = told.to or (golden.SEEN.parent / "pictures" if told.every else FOLDER)
        return 1 if make(wanted, to, Path(name)) else 0


def _compare(told: argparse.Namespace, folder: Path) -> int:
    offered = golden.quick(told.quick) if told.quick is not None else golden.golden()
    wanted = [one for one in offered if fnmatch(golden.kept_as(one), f"{told.only}*")]
    if not wanted:
        return _none(told.only)
    to = told.to or golden.SEEN
    found = golden.compare(wanted, folder, to=to, order=told.order)
    print(f"{len(wanted) - len(found)} of {len(wanted)} pictures are as they are kept.")
    if found:
        print(f"Look at the sheets in {to}; `make pictures-accept` keeps the new ones.")
    return 1 if found else 0


def _measure(told: argparse.Namespace, folder: Path) -> int:
    dresses = room.quick() if told.quick is not None else room.DRESSES
    dresses = tuple(one for one in dresses if fnmatch(str(one), told.dress))
    if not dresses:
        return _none(told.dress)
    faults = room.measure(dresses, told.only, folder, worst=told.quick is not None)
    print(f"{len(faults)} texts have no room in {len(dresses)} dresses.")
    return 1 if faults else 0


def _none(only: str) -> int:
    print(f"There is no picture called {only}.", file=sys.stderr)
    return 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("--only", metavar="PATTERN", default="*", help="names such as 'live-*-fi*'")
    parser.add_argument("--to", metavar="FOLDER", type=Path)
    parser.add_argument("--every", action="store_true", help="not only those kept: all, into build/pictures")
    parser.add_argument("--compare", action="store_true", help="with those kept of every screen")
    parser.add_argument(
        "--order", metavar="SEED", type=int, help="with --compare: in an order drawn by this lot"
    )
    parser.add_argument(
        "--room", action="store_true", help="measure every text; --only takes names of scenes"
    )
    parser.add_argument("--dress", metavar="PATTERN", default="*", help="with --room: '*-150-*'")
    parser.add_argument("--exchange", action="store_true", help="exchange the language under each scene")
    parser.add_argument("--quick", metavar="SEED", type=int, help="only some, drawn by this lot")
    parser.add_argument("--accept", action="store_true", help="keep what the last comparison saw")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
