"""The wallboard's window: read from afar, honest about its age, turned by three keys, and able to do nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QWidget

import resources
import ui.wallboard
from app.live.beside import Beside, Lack
from app.live.delta import Delta
from app.live.history import History
from app.live.store import Freshness, Present
from tests.boards import NOW_US, a_board, an_empty_past
from tests.foresight.mornings import a_past
from tests.ui.wallboard.walls import SECOND_US, a_present, a_wall, show, texts_painted
from ui.wallboard.choice import WallChoice
from ui.wallboard.parts import Part
from ui.wallboard.watch import WallWatch


def names(watch: WallWatch) -> list[str]:
    return [tile.shown.name for tile in watch.window.shown_tiles if tile.shown is not None]


def painted(watch: WallWatch) -> list[tuple[str, int]]:
    with texts_painted() as texts:
        watch.window.grab()
    return texts


def press(watch: WallWatch, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(watch.window, key)


def test_every_centre_has_its_place_with_its_waiting_and_its_oldest() -> None:
    board = a_board(423, centres=26)
    with a_wall(board=board) as watch:
        shown = [tile.shown for tile in watch.window.shown_tiles]

    assert len(shown) == len(board.places.centres)
    assert sum(int(tile.waiting) for tile in shown if tile is not None and tile.waiting) == int(
        board.tally.open.sum()
    )


@pytest.mark.parametrize("size, share", [((1920, 1080), 1.0), ((1440, 900), 0.75), ((3840, 2160), 2.0)])
def test_figures_are_as_high_as_can_be_read_from_across_the_room(size: tuple[int, int], share: float) -> None:
    """On a wall of 1080 lines: key figures 104 px, a centre's 58 px, its name 28 px; 58 px is read from 5.7 m."""
    with a_wall(size=size) as watch:
        texts = painted(watch)
        tile = watch.window.shown_tiles[0].shown
        figure = watch.window.figures[0].shown

    assert tile is not None
    assert figure is not None
    heights = dict(texts)
    assert heights[figure.value[0][0]] >= round(104 * share) - 1
    assert heights[tile.waiting] >= round(58 * share) - 1
    assert heights[tile.name] >= round(28 * share) - 1


def test_sixty_centres_are_still_read_from_five_metres() -> None:
    """51 px of 1080 lines are read from 5 m on a screen of 55 inches at 16 minutes of arc."""
    with a_wall(board=a_board(3000, centres=60)) as watch:
        heights = dict(painted(watch))
        tile = watch.window.shown_tiles[0].shown

    assert tile is not None
    assert heights[tile.waiting] >= 50


@pytest.mark.parametrize("size", [(1920, 1080), (1440, 900), (1280, 720), (1080, 1920), (2560, 1080)])
@pytest.mark.parametrize("centres", [1, 5, 12, 26, 60])
def test_no_part_lies_over_another_or_outside_at_any_size(size: tuple[int, int], centres: int) -> None:
    with a_wall(board=a_board(300, centres=centres), size=size) as watch:
        parts = [part for part in watch.window.findChildren(Part) if part.isVisible()]
        inside = [watch.window.rect().contains(part.geometry()) for part in parts]
        over = [
            (one, other)
            for place, one in enumerate(parts)
            for other in parts[place + 1 :]
            if one.geometry().intersects(other.geometry())
        ]

    assert len(parts) > 5
    assert all(inside)
    assert over == []


def test_two_pages_show_every_centre_once_and_turn_with_the_time() -> None:
    board = a_board(600, centres=60)
    with a_wall(WallChoice(rotate_s=20), board=board) as watch:
        first = names(watch)
        for second in (10, 20):
            watch.tick(NOW_US, NOW_US, float(second))
        # Which page it is is drawn by the tick that turned it.
        second_page = names(watch)

    assert not set(first) & set(second_page)
    assert len(first) + len(second_page) == 60


def test_space_holds_the_page_and_the_arrows_turn_it() -> None:
    with a_wall(WallChoice(rotate_s=20), board=a_board(600, centres=60)) as watch:
        first = names(watch)
        press(watch, Qt.Key.Key_Right)
        turned = names(watch)
        press(watch, Qt.Key.Key_Space)
        for second in range(0, 600, 10):
            watch.tick(NOW_US, NOW_US, 5000.0 + second)
        held, is_held = names(watch), watch.rotation.is_held
        press(watch, Qt.Key.Key_Left)
        back = names(watch)

    assert is_held
    assert turned == held != first == back


def test_old_data_is_grey_and_says_since_when() -> None:
    board = a_board(423, centres=26)
    with a_wall(board=board) as watch:
        fresh = [part.is_stale for part in watch.window.figures]
        watch.take(a_present(board, read_at_us=NOW_US - 90 * SECOND_US, reason="timeout"), Delta())
        watch.tick(NOW_US, NOW_US, 0.0)
        stale = [part.is_stale for part in watch.window.figures]
        stale += [tile.is_stale for tile in watch.window.shown_tiles]
        head, foot = watch.window.head.accessibleName(), watch.window.foot.accessibleName()

    assert not any(fresh)
    assert all(stale)
    assert "1\N{NO-BREAK SPACE}min old" in head
    assert "No connection since 10:28" in foot


def test_late_data_is_said_to_be_late_before_it_is_too_old() -> None:
    with a_wall() as watch:
        show(watch, a_board(423, centres=26), age_s=30)
        head, alarm = watch.window.head.accessibleName(), watch.window.foot.alarm

    assert "30\N{NO-BREAK SPACE}s old" in head
    assert alarm == ""


def test_the_wallboard_wakes_by_itself_when_data_come_again() -> None:
    board = a_board(423, centres=26)
    with a_wall(board=board) as watch:
        watch.tick(NOW_US + 600 * SECOND_US, NOW_US + 600 * SECOND_US, 600.0)
        was_stale, alarm = watch.window.figures[0].is_stale, watch.window.foot.alarm
        watch.take(a_present(board, read_at_us=NOW_US + 601 * SECOND_US, generation=2), Delta())
        watch.tick(NOW_US + 601 * SECOND_US, NOW_US + 601 * SECOND_US, 601.0)
        is_stale, alarm_after = watch.window.figures[0].is_stale, watch.window.foot.alarm

    assert (was_stale, alarm) == (True, "crit")
    assert (is_stale, alarm_after) == (False, "")


def test_without_any_data_it_says_what_it_waits_for_and_shows_no_figure() -> None:
    watch = WallWatch(WallChoice(theme="dark"), "en")
    watch.window.show()
    watch.say("The server cannot be reached.")
    watch.tick(NOW_US, NOW_US, 0.0)
    calm = watch.window.calm.accessibleName()
    figures = [part.isVisible() for part in watch.window.figures]
    watch.stop()

    assert calm == "The server cannot be reached."
    assert not any(figures)


@pytest.mark.parametrize(
    "zone, clock", [("Asia/Tokyo", "16:30"), ("Europe/Stockholm", "9:30"), ("No/Such", "7:30")]
)
def test_until_a_board_has_come_the_clock_is_that_of_the_desktop(
    monkeypatch: pytest.MonkeyPatch, zone: str, clock: str
) -> None:
    monkeypatch.setenv("TZ", zone)
    watch = WallWatch(WallChoice(theme="dark"), "en", wall_us=lambda: NOW_US, steady_s=lambda: 0.0)
    watch.window.show()
    watch.tick(NOW_US, NOW_US, 0.0)
    before = watch.window.head.accessibleName()
    watch.take(a_present(a_board(5)), Delta(is_whole=True))
    after = watch.window.head.accessibleName()
    watch.stop()

    assert f" {clock}." in before
    assert " 10:30" in after


def test_of_how_many_centres_nothing_can_be_told_stands_at_the_foot() -> None:
    board = a_board(0, centres=26)
    with a_wall(board=board) as watch:
        new = watch.window.foot.accessibleName(), [text for text, _ in painted(watch)]
        watch.take(a_present(board, history=a_past(board, 0), generation=2), Delta())
        watch.choose(watch.choice)
        watch.tick(NOW_US, NOW_US, 10.0)
        known = watch.window.foot.accessibleName()

    assert new[0] == "26 centre(s) cannot be foretold yet: no earlier days"
    assert new[0] in new[1]
    assert known == "Every callback can be made today"


def test_before_the_past_is_there_it_shows_no_figure_and_then_the_true_ones_at_once() -> None:
    board = a_board(423, centres=26)
    watch = WallWatch(WallChoice(theme="dark"), "en", wall_us=lambda: NOW_US, steady_s=lambda: 0.0)
    watch.window.resize(1920, 1080)
    watch.window.show()
    watch.take(a_present(board, history=History.none()), Delta(is_whole=True))
    watch.tick(NOW_US, NOW_US, 0.0)
    before = [part.isVisible() for part in watch.window.figures], watch.window.calm.accessibleName()
    watch.take(a_present(board, generation=2), Delta())
    after = [part.isVisible() for part in watch.window.figures], len(watch.window.shown_tiles)
    watch.stop()

    assert before == ([False] * len(before[0]), "Waiting for data…")
    assert after == ([True] * len(before[0]), 26)


def test_why_there_is_nothing_to_show_yet_is_said_and_since_when() -> None:
    board = a_board(423, centres=26)
    refused = Freshness(NOW_US, lacks=(Lack(Beside.PAST, NOW_US - 120 * SECOND_US, "not_allowed"),))
    away = replace(refused, trouble_since_us=NOW_US - 90 * SECOND_US, reason="timeout")
    watch = WallWatch(WallChoice(theme="dark"), "en", wall_us=lambda: NOW_US, steady_s=lambda: 0.0)
    watch.window.show()
    said = []
    for generation, one in enumerate((refused, away), 1):
        watch.take(Present(board, History.none(), one, generation), Delta())
        watch.tick(NOW_US, NOW_US, 0.0)
        said.append(watch.window.calm.accessibleName())
    figures = [part.isVisible() for part in watch.window.figures]
    watch.stop()

    assert said == [
        "Earlier days cannot be read since 10:28. The database does not let you read them.",
        "No connection since 10:28. The database does not answer in time.",
    ]
    assert not any(figures)


def test_figures_that_no_new_ones_follow_for_lack_of_the_past_grow_old_however_fresh_the_board_is() -> None:
    board = a_board(423, centres=26)
    with a_wall(board=board) as watch:

        def after(seconds: int, past: History) -> tuple[bool, str]:
            now_us, is_lacking = NOW_US + seconds * SECOND_US, not past.row_of
            lacks = (Lack(Beside.PAST, NOW_US + SECOND_US, "timeout"),) if is_lacking else ()
            fresh = Freshness(now_us, lacks=lacks)
            watch.take(Present(board, past, fresh, seconds), Delta())
            watch.tick(now_us, now_us, float(seconds))
            return watch.window.figures[0].is_stale, watch.window.foot.alarm

        soon, later = after(2, History.none()), after(120, History.none())
        head, foot = watch.window.head.accessibleName(), watch.window.foot.accessibleName()
        again = after(121, an_empty_past(board))

    assert (soon, later, again) == ((False, ""), (True, "crit"), (False, ""))
    assert "2\N{NO-BREAK SPACE}min old" in head
    assert foot.startswith("Earlier days cannot be read since 10:30: these numbers are old and not updating.")
    assert foot.endswith("The database does not answer in time.")


def test_only_attention_shows_no_tile_while_all_is_well_and_says_so() -> None:
    with a_wall(WallChoice(only_attention=True), board=a_board(0, centres=26)) as watch:
        tiles, calm = watch.window.shown_tiles, watch.window.calm.isVisible()
        said = watch.window.calm.accessibleName()

    assert (tiles, calm, said) == ((), True, "No centre needs attention")


def test_no_patients_number_is_ever_painted() -> None:
    """Numbers in lists end in two digits after dots or stars; no text on the wall has more than four digits."""
    with a_wall(board=a_board(3000, centres=26)) as watch:
        texts = [text for text, _ in painted(watch)]
        spoken = [part.accessibleName() for part in watch.window.findChildren(Part)]

    assert len(texts) > 80
    faults = [text for text in (*texts, *spoken) if re.search(r"\d{5,}|[·*•x]{2,}|\+358|\b0\d{2,} ?\d", text)]
    assert faults == []


def test_nothing_on_it_takes_a_click_a_key_or_a_menu() -> None:
    with a_wall() as watch:
        window = watch.window
        clickable = window.findChildren(QAbstractButton) + window.findChildren(QLineEdit)
        reached = [*window.findChildren(QAction), *window.actions(), *window.findChildren(QShortcut)]
        focusable = [
            one for one in window.findChildren(QWidget) if one.focusPolicy() is not Qt.FocusPolicy.NoFocus
        ]
        QTest.mouseClick(window, Qt.MouseButton.RightButton)
        QTest.mouseClick(window, Qt.MouseButton.LeftButton)
        menus = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible()]
        before = names(watch)
        press(watch, *(Qt.Key(key) for key in range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)), Qt.Key.Key_F5)
        after = names(watch)

    assert (clickable, reached, focusable, menus) == ([], [], [], [])
    assert before == after


def test_the_wallboards_code_can_reach_neither_the_database_nor_the_acts() -> None:
    sources = list(Path(ui.wallboard.__file__).parent.glob("*.py"))
    imports = re.compile(
        r"^\s*(?:from|import) (app\.(?:actions|database|bootstrap)|ui\.(?:acting|desk|commands))",
        re.MULTILINE,
    )

    assert len(sources) >= 6
    assert [file.name for file in sources if imports.search(file.read_text(encoding="utf-8"))] == []


def test_esc_takes_it_down_unless_that_is_not_allowed() -> None:
    ends: list[str] = []
    with a_wall() as watch:
        watch.left.connect(lambda: ends.append("left"))
        watch.window.may_leave = False
        press(watch, Qt.Key.Key_Escape, Qt.Key.Key_F11)
        watch.window.close()
        stays = watch.window.isVisible(), list(ends)
        watch.window.may_leave = True
        press(watch, Qt.Key.Key_Escape)
        goes = watch.window.isVisible(), list(ends)

    assert stays == (True, [])
    assert goes == (False, ["left"])


def test_the_wallboard_may_be_dark_while_the_desk_is_light() -> None:
    with a_wall() as watch:
        dark = watch.window.grab().toImage().pixelColor(2, 2).lightness()
        watch.choose(WallChoice(theme="console"))
        light = watch.window.grab().toImage().pixelColor(2, 2).lightness()

    assert dark < 60
    assert light > 200


def test_a_tick_that_changes_nothing_paintsDelta() -> None:
    with a_wall() as watch:
        QApplication.processEvents()
        with texts_painted() as texts:
            for second in range(4):
                watch.tick(NOW_US + second * SECOND_US, NOW_US, float(second))
                QApplication.processEvents()

    assert texts == []


def test_all_that_is_said_on_the_wall_is_gathered_for_translation() -> None:
    """The tool that gathers words passes over some calls without a word, and what it passed over stays English."""
    said = re.compile(r"translate\(\s*[\"']Wallboard[\"'],\s*[\"']([^\"']+)[\"']")
    folder = Path(ui.wallboard.__file__).parent
    sources = {
        text for file in folder.glob("*.py") for text in said.findall(file.read_text(encoding="utf-8"))
    }
    words = resources.path("translations/jonovahti_sv.ts")
    gathered = {one.text for one in ET.parse(words).iter("source")}  # noqa: S314  # our own file

    assert len(sources) > 25
    assert sources - gathered == set()
