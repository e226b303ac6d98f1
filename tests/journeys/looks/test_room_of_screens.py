"""What `make test` measures in the languages people have: every screen there is, in a window that it has."""

from __future__ import annotations

from tests.pictures.making import scenes
from tests.pictures.room import PSEUDO, SCREENS, WORST, quick, some
from ui.desk import screens


def test_each_screen_is_measured_in_each_language_at_the_largest_text() -> None:
    measured = {one.language: some(one) for one in quick() if one.scale == 150}

    assert {measured[language] for language in ("fi", "sv", "en")} == {SCREENS}
    assert {one.key for one in screens.SCREENS} <= set(SCREENS)
    assert set(SCREENS) <= {name for name, scene in scenes().items() if scene.run == "demo"}


def test_the_made_up_language_is_measured_where_most_was_cut() -> None:
    assert {str(one) for one in quick() if one.language == PSEUDO} == set(WORST)
