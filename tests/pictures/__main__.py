"""`python -m tests.pictures [--only PATTERN] [--to FOLDER] [--every]`: each picture by a name that says what it is.

KIND-WIDTH-THEME-LANGUAGE[-TEXT SIZE].png, such as live-1440-light-fi.png.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from fnmatch import fnmatch
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.pictures.scenes import Scene
    from tests.pictures.stage import Stage

FOLDER: Final = Path(__file__).resolve().parents[2] / "docs" / "pictures"
LANGUAGES: Final = ("fi", "sv", "en")
SIZES: Final = {1180: 700, 1440: 900, 1920: 1080}


@dataclass(frozen=True, slots=True)
class Picture:
    """One file. `scale`: the text size, in percent of the usual."""

    scene: str
    width: int = 1440
    theme: str = "light"
    language: str = "fi"
    scale: int = 100

    @property
    def name(self) -> str:
        ending = "" if self.scale == 100 else f"-{self.scale}"
        return f"{self.scene}-{self.width}-{self.theme}-{self.language}{ending}.png"


#: What is kept in docs/pictures.
KEPT: Final = (
    *(Picture("live", *dress) for dress in product((1440, 1920), ("light", "dark"), LANGUAGES)),
    Picture("live", theme="contrast"),
    Picture("live", scale=150),
    Picture("selected"),
    Picture("move", language="en"),
    Picture("retry", language="sv"),
    Picture("number"),
    Picture("text", language="en"),
    Picture("drag"),
    Picture("palette"),
    Picture("row-menu", language="en"),
    Picture("assign"),
    Picture("withdraw"),
    Picture("add", language="en"),
    Picture("answers", language="en"),
    Picture("acts"),
    Picture("consent"),
    Picture("late", language="en"),
    Picture("stale", theme="dark", language="en"),
    Picture("empty"),
    Picture("no-match", language="sv"),
    Picture("wallboard", 1920, "dark"),
    Picture("wallboard", language="sv"),
    Picture("wallboard-stale", theme="dark", language="en"),
    # The last on the demo: what it does is in the history of what it did it to.
    Picture("toast", language="sv"),
    Picture("centres"),
    Picture("centre", language="en"),
    Picture("nurses"),
    Picture("nurses", theme="dark", scale=150),
    Picture("absence"),
    Picture("lend", language="sv"),
    Picture("shift", language="en"),
    Picture("exceptions"),
    Picture("lend-drag", theme="dark"),
    Picture("centre", theme="dark"),
    Picture("centre-compared"),
    Picture("centre-months"),
    Picture("centre-months", theme="dark", language="sv", scale=150),
    Picture("chart-menu", language="en"),
    Picture("audit"),
    Picture("messages"),
    Picture("templates"),
    Picture("feedback"),
    Picture("replay"),
    Picture("replay", theme="dark", language="en"),
    Picture("settings"),
    Picture("settings", theme="dark", language="sv"),
    Picture("settings-found", language="en"),
    Picture("sign-in", language="en"),
)


def every() -> tuple[Picture, ...]:
    """Each kind of picture in each language, theme and size that could spoil it."""
    names = list(_scenes())
    return (
        *(Picture(name, 1440, "light", language) for name, language in product(names, LANGUAGES)),
        *(Picture(name, 1440, "dark", language) for name, language in product(names, ("fi",))),
        *(Picture(name, 1440, "contrast", language) for name, language in product(names, ("sv",))),
        *(Picture(name, 1180, "light", language) for name, language in product(names, ("sv",))),
        *(Picture(name, 1440, "light", language, 150) for name, language in product(names, ("fi",))),
        *(Picture(name, 1920, "light", language) for name, language in product(names, ("en",))),
    )


def main() -> int:
    """Make the pictures asked for; 1 when there are none of that name."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("--only", metavar="PATTERN", default="*", help="names such as 'live-*-fi*'")
    parser.add_argument("--to", metavar="FOLDER", type=Path, default=FOLDER)
    parser.add_argument("--every", action="store_true", help="not only those kept: each kind in each dress")
    told = parser.parse_args()
    wanted = [
        picture
        for picture in (every() if told.every else KEPT)
        if fnmatch(picture.name, told.only) or fnmatch(picture.name, f"{told.only}*")
    ]
    if not wanted:
        print(f"There is no picture called {told.only}.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as name:
        make(wanted, told.to, Path(name))
    return 0


def make(wanted: list[Picture], to: Path, folder: Path) -> None:
    """All the pictures, each run of the program once; `folder` is for what the runs leave behind."""
    application = _application(folder)
    from tests.pictures.files import save

    scenes = _scenes()
    for run in dict.fromkeys(scenes[picture.scene].run for picture in wanted):
        with _run(run, folder) as stage:
            for picture in wanted:
                scene = scenes[picture.scene]
                if scene.run != run:
                    continue
                height = SIZES[picture.width]
                stage.dress(picture.language, picture.theme, picture.width, height, picture.scale / 100)
                with scene.on(stage):
                    save(stage.look(), to / picture.name)
                print(f"{(to / picture.name).stat().st_size:>9,}  {picture.name}")
    application.processEvents()


def _scenes() -> dict[str, Scene]:
    """By name; those of one run in the order in which they are played."""
    from tests.pictures import scenes, scenes_acts

    # What asks before an act leaves nothing behind, and comes before what acts.
    return {scene.name: scene for scene in (*scenes_acts.SCENES, *scenes.SCENES)}


def _application(folder: Path) -> QApplication:
    from tests.pictures import stage

    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={stage.screen_file(folder)}"
    from PySide6.QtWidgets import QApplication

    application = QApplication(["jonovahti"])
    application.setApplicationName("jonovahti")
    application.setApplicationDisplayName("Jonovahti")
    application.setQuitOnLastWindowClosed(False)
    # A cursor that blinks is in every second picture.
    application.setCursorFlashTime(0)
    return application


@contextmanager
def _run(name: str, folder: Path) -> Iterator[Stage]:
    from tests.pictures.quiet_region import make_quiet_region
    from tests.pictures.stage import performing

    runs: dict[str, AbstractContextManager[Stage]] = {
        "demo": performing(folder / name),
        "cut": performing(folder / name, scenario="connection-lost"),
        "quiet": performing(folder / name, is_demo=False, database=make_quiet_region(folder)),
        "unknown": performing(folder / name, is_demo=False),
    }
    with runs[name] as stage:
        if name != "unknown":
            stage.see_live()
        # A first picture is to be no other than the same one later, after other sizes and colours.
        stage.dress("sv", "dark", 1920, 1080, 1.15)
        yield stage


if __name__ == "__main__":
    sys.exit(main())
