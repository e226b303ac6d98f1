"""Every screen, dialog, popover and menu of the pictures: heard, gone through by Tab, and enlarged.

In `make test` each screen and of what opens above one a third, always the same, in the dress with the least room; in
`.ci/run` all of them, and in `make prove` all in three dresses.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.accessibility.walk import TOLD, is_drawn
from tests.pictures import scenes, scenes_acts, scenes_asked
from tests.pictures.room import SCREENS
from tests.size import ALL_PICTURES, FULL, proved

LONGEST_S = 1800
ROOT = Path(__file__).resolve().parents[3]
LOT = None if ALL_PICTURES else 7
Faults = dict[str, dict[str, list[str]]]
#: A small window with the largest letters in the language of the longest words, and others.
WALKS = (("fi", "light", 150), *((("sv", "contrast", 150), ("en", "dark", 100)) if FULL else ()))


@pytest.fixture(scope="module", params=WALKS, ids=lambda walk: "-".join(map(str, walk)))
def walked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Faults:
    """What is wrong with each scene, from a process that has played them all."""
    language, theme, text = request.param
    file = tmp_path_factory.mktemp("walk") / "faults.json"
    asked = [
        "--to",
        str(file),
        "--language",
        language,
        "--theme",
        theme,
        "--text",
        str(text),
        "--size",
        "1280x720",
        *(() if LOT is None else ("--quick", str(LOT))),
    ]
    done = subprocess.run(
        [sys.executable, "-m", "tests.accessibility.walk", *asked],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found: Faults = json.loads(file.read_text(encoding="utf-8"))
    proved(
        f"every scene in {language}, {theme}, {text} %, 1280 x 720: names, roles, Tab, reach",
        f"{len(found)} scenes",
    )
    return found


def of_kind(walked: Faults, kind: str) -> dict[str, list[str]]:
    return {scene: kinds[kind] for scene, kinds in walked.items() if kinds.get(kind)}


def test_every_scene_is_walked_those_without_a_connection_without_callbacks_and_before_signing_in_too(
    walked: Faults,
) -> None:
    assert of_kind(walked, "played") == {}
    there = {one.name for one in (*scenes_asked.SCENES, *scenes_acts.SCENES, *scenes.SCENES)}
    assert set(walked) == {name for name in there if is_drawn(name, LOT)}
    assert set(walked) >= TOLD
    assert {*SCREENS} <= set(walked)


def test_nothing_on_any_screen_is_without_name_role_or_value(walked: Faults) -> None:
    assert of_kind(walked, "unspoken") == {}


def test_late_and_stale_data_an_empty_queue_and_a_sign_in_in_vain_are_told_to_who_listens(
    walked: Faults,
) -> None:
    assert of_kind(walked, "unheard") == {}


def test_tab_goes_through_each_group_of_every_screen_as_it_is_read(walked: Faults) -> None:
    assert of_kind(walked, "order") == {}


def test_every_screen_is_usable_in_a_small_window_with_large_letters(walked: Faults) -> None:
    assert of_kind(walked, "reach") == {}
    assert of_kind(walked, "columns") == {}


def test_the_keyboard_is_seen_wherever_tab_comes_in_dialogs_and_popovers_too(walked: Faults) -> None:
    assert of_kind(walked, "rings") == {}
