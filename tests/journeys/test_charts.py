"""Charts in the whole program: another day beside them, thirteen months, files, by keys and by mouse."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.journeys.charted import CENTRE, a_region, the_page
from tests.journeys.kept import Kept, State, kept_run, live_as_it_began
from tests.journeys.sitting import Sitting, sitting
from tests.workbooks import read_workbook
from ui.charts.chart import Chart
from ui.charts.chart_frame import ChartFrame
from ui.charts.chart_table import ChartTable
from ui.desk.centres_desk import CentresDesk
from ui.desk.live_desk import LiveDesk


def frames(seat: Sitting) -> list[ChartFrame]:
    """Of the page of a centre and of the live screen."""
    return [frame for key in ("centres", "live") for frame in seat.desk.screens.desk(key).charts]


def as_it_began(seat: Sitting) -> None:
    """No day beside any chart, each of which shows the whole day, and the live screen in front."""
    for frame in frames(seat):
        if frame.choice:
            frame.compare("")
        frame.chart.zoom_out()
    seat.desk.screens.desk("centres").set_scope(None)
    live_as_it_began(seat)


def told(seat: Sitting) -> State:
    """What is beside the charts, for what is to be so again."""
    return {
        "beside": [frame.choice for frame in frames(seat)],
        "compared": [frame.chart.compared is not None for frame in frames(seat)],
        "zoomed": [frame.chart.is_zoomed for frame in frames(seat)],
        "centre": seat.desk.screens.desk("centres").centre_shown(),
    }


@pytest.fixture(scope="module")
def kept(
    qapp: QApplication, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Kept]:
    folder = tmp_path_factory.mktemp("kept")
    with kept_run(qapp, sitting(QtBot(request), a_region(folder), folder), as_it_began, told) as made:
        yield made


@pytest.fixture
def seat(kept: Kept) -> Iterator[Sitting]:
    """A supervisor at the live screen."""
    with kept.lent() as made:
        yield made


def saved(seat: Sitting, desk: CentresDesk | LiveDesk, path: Path) -> None:
    """Give the dialog that asks for it a name, and wait until the file is there."""
    seat.see(lambda: desk.files.dialog is not None, "the dialog")
    dialog = desk.files.dialog
    assert dialog is not None
    dialog.selectFile(str(path))
    dialog.accept()
    seat.see(path.exists, path.name)


def test_c_sets_yesterday_beside_all_charts_of_the_day_and_goes_on_to_what_there_is_not(
    seat: Sitting,
) -> None:
    page = the_page(seat).page

    QTest.keyClicks(page.burn, "c")

    seat.see(lambda: page.burn.compared is not None, "yesterday")
    for chart in (page.strip.chart, page.burn, page.waits, page.attempts, page.by_hour):
        assert isinstance(chart, Chart)
        assert chart.compared is not None
        assert chart.compared.label == "yesterday"
    assert page.burn.compared is not None
    assert set(page.burn.compared.waiting.tolist()) == {3.0}

    QTest.keyClicks(page.burn, "c")
    assert "There are no figures of" in seat.toast()
    seat.see(lambda: page.burn.compared is None, "nothing beside it")
    assert page.frames[1].choice == ""


def test_another_centre_has_its_own_yesterday(seat: Sitting) -> None:
    screen = the_page(seat)
    QTest.keyClicks(screen.page.burn, "c")
    seat.see(lambda: screen.page.burn.compared is not None, "yesterday")

    screen.show_centre(1)

    seat.see(
        lambda: (other := screen.page.burn.compared) is not None and not other.waiting.any(),
        "the other centre's yesterday",
    )


def test_the_page_has_months_channels_callers_turned_away_and_hours(seat: Sitting) -> None:
    page = the_page(seat).page

    seat.see(lambda: page.months.chart.months is not None, "thirteen months")
    assert page.months.chart.months is not None
    assert sum(page.months.chart.months.requested) == 2990
    seat.see(lambda: any(one.tone == "crit" for one in page.facts.facts), "the chat")
    facts = {one.caption: one.said for one in page.facts.facts}
    assert facts["Chat"] == "waiting 2, oldest 4\u00a0min, promise 3\u00a0min, queues beyond the promise 1"
    assert facts["Callers turned away"] == "the queue was full 1"
    assert page.opening.facts


def test_a_card_says_that_a_chat_is_beyond_its_promise(seat: Sitting) -> None:
    screen = the_page(seat)
    screen.show_all()

    seat.see(
        lambda: (
            (face := screen.model.face(screen.model.row_of(CENTRE))) is not None
            and any(late for _, late in face.others)
        ),
        "the card's chat",
    )
    face = screen.model.face(screen.model.row_of(CENTRE))
    assert face is not None
    assert face.others == (("chat 2 · 4\u00a0min / 3\u00a0min", True),)


def test_s_saves_the_figures_with_where_and_when(seat: Sitting, tmp_path: Path) -> None:
    screen = the_page(seat)
    desk = seat.desk.front
    assert isinstance(desk, CentresDesk)
    path = tmp_path / "burn.csv"

    QTest.keyClicks(screen.page.burn, "s")
    saved(seat, desk, path)

    assert seat.toast() == "burn.csv written"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert {row["place"] for row in rows} == {"Terveysasema 2"}
    assert datetime.fromisoformat(rows[0]["at"]).tzinfo is not None
    assert "To be rung [callbacks]" in rows[0]
    assert "note" not in rows[0]


def test_a_chart_is_saved_as_a_spreadsheet_too(seat: Sitting, tmp_path: Path) -> None:
    screen = the_page(seat)
    desk = seat.desk.front
    assert isinstance(desk, CentresDesk)
    path = tmp_path / "burn.xlsx"

    QTest.keyClicks(screen.page.burn, "s")
    saved(seat, desk, path)

    assert seat.toast() == "burn.xlsx written"
    (figures,) = read_workbook(path).values()
    place, day, *_, read = str(figures.values[0][0]).split(" · ")
    board = seat.desk.known.board
    assert board is not None
    assert place == "Terveysasema 2"
    assert day.endswith(seat.desk.formats.day(board.day.date).replace("\u00a0", " "))
    assert read.startswith("Data of ")
    assert figures.values[1][:2] == ["Time", "To be rung [callbacks]"]
    assert figures.rows[2][0].shown == "yyyy-mm-dd hh:mm:ss"


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_the_menu_saves_a_picture_by_mouse(seat: Sitting, tmp_path: Path, ending: str) -> None:
    screen = the_page(seat)
    desk = seat.desk.front
    assert isinstance(desk, CentresDesk)
    path = tmp_path / f"months.{ending}"
    seat.see(lambda: screen.page.months.chart.months is not None, "thirteen months")

    frame = screen.page.months.frame
    QTest.mouseClick(frame.button, Qt.MouseButton.LeftButton)
    choose(frame, "Save as…")
    saved(seat, desk, path)

    image = QImage(str(path))
    assert image.width() >= 1000
    seat.toast()


def choose(frame: ChartFrame, words: str) -> None:
    menu = next(one for one in frame.findChildren(QMenu) if one.isVisible())
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


def test_a_folder_that_is_not_there_is_told_and_nothing_breaks(seat: Sitting, tmp_path: Path) -> None:
    screen = the_page(seat)
    desk = seat.desk.front
    assert isinstance(desk, CentresDesk)

    desk.files.save(screen.page.burn, tmp_path / "nowhere" / "burn.png")

    assert seat.toast().startswith("The file cannot be written")


def test_the_live_screens_chart_is_zoomed_compared_tabled_and_saved_too(
    seat: Sitting, tmp_path: Path
) -> None:
    desk = seat.desk.front
    assert isinstance(desk, LiveDesk)
    chart = seat.screen.strip.chart
    seat.see(lambda: chart.day is not None, "today's chart")
    plot = chart.plot(QRectF(chart.rect()))
    middle = plot.center().toPoint()

    QTest.mousePress(chart, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(chart, plot.bottomRight().toPoint())
    QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=plot.bottomRight().toPoint())
    assert chart.is_zoomed
    QTest.keyClicks(chart, "c")
    seat.see(lambda: chart.compared is not None, "yesterday")
    QTest.keyClicks(chart, "t")
    table = chart.findChild(ChartTable)
    assert table is not None
    table.reject()
    QTest.keyClicks(chart, "s")
    saved(seat, desk, tmp_path / "flow.csv")

    assert "yesterday" in (tmp_path / "flow.csv").read_text(encoding="utf-8-sig")


def test_two_charts_saved_while_look_ups_wait_are_both_written_and_told(
    seat: Sitting, tmp_path: Path
) -> None:
    desk, tasks, goes_on = seat.desk.front, seat.desk.console.tasks, Event()
    assert isinstance(desk, LiveDesk)
    names = ["first.csv", "second.csv"]
    try:
        tasks.look_up(goes_on.wait, lambda _: None, owner=desk, name="what does not come back")

        for name in names:
            desk.files.save(desk.charts[0].chart, tmp_path / name)
        assert not any((tmp_path / name).exists() for name in names)
    finally:
        goes_on.set()

    assert [seat.toast(), seat.toast()] == [f"{name} written" for name in names]
    assert all((tmp_path / name).exists() for name in names)
