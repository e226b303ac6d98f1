"""Settings by the palette: found with their page, changed where one is, said, and taken back in their turn."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.errors import Unavailable
from app.settings import Origin, Source
from tests.journeys.sitting import Sitting
from tests.journeys.test_settings_screen import CTRL, go_there, palette, screen, seat, url
from ui.desk.settings_desk import SettingsDesk
from ui.theme import theme
from ui.words.key_store import not_kept
from ui.words.settings import overruled

__all__ = ["seat", "url"]


def test_the_palette_finds_a_setting_with_its_page_and_gives_it_the_keyboard(seat: Sitting) -> None:
    seat.press(Qt.Key.Key_K, seat.frame, ctrl=True)
    field = seat.frame.top_bar.search
    QTest.keyClicks(field, "first scre")
    offers = seat.frame.finder.found()
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert (offers[0].name, offers[0].kind) == ("First screen", "Setting · General")
    seat.see(lambda: isinstance(seat.desk.front, SettingsDesk), "the settings")
    assert screen(seat).rows["general.start_screen"].has_keys()


def test_the_palette_changes_a_setting_where_one_is(seat: Sitting) -> None:
    palette(seat, "row height comfortable")

    seat.see(lambda: theme.density == "comfortable", "higher rows")
    assert not isinstance(seat.desk.front, SettingsDesk)


def test_of_two_settings_changed_by_the_palette_both_are_taken_back_before_an_act_made_earlier(
    seat: Sitting,
) -> None:
    seat.select(seat.listed()[:1])
    seat.desk.give("front")
    seat.see(lambda: seat.desk.acting.last is not None and not seat.desk.acting.pending, "the act")
    before = theme.density, theme.text_scale
    palette(seat, "row height comfortable")
    palette(seat, "text size 130")
    seat.see(lambda: theme.text_scale == 1.3, "larger letters")

    seat.desk.give("undo")
    seat.desk.give("undo")
    seat.see(lambda: (theme.density, theme.text_scale) == before, "both settings as they were")
    assert not any(deed.undone for deed in seat.desk.acting.history())
    seat.desk.give("redo")
    seat.desk.give("redo")
    seat.see(lambda: (theme.density, theme.text_scale) == ("comfortable", 1.3), "both settings again")


def test_what_was_just_said_is_said_in_the_language_that_is_chosen_meanwhile(seat: Sitting) -> None:
    toasts, choices = seat.frame.toasts, seat.program.choices
    shown: dict[str, tuple[str, str]] = {}

    palette(seat, "row height comfortable")
    seat.see(lambda: toasts.shown is not None, "the setting said")
    seat.select(seat.listed()[:1])
    seat.desk.give("front")
    seat.see(lambda: toasts.waiting, "the act waiting to be said")
    for language, to_undo in (("fi", "Kumoa"), ("sv", "Ångra"), ("en", "Undo")):
        choices.choose_language(language)
        seat.see(
            lambda word=to_undo: toasts.shown and toasts.shown.action == word, f"the toast in {language}"
        )
        assert toasts.shown is not None
        shown[language] = toasts.shown.text, toasts.accessibleName()
    choices.choose_language("fi")
    seat.see(lambda: toasts.shown and toasts.shown.action == "Kumoa", "the toast in Finnish")
    setting, act = seat.toast(), seat.toast()
    choices.choose_language("en")

    assert shown["en"] == ("Row height: Comfortable",) * 2
    assert len({words for pair in shown.values() for words in pair}) == 3
    assert setting == shown["fi"][0]
    assert act == "1 soittopyyntö nostettu jonon kärkeen"


def test_what_the_palette_changed_is_said_and_taken_back_where_one_is(seat: Sitting) -> None:
    before = theme.density

    palette(seat, "row height comfortable")
    seat.see(lambda: theme.density == "comfortable", "higher rows")
    said = seat.toast()
    QTest.keyClick(seat.frame, Qt.Key.Key_Z, CTRL)
    undone = theme.density
    QTest.keyClick(seat.frame, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    again = theme.density
    QTest.keyClick(seat.frame, Qt.Key.Key_Z, CTRL)
    go_there(seat)

    assert said == "Row height: Comfortable"
    assert (undone, again, theme.density) == (before, "comfortable", before)
    assert not screen(seat).undo_button.isEnabled()


def in_each_language(seat: Sitting) -> dict[str, str]:
    """What the toast that is shown says in Finnish, Swedish and English; it is then closed."""
    toasts, said = seat.frame.toasts, dict[str, str]()
    for language in ("fi", "sv", "en"):
        before = toasts.shown
        seat.program.choices.choose_language(language)
        seat.see(lambda before=before: toasts.shown is not before, "the words anew")
        said[language] = toasts.accessibleName()
    toasts.dismiss()
    return said


def test_taking_back_a_setting_is_said_with_what_is_in_force_again_and_so_is_doing_it_again(
    seat: Sitting,
) -> None:
    toasts = seat.frame.toasts
    palette(seat, "row height comfortable")
    palette(seat, "theme dark")
    seat.see(lambda: theme.choice == "dark", "the dark theme")
    toasts.forget()

    QTest.keyClick(seat.frame, Qt.Key.Key_Z, CTRL)
    first = toasts.shown
    QTest.keyClick(seat.frame, Qt.Key.Key_Z, CTRL)
    waiting, undone = toasts.waiting, in_each_language(seat)
    QTest.keyClick(seat.frame, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    again = toasts.shown

    assert first is not None
    assert first.text.startswith("Undone. Theme: ")
    # Of two in a row the second is said at once, not when the first has had its time.
    assert waiting == 0
    assert undone == {
        "fi": "Kumottu. Rivikorkeus: Tavallinen",
        "sv": "Ångrat. Radhöjd: Normal",
        "en": "Undone. Row height: Normal",
    }
    assert again is not None
    assert (again.text, again.action, again.key) == ("Row height: Comfortable", "Undo", "Ctrl+Z")


def test_a_key_with_nothing_to_do_and_a_copy_are_said_in_each_language(seat: Sitting) -> None:
    seat.screen.table.setFocus()
    QTest.keyClick(seat.screen.table, Qt.Key.Key_H, CTRL)
    nothing = in_each_language(seat)
    seat.screen.table.setFocus()
    QTest.keyClick(seat.screen.table, Qt.Key.Key_Z, CTRL)
    no_undo = seat.toast()
    seat.select(seat.listed()[:1])
    QTest.keyClick(seat.screen.table, Qt.Key.Key_C, CTRL)
    QTest.keyClick(seat.screen.table, Qt.Key.Key_C, CTRL)
    waiting, copied = seat.frame.toasts.waiting, in_each_language(seat)

    assert nothing == {
        "fi": "Mitään ei ole vielä tehty",
        "sv": "Inget har gjorts än",
        "en": "Nothing has been done yet",
    }
    assert no_undo == "There is nothing to undo"
    assert waiting == 0
    assert copied == {
        "fi": "1 soittopyyntö kopioitu ilman puhelinnumeroa",
        "sv": "1 ringbud kopierades utan telefonnummer",
        "en": "1 callback copied, without its phone number",
    }


def test_an_act_done_after_a_setting_of_the_palette_is_undone_first_and_alone(seat: Sitting) -> None:
    acting = seat.desk.acting
    palette(seat, "row height comfortable")
    seat.see(lambda: theme.density == "comfortable", "higher rows")
    seat.select(seat.listed()[:1])
    seat.desk.give("front")
    seat.see(lambda: acting.can_undo, "the act done")

    QTest.keyClick(seat.frame, Qt.Key.Key_Z, CTRL)

    seat.see(lambda: not acting.can_undo and not acting.pending, "the act undone")
    assert theme.density == "comfortable"


def test_enter_on_words_that_nothing_is_called_changes_nothing(seat: Sitting) -> None:
    before = dict(seat.program.choices.settings.own)

    for typed in ("kortit", "zzz", "fluctuate"):
        palette(seat, typed)

    assert dict(seat.program.choices.settings.own) == before


def test_why_something_was_not_done_is_said_in_the_language_that_is_chosen_meanwhile(seat: Sitting) -> None:
    console, toasts = seat.desk.console, seat.frame.toasts
    locked = Origin(Source.POLICY, "/etc/jonovahti/policy.toml", "Region IT")
    told: list[Callable[[], object]] = [
        lambda: console.errors.report(Unavailable("unreachable")),
        lambda: console.opening.said.emit(partial(not_kept, "locked")),
        lambda: console.opening.said.emit(partial(overruled, "address", locked)),
        lambda: QTest.keyClick(seat.screen.table, Qt.Key.Key_M),
    ]

    follows: list[bool] = []

    def shown() -> str:
        return toasts.shown.text if toasts.shown is not None else ""

    for tell in told:
        toasts.forget()
        seat.screen.table.clearSelection()
        seat.screen.table.setFocus()
        tell()
        seat.see(shown, "the reason")
        english = shown()
        seat.program.choices.choose_language("fi")
        seat.see(lambda english=english: shown() != english, "the reason in Finnish")
        follows.append(bool(shown()))
        seat.program.choices.choose_language("en")
        seat.see(lambda english=english: shown() == english, "the reason in English again")

    assert follows == [True] * len(told)
