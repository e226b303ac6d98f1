"""Every screen looks as it is kept, has room for its words, and leaves no word of another language behind.

The pictures come from the whole program in a process of its own, with a screen, a clock and a demo that stand still.
In `make test` one picture of each scene is drawn by lot, always the same, but of what needs a run of the program of its
own a half, and texts are measured where they have had the least room; in `make prove` all are looked at, and all
pictures in `.ci/run` too.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.size import ALL_PICTURES, FULL

ROOT: Final = Path(__file__).resolve().parents[3]
LOT: Final = "7"
LONGEST_S: Final = 5400.0


def told(*asked: str, is_whole: bool = FULL) -> str:
    """What `python -m tests.pictures` says is wrong, "" for nothing; `is_whole`: of all there is, not of some."""
    some = () if is_whole else ("--quick", LOT)
    run = subprocess.run(
        [sys.executable, "-m", "tests.pictures", *asked, *some],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=False,
    )
    return "" if run.returncode == 0 else f"{run.stdout}\n{run.stderr[-2000:]}"


def test_every_screen_looks_as_it_is_kept_in_each_theme_and_language(tmp_path: Path) -> None:
    sheets = ROOT / "build" / "looks" if ALL_PICTURES else tmp_path

    wrong = told("--compare", "--to", str(sheets), is_whole=ALL_PICTURES)

    assert wrong == ""


def test_no_text_is_cut_in_any_language_at_any_size() -> None:
    wrong = told("--room")

    assert wrong == ""


def test_a_change_of_language_leaves_no_word_of_the_one_before_on_any_screen() -> None:
    wrong = told("--exchange")

    assert wrong == ""
