"""A saved picture is light whatever the screen is, says what it is about, and changes nothing on the screen."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.reports.chart_csv import write_chart_csv
from tests.ui.charts.charts_of_a_day import EN, HELSINKI, a_burn, a_compared, a_flow, moment
from tests.ui.widgets.pixels import colours, grabbed
from ui.charts.picture import HEIGHT_PX, WIDTH_PX, About, picture, png, svg
from ui.theme import theme
from ui.theme.tokens import LIGHT

ABOUT = About("Suutarila", "Thu 19 Nov 2026", "Data of 12:00")
DEMO = About("Suutarila", "Thu 19 Nov 2026", "Data of 12:00", "DEMO: made-up data")


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_a_picture_is_light_in_every_theme_and_the_screen_stays_as_it_is(
    qtbot: QtBot, qapp: QApplication, name: str
) -> None:
    theme.apply(qapp, name, text_scale=1.5)
    chart = a_flow(qtbot)
    before = grabbed(chart)

    image = picture(chart, ABOUT)

    assert (theme.name, theme.text_scale) == (name, 1.5)
    assert grabbed(chart) == before
    assert (image.width(), image.height()) == (2 * WIDTH_PX, 2 * HEIGHT_PX)
    found = colours(image)
    assert {LIGHT["raised"], LIGHT["panel"], LIGHT["part"]} <= found


def test_the_same_picture_comes_of_every_theme(qtbot: QtBot, qapp: QApplication) -> None:
    made = []
    for name, scale in (("light", 1.0), ("dark", 1.3)):
        theme.apply(qapp, name, text_scale=scale)
        made.append(picture(a_burn(qtbot), ABOUT))

    assert made[0] == made[1]


def test_a_demo_is_marked_and_what_is_real_is_not(qtbot: QtBot) -> None:
    corner = QRect(2 * (WIDTH_PX - 200), 0, 390, 90)
    chart = a_flow(qtbot)

    assert LIGHT["infobg"] in colours(picture(chart, DEMO), corner)
    assert LIGHT["infobg"] not in colours(picture(chart, ABOUT), corner)


def test_days_without_figures_stand_at_the_foot_of_a_picture(qtbot: QtBot) -> None:
    foot = QRect(0, 2 * (HEIGHT_PX - 34), WIDTH_PX, 68)
    chart = a_flow(qtbot)

    assert LIGHT["warn"] in colours(picture(chart, replace(ABOUT, missing="3 days not counted")), foot)
    assert LIGHT["warn"] not in colours(picture(chart, ABOUT), foot)


def test_a_picture_can_be_read_back(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "chart.png"
    image = picture(a_flow(qtbot), ABOUT)

    path.write_bytes(png(image))

    assert QImage(str(path)).size() == image.size()


def test_a_drawing_says_what_it_is_about_and_needs_no_font(qtbot: QtBot) -> None:
    made = svg(a_flow(qtbot), DEMO).decode()

    assert "<title>Suutarila: Callbacks today</title>" in made
    assert "DEMO: made-up data" in made
    assert "<text" not in made
    renderer = QSvgRenderer(QByteArray(made.encode()))
    image = QImage(WIDTH_PX, HEIGHT_PX, QImage.Format.Format_RGB32)
    image.fill(0)
    p = QPainter(image)
    renderer.render(p)
    p.end()
    assert LIGHT["part"] in colours(image)


def test_what_was_zoomed_to_and_compared_is_what_is_saved(qtbot: QtBot) -> None:
    chart = a_flow(qtbot)
    whole = picture(chart, ABOUT)

    chart.zoom_to(540.0, 660.0)
    part = picture(chart, ABOUT)
    chart.show_compared(a_compared())

    assert part != whole
    assert picture(chart, ABOUT) != part


def test_a_file_of_figures_has_instants_units_and_plain_numbers(qtbot: QtBot, tmp_path: Path) -> None:
    chart = a_flow(qtbot)
    chart.zoom_to(480.0, 720.0)
    sheet = chart.sheet()
    assert sheet is not None

    write_chart_csv(tmp_path / "a.csv", sheet.file_captions(), sheet.file_rows())

    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert rows[0]["from"] == "2026-11-19T08:00:00+02:00"
    assert datetime.fromisoformat(rows[-1]["until"]) == moment(12).astimezone(HELSINKI)
    assert rows[0]["Arrived [callbacks]"] == "40"
    assert rows[0]["Expected [callbacks]"] == ""
    assert len(rows) == 8


def test_the_burn_downs_file_tells_past_and_forecast_apart(qtbot: QtBot) -> None:
    sheet = a_burn(qtbot).sheet()
    assert sheet is not None
    rows = [dict(zip(sheet.file_captions(), row, strict=True)) for row in sheet.file_rows()]

    first, last = rows[0], rows[-1]
    assert (first["at"], first["To be rung [callbacks]"]) == ("2026-11-19T08:00:00+02:00", "48")
    assert (last["To be rung [callbacks]"], last["To be rung, forecast [callbacks]"]) == ("", "12")
    assert sheet.rows(EN)[0][0] == "8:00"
