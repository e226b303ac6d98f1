"""What `make test` measures in the languages people have: every screen there is, in a window that it has."""

from __future__ import annotations

from tests.pictures.making import scenes
from tests.pictures.room import FORMS, PSEUDO, SCREENS, WORST, measured, quick, some
from ui.desk import screens
from ui.screens.settings_lines import ALL_PAGES


def test_each_screen_is_measured_in_each_language_at_the_largest_text() -> None:
    by_language = {one.language: some(one) for one in quick() if one.scale == 150}

    assert all(set(SCREENS) <= set(by_language[language]) for language in ("fi", "sv", "en"))
    assert {one.key for one in screens.SCREENS} <= set(SCREENS)
    assert set(SCREENS) <= {name for name, scene in scenes().items() if scene.run == "demo"}


def test_each_page_of_the_settings_and_each_form_is_measured_in_one_language_at_the_largest_text() -> None:
    seen = {name for one in quick() if one.scale == 150 and one.language != PSEUDO for name in some(one)}

    assert {*SCREENS, *FORMS} == seen
    assert seen <= set(measured())
    assert {f"settings-{page}" for page in ALL_PAGES} - seen == {"settings-appearance"}, "the scene settings"


def test_the_made_up_language_is_measured_where_most_was_cut() -> None:
    assert {str(one) for one in quick() if one.language == PSEUDO} == set(WORST)
