"""Long work in a thread of its own: its banner follows it, its button stops it, and nothing of it stays."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.reports.trail_csv import write_csv
from tests.waiting import PATIENCE_S
from ui.desk.long_work import LongWork, LongWorks, Stopped
from ui.widgets.banner import Banner
from ui.widgets.button import Button


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    made = Banner()
    qtbot.addWidget(made)
    return made


def test_the_banner_says_how_far_it_is_and_goes_when_it_has_ended(qtbot: QtBot, banner: Banner) -> None:
    work = LongWork(banner, "{} rows".format, banner)
    work.begin()
    assert banner.text == "0 rows"

    thread = threading.Thread(target=lambda: work.report(1200))
    thread.start()
    qtbot.waitUntil(lambda: banner.text == "1200 rows")
    thread.join()
    work.end()

    assert banner.isHidden()
    assert not work.is_on


def test_the_banners_button_stops_the_work_and_a_file_half_written_is_no_file(
    qtbot: QtBot, banner: Banner, tmp_path: Path
) -> None:
    work = LongWork(banner, "{} rows".format, banner)
    work.begin()
    banner.show()
    is_half, ended = threading.Event(), threading.Event()
    told: list[object] = []

    def lines() -> Iterator[tuple[str, ...]]:
        for count in range(1_000_000):
            yield (str(count),)
            if count == 50:
                is_half.set()
                ended.wait(PATIENCE_S)
            work.report(count)

    def write() -> None:
        try:
            write_csv(tmp_path / "log.csv", ("row",), lines(), told.append)
        except Stopped as stopped:
            told.append(stopped)

    thread = threading.Thread(target=write)
    thread.start()
    qtbot.waitUntil(is_half.is_set)
    next(one for one in banner.findChildren(Button) if one.text() == "Stop").click()
    ended.set()
    thread.join(PATIENCE_S)

    assert [type(one) for one in told] == [Stopped]
    assert list(tmp_path.iterdir()) == []


def test_work_that_is_begun_again_after_it_was_stopped_goes_on(banner: Banner) -> None:
    work = LongWork(banner, "{} rows".format, banner)
    work.begin()
    work.stop()
    with pytest.raises(Stopped):
        work.report(1)
    work.end()

    work.begin()

    work.report(1)
    work.end()


def test_of_two_the_first_is_told_of_and_stopped_and_the_second_goes_on(banner: Banner) -> None:
    works = LongWorks(banner, banner)
    first, second = works.begin("{} rows".format), works.begin("{} pages".format)
    second.report(3)
    assert banner.text == "0 rows"

    banner.acted.emit()

    with pytest.raises(Stopped):
        first.report(1)
    first.end()
    assert banner.text == "3 pages"
    second.report(4)
    assert banner.text == "4 pages"
    second.end()
    assert banner.isHidden()


def test_the_second_may_end_first_and_the_banner_stays_with_the_first(banner: Banner) -> None:
    works = LongWorks(banner, banner)
    first, second = works.begin("{} rows".format), works.begin("{} pages".format)

    second.end()

    assert (banner.text, banner.isHidden()) == ("0 rows", False)
    first.end()
    assert banner.isHidden()


def test_when_the_window_ends_all_of_them_stop_and_none_of_anothers(banner: Banner) -> None:
    works, others = LongWorks(banner, banner), LongWorks(banner, banner)
    mine = [works.begin(str), works.begin(str)]
    other = others.begin(str)

    works.stop()

    for one in mine:
        with pytest.raises(Stopped):
            one.report(1)
    other.report(1)
    for one in (*mine, other):
        one.end()


def test_one_that_went_with_its_window_keeps_the_banner_from_nobody(qtbot: QtBot, banner: Banner) -> None:
    owner = QObject()
    LongWorks(banner, owner).begin("{} rows".format)
    owner.deleteLater()
    qtbot.waitUntil(lambda: not isValid(owner))

    work = LongWorks(banner, banner).begin("{} pages".format)

    assert banner.text == "0 pages"
    work.end()
    assert banner.isHidden()
