"""Pictures are made here: the program is run once for what can be pictured together, and dressed for each picture."""

from __future__ import annotations

import builtins
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zlib import crc32

from tests.pictures.listed import SIZES, Picture

#: As many scenes as `make test` has time for.
SOME: Final = 12

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from tests.pictures.scenes import Scene
    from tests.pictures.stage import Stage


def application(folder: Path) -> QApplication:
    """Off screen, with room for the largest window; made before anything else of Qt is."""
    plain_import = builtins.__import__
    import PySide6.QtCore  # noqa: F401  # that what is loaded after it is loaded as the program loads it

    # As in `ui.main`: no source is read for the switches of Qt's binding.
    builtins.__import__ = plain_import
    from tests.pictures import stage

    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={stage.screen_file(folder)}"
    from PySide6.QtWidgets import QApplication

    made = QApplication(["jonovahti"])
    made.setApplicationName("jonovahti")
    made.setApplicationDisplayName("Jonovahti")
    made.setQuitOnLastWindowClosed(False)
    # A cursor that blinks is in every second picture.
    made.setCursorFlashTime(0)
    return made


def scenes() -> dict[str, Scene]:
    """By name; those of one run in the order in which they are played."""
    from tests.pictures import scenes, scenes_acts, scenes_asked

    # What asks leaves nothing behind, and comes before what acts.
    return {scene.name: scene for scene in (*scenes_asked.SCENES, *scenes_acts.SCENES, *scenes.SCENES)}


def drawn(lot: int | None) -> dict[str, Scene]:
    """Some of the scenes of the demo, in their order; all of every kind without a lot."""
    known = scenes()
    if lot is None:
        return known
    names = [name for name, scene in known.items() if scene.run == "demo"]
    some = sorted(names, key=lambda name: crc32(f"{lot} {name}".encode()))[:SOME]
    return {name: scene for name, scene in known.items() if name in some}


@contextmanager
def running(kind: str, folder: Path) -> Iterator[Stage]:
    """A run of the program of the kind that a scene needs, over live data where it has any."""
    from tests.pictures.quiet_region import make_quiet_region
    from tests.pictures.stage import performing

    # Made as they are asked for: a region of its own is laid out for the one that needs it.
    runs: dict[str, Callable[[], AbstractContextManager[Stage]]] = {
        "demo": lambda: performing(folder / kind),
        "cut": lambda: performing(folder / kind, scenario="connection-lost"),
        "quiet": lambda: performing(folder / kind, is_demo=False, database=make_quiet_region(folder)),
        "unknown": lambda: performing(folder / kind, is_demo=False),
    }
    with runs[kind]() as stage:
        if kind != "unknown":
            stage.see_live()
        # A first picture is to be no other than the same one later, after other sizes and colours.
        stage.dress("sv", "dark", 1920, 1080, 1.15)
        yield stage


@contextmanager
def playing(stage: Stage, scene: Scene) -> Iterator[str]:
    """The scene is on; or it cannot be, and this says why: the others are to be seen all the same."""
    with ExitStack() as held:
        try:
            held.enter_context(scene.on(stage))
        except (TimeoutError, AssertionError, StopIteration, ValueError) as never:
            why = f"{scene.name} cannot be played: {never!r}"
            _clear(stage)
            print(why, file=sys.stderr, flush=True)
            yield why
            return
        yield ""


def _clear(stage: Stage) -> None:
    """Take down what a scene that broke off has left."""
    from PySide6.QtWidgets import QApplication, QDialog

    for top in QApplication.topLevelWidgets():
        if isinstance(top, QDialog) and top.isVisible():
            top.reject()
    while stage.frame.toasts.shown is not None:
        stage.frame.toasts.dismiss()
    if stage.console.deskwork is not None:
        stage.desk.give("live")


def looks(stage: Stage, pictures: Sequence[Picture]) -> Iterator[tuple[Picture, QImage | None]]:
    """Each picture of one run, in the order given; None for one that cannot be made."""
    known = scenes()
    for picture in pictures:
        stage.dress(picture.language, picture.theme, picture.width, SIZES[picture.width], picture.scale / 100)
        # Whatever was pictured before left the focus somewhere.
        stage.frame.setFocus()
        with playing(stage, known[picture.scene]) as broken:
            yield picture, None if broken else stage.look()


def make(wanted: Sequence[Picture], to: Path, folder: Path) -> list[Picture]:
    """All the pictures, each run of the program once, and those that could not be made.

    `folder` is for what the runs leave behind.
    """
    qt = application(folder)
    from tests.pictures.files import save

    known, missing = scenes(), []
    for kind in dict.fromkeys(known[picture.scene].run for picture in wanted):
        with running(kind, folder) as stage:
            for picture, image in looks(stage, [one for one in wanted if known[one.scene].run == kind]):
                if image is None:
                    missing.append(picture)
                    continue
                save(image, to / picture.name)
                print(f"{(to / picture.name).stat().st_size:>9,}  {picture.name}", flush=True)
    qt.processEvents()
    return missing
