"""Goes through every scene there are pictures of and notes what is wrong in each: `python -m tests.accessibility.walk`.

A process of its own, because the screen it plays on has another size, and another scale, than that of the tests.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections import defaultdict
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from tests.pictures.room import SCREENS

if TYPE_CHECKING:
    from tests.pictures.scenes import Scene
    from tests.pictures.stage import Stage

#: The kinds of faults, in the order in which they are told.
KINDS = ("played", "unspoken", "unheard", "order", "reach", "columns", "rings")
#: The columns that a table of callbacks shows whatever the size of the letters.
MAIN_COLUMNS = 3
#: Without a connection, without callbacks and before signing in something is told to who listens: always walked.
TOLD = frozenset({"late", "stale", "wallboard-stale", "empty", "sign-in"})
#: Stops whose ring has been looked at.
_MET: set[tuple[str, ...]] = set()


def is_drawn(name: str, lot: int | None) -> bool:
    """Whether a scene is walked: all without a lot; else each screen, and of what opens above one a third by lot."""
    is_always = name in TOLD or name in SCREENS
    return lot is None or is_always or crc32(f"{lot} {name}".encode()) % 3 == 0


def main() -> int:
    """Write `{scene: {kind: [fault, ...]}}` as JSON, with every scene that was asked for."""
    reading = argparse.ArgumentParser(prog="python -m tests.accessibility.walk", description=__doc__)
    reading.add_argument("--to", type=Path, required=True, metavar="FILE")
    reading.add_argument("--language", default="fi")
    reading.add_argument("--theme", default="light")
    reading.add_argument("--size", default="1280x720")
    reading.add_argument("--text", type=int, default=150, metavar="PERCENT")
    reading.add_argument("--only", default="*", metavar="PATTERN")
    reading.add_argument("--quick", type=int, metavar="SEED", help="not all scenes: `is_drawn` by this lot")
    reading.add_argument(
        "--pictures", type=Path, metavar="FOLDER", help="a picture of each scene with a fault"
    )
    asked = reading.parse_args()
    width, height = map(int, asked.size.split("x"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        from tests.pictures import stage as staging

        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={staging.screen_file(folder, width, height)}"
        from ui import main as program

        application = program.application()
        application.setCursorFlashTime(0)
        from tests.pictures.making import running, scenes

        found: dict[str, dict[str, list[str]]] = {}
        known = [
            scene
            for scene in scenes().values()
            if fnmatch(scene.name, asked.only) and is_drawn(scene.name, asked.quick)
        ]
        for run in dict.fromkeys(scene.run for scene in known):
            with running(run, folder) as stage:
                stage.dress(asked.language, asked.theme, width, height, asked.text / 100)
                for scene in known:
                    if scene.run == run:
                        began = time.monotonic()
                        found[scene.name] = _played(stage, scene, (width, height), asked.pictures)
                        said = {kind: len(each) for kind, each in found[scene.name].items() if each}
                        sys.stdout.write(f"{time.monotonic() - began:5.1f} s  {scene.name} {said or ''}\n")
                        sys.stdout.flush()
        asked.to.write_text(json.dumps(found, indent=1, ensure_ascii=False), encoding="utf-8")
    return 0


def _played(stage: Stage, scene: Scene, size: tuple[int, int], pictures: Path | None) -> dict[str, list[str]]:
    """What is wrong with the scene, and that it cannot be played."""
    from tests.accessibility.hearing import listening, unheard

    try:
        with listening() as heard, scene.on(stage):
            found = faults(stage, *size)
            found["unheard"] = sorted(unheard(scene.name, stage, heard))
            if pictures is not None and any(found.values()):
                stage.look().save(str(pictures / f"{scene.name}.png"))
    except Exception as error:  # noqa: BLE001  # told as a fault, and the other scenes are played
        return {"played": [repr(error)]}
    return found


def faults(stage: Stage, width: int, height: int) -> dict[str, list[str]]:
    """What is wrong with all that is open now."""
    from PySide6.QtCore import QRect

    from tests.accessibility import looking, rings

    made: dict[str, list[str]] = defaultdict(list)
    room = QRect(0, 0, width, height)
    for window in looking.windows():
        made["unspoken"] += looking.unspoken(window)
        made["order"] += looking.unread_order(window)
        made["reach"] += looking.out_of_reach(window, room)
    made["columns"] += _columns(stage)
    # At the end: the keyboard goes through all of it.
    for window in looking.windows():
        made["rings"] += rings.unseen(window, _MET)
    return {kind: sorted(set(made[kind])) for kind in KINDS}


def _columns(stage: Stage) -> list[str]:
    """The live table shows its main columns, where it is seen."""
    if stage.console.deskwork is None:
        return []
    table = stage.screen.table
    if not table.isVisible() or stage.screen.callbacks.model.rowCount() == 0:
        return []
    shown = [one for one in range(table.model().columnCount()) if not table.isColumnHidden(one)]
    whole = [
        one
        for one in shown
        if table.columnViewportPosition(one) + table.columnWidth(one) <= table.viewport().width() + 2
    ]
    if len(whole) < MAIN_COLUMNS:
        return [f"{len(whole)} of {len(shown)} columns are seen whole"]
    return []


if __name__ == "__main__":
    sys.exit(main())
