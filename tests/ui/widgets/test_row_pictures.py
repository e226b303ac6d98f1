"""The callback table copies rows that look as before and draws the others, and nobody can see which is which."""

from __future__ import annotations

import random
from dataclasses import replace
from math import floor

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from app.domain.masking import masked
from app.listing.shown import CallbackRow, Standing
from tests.boards import NOW_US
from tests.ui.live_builders import ENGLISH, FINNISH, MINUTE_US, a_callback, rows_shown
from ui.models.callback_cells import CellWriter
from ui.models.callback_columns import COLUMNS, KEYS, PLACE
from ui.models.callback_table import CallbackTable
from ui.models.roles import CellLook
from ui.panels.callback_view import CallbackView
from ui.theme import theme
from ui.widgets.callback_delegate import CallbackDelegate

FLAG = QItemSelectionModel.SelectionFlag
SEEN = 8
STANDINGS = (Standing.WAITING, Standing.CALLING, Standing.POSTPONED)


class PlainView(CallbackView):
    """Painted by Qt, cell by cell."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QTableView.paintEvent(self, event)


class Drawn:
    """The texts of the cells that were really drawn since it was last asked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._texts: list[str] = []
        draw = CallbackDelegate.draw_cell

        def noted(self_: CallbackDelegate, p: QPainter, rect: object, look: CellLook, **given: bool) -> None:
            self._texts.append(look.text)
            draw(self_, p, rect, look, **given)  # type: ignore[arg-type]  # whatever the table passes

        monkeypatch.setattr(CallbackDelegate, "draw_cell", noted)

    def taken(self) -> list[str]:
        QApplication.processEvents()
        taken, self._texts = self._texts, []
        return taken


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    return Drawn(monkeypatch)


def some_rows(count: int = 30) -> dict[int, CallbackRow]:
    return {slot: a_callback(id=slot + 1, number_end=f"{slot:02d}") for slot in range(count)}


def a_view(
    qtbot: QtBot,
    rows: dict[int, CallbackRow],
    kind: type[CallbackView] = CallbackView,
    writer: CellWriter | None = None,
) -> tuple[CallbackView, CallbackTable]:
    """Eight rows can be seen."""
    model = CallbackTable(writer or CellWriter(ENGLISH))
    view = kind(model)
    qtbot.addWidget(view)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for column in COLUMNS:
        view.setColumnWidth(PLACE[column.key], column.width)
    model.show(rows_shown(rows))
    view.resize(1200, 30 * SEEN + view.horizontalHeader().height())
    view.show()
    qtbot.waitExposed(view)
    QApplication.processEvents()
    return view, model


def image(view: QTableView, scale: float = 1.0) -> QImage:
    """The viewport as it paints itself at a screen's scale."""
    size = view.viewport().size()
    made = QImage(round(size.width() * scale), round(size.height() * scale), QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(scale)
    view.viewport().render(made, QPoint())
    return made


def on_screen(view: QTableView) -> QImage:
    """The rows as they stand on the screen, painted piece by piece as they were."""
    shot = view.screen().grabWindow(view.winId()).toImage()
    corner = view.viewport().mapTo(view, QPoint())
    return shot.copy(QRect(corner, view.viewport().size()))


def without_ring(view: CallbackView) -> QImage:
    """The same with the keyboard elsewhere."""
    view.clearFocus()
    view.viewport().clearFocus()
    return image(view)


def test_what_looks_as_before_is_not_drawn_again(qtbot: QtBot, drawn: Drawn) -> None:
    view, _ = a_view(qtbot, some_rows())
    drawn.taken()

    view.viewport().repaint()

    assert drawn.taken() == []


def test_a_tick_draws_the_cells_that_say_something_else_and_no_other(qtbot: QtBot, drawn: Drawn) -> None:
    rows = some_rows()
    _, model = a_view(qtbot, rows)
    drawn.taken()

    rows[3] = replace(rows[3], attempts_made=2)
    rows[20] = replace(rows[20], attempts_made=1)
    model.show(rows_shown(rows, touched=[3, 20]))

    assert drawn.taken() == ["2/3"]


def test_a_cell_that_says_what_one_of_its_column_said_before_is_copied_and_not_drawn(
    qtbot: QtBot, drawn: Drawn
) -> None:
    rows = some_rows()
    _, model = a_view(qtbot, rows)
    drawn.taken()
    rows[3] = replace(rows[3], attempts_made=2, number_end="77")
    model.show(rows_shown(rows, touched=[3]))
    assert len(drawn.taken()) == 2

    rows[5] = replace(rows[5], attempts_made=2)
    rows[6] = replace(rows[6], attempts_made=1, number_end="77")
    model.show(rows_shown(rows, touched=[5, 6]))

    assert drawn.taken() == ["1/3"]


def test_cells_painted_one_by_one_are_on_the_screen_as_qt_would_paint_them(qtbot: QtBot) -> None:
    chance = random.Random(7)
    rows = some_rows()
    copied, painted = a_view(qtbot, rows), a_view(qtbot, rows, PlainView)
    for view, model in (copied, painted):
        view.clearFocus()
        view.viewport().clearFocus()
        view.select_rows([2])
        model.set_pending([4])

    for _ in range(40):
        slot, value = chance.randrange(SEEN), chance.randrange(20)
        if chance.random() < 0.5:
            rows[slot] = replace(rows[slot], number_end=f"{value:02d}")
        else:
            rows[slot] = replace(rows[slot], attempts_made=value)
        for _, model in (copied, painted):
            model.show(rows_shown(rows, touched=[slot]))
        QApplication.processEvents()

    assert on_screen(copied[0]) == on_screen(painted[0])
    assert image(copied[0]) == image(painted[0])


def test_another_ground_is_seen_at_once(qtbot: QtBot) -> None:
    view, _ = a_view(qtbot, some_rows())
    image(view)

    view.setStyleSheet("QTableView { background-color: #abcdef; }")

    assert image(view).pixelColor(600, 45).name() == "#abcdef"


def test_of_cells_that_never_say_the_same_twice_no_more_are_kept_than_a_few_hundred(
    qtbot: QtBot, drawn: Drawn
) -> None:
    rows = some_rows()
    view, model = a_view(qtbot, rows)
    for number in range(300):
        rows[3] = replace(rows[3], number_end=f"{number:03d}")
        model.show(rows_shown(rows, touched=[3]))
        QApplication.processEvents()
    drawn.taken()

    for number in (299, 200, 10):
        rows[3] = replace(rows[3], number_end=f"{number:03d}")
        model.show(rows_shown(rows, touched=[3]))
        QApplication.processEvents()

    assert drawn.taken() == [masked("010")]
    assert without_ring(view) == without_ring(a_view(qtbot, rows, PlainView)[0])


def test_another_order_draws_only_the_rows_that_come_into_view(qtbot: QtBot, drawn: Drawn) -> None:
    rows = some_rows()
    _, model = a_view(qtbot, rows)
    drawn.taken()

    last = rows.pop(29)
    model.show(rows_shown({29: last, **rows}, touched=[]))

    texts = drawn.taken()
    assert len(texts) == len(COLUMNS)
    assert masked("29") in texts


def test_a_new_minute_draws_the_waits_alone(qtbot: QtBot, drawn: Drawn) -> None:
    rows = some_rows()
    view, model = a_view(qtbot, rows)
    seen = len(view.visible_rows())
    drawn.taken()

    model.show(rows_shown(rows, touched=[], now_us=NOW_US + MINUTE_US))

    assert set(drawn.taken()) == {"1\u00a0h\u00a001\u00a0min"}
    assert seen >= SEEN


@pytest.mark.parametrize("what", ["theme", "text size", "language", "row height", "column width"])
def test_all_is_drawn_anew_when_everything_looks_different(
    qtbot: QtBot, qapp: QApplication, drawn: Drawn, what: str
) -> None:
    writer = CellWriter(ENGLISH)
    view, model = a_view(qtbot, some_rows(), writer=writer)
    drawn.taken()

    match what:
        case "theme":
            theme.apply(qapp, "dark")
        case "text size":
            theme.apply(qapp, text_scale=1.3)
        case "language":
            writer.formats = FINNISH
            model.write_anew()
        case "row height":
            view.set_density("compact")
        case _:
            view.setColumnWidth(PLACE["state"], 200)
    view.viewport().repaint()

    texts = drawn.taken()
    if what == "language":
        # All rows say the same but for the number, so each cell that is other in Finnish is drawn once.
        assert set(texts) == {"Rokotus", "9.30", "11.30"}
        assert without_ring(view) == without_ring(a_view(qtbot, some_rows(), writer=writer)[0])
    else:
        assert len(texts) >= len(COLUMNS) * len(view.visible_rows())


def test_selection_and_pointer_show_at_once_and_draw_their_row_alone(qtbot: QtBot, drawn: Drawn) -> None:
    view, model = a_view(qtbot, some_rows())
    before = image(view)
    drawn.taken()

    view.selectionModel().select(model.index(2, 0), FLAG.ClearAndSelect | FLAG.Rows)
    assert drawn.taken().count(masked("02")) == 1
    assert image(view).pixelColor(1, 75).name() == theme.color("accent").name()

    view.entered.emit(model.index(4, 0))
    assert masked("04") in drawn.taken()
    assert image(view).pixelColor(600, 122).name() == theme.color("hover").name()

    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    view.clearSelection()
    assert image(view) == before


def test_the_ring_moves_with_the_current_cell_and_draws_two_cells(qtbot: QtBot, drawn: Drawn) -> None:
    view, model = a_view(qtbot, some_rows())
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    view.selectionModel().setCurrentIndex(model.index(1, PLACE["number"]), FLAG.NoUpdate)
    QApplication.processEvents()
    drawn.taken()

    view.selectionModel().setCurrentIndex(model.index(1, PLACE["centre"]), FLAG.NoUpdate)

    assert sorted(drawn.taken()) == sorted(["Kallio", masked("01")])


def test_an_act_on_its_way_and_old_data_show_at_once(qtbot: QtBot) -> None:
    view, model = a_view(qtbot, some_rows())
    fresh = image(view)

    model.set_pending([3])
    pending = image(view)
    model.set_pending([])
    model.set_stale(True)
    stale = image(view)
    model.set_stale(False)

    row = QRect(0, 60, view.viewport().width(), 30)
    assert pending.copy(row) != fresh.copy(row)
    assert stale.copy(row) != fresh.copy(row)
    assert image(view) == fresh


def test_no_more_pictures_are_kept_than_some_screens_hold(qtbot: QtBot) -> None:
    view, _ = a_view(qtbot, some_rows(300))

    for row in range(0, 300, 5):
        view.verticalScrollBar().setValue(30 * row)
        view.viewport().repaint()

    assert SEEN <= view.pictures_kept <= 3 * (SEEN + 2)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("seed", range(4))
def test_copied_rows_are_the_pixels_that_qt_would_paint(qtbot: QtBot, seed: int, scale: float) -> None:
    chance = random.Random(seed)
    rows = some_rows()
    views = [a_view(qtbot, rows), a_view(qtbot, rows, PlainView)]
    # Which of the two has the keyboard cannot be both, and the ring is looked at elsewhere.
    views[0][0].activateWindow()

    for _ in range(6):
        touched = sorted(chance.sample(list(rows), 6))
        for slot in touched:
            rows[slot] = a_changed(rows[slot], chance)
        order = list(rows)
        chance.shuffle(order)
        chosen, pending = chance.sample(range(SEEN), 2), chance.sample(range(1, 30), 5)
        hovered, hidden, scrolled = chance.randrange(SEEN), chance.choice(KEYS[1:]), 30 * chance.randrange(3)
        for view, model in views:
            model.show(rows_shown({slot: rows[slot] for slot in order}, touched=touched))
            model.set_pending(pending)
            view.select_rows(chosen)
            view.clearFocus()
            view.entered.emit(model.index(hovered, 0))
            view.setColumnHidden(PLACE[hidden], not view.isColumnHidden(PLACE[hidden]))
            view.horizontalHeader().moveSection(1, 4)
            view.verticalScrollBar().setValue(scrolled)
            image(view, scale)
        copied, painted = (image(view, scale) for view, _ in views)
        assert copied == painted


def test_a_table_painted_at_one_scale_after_another_is_sharp_at_each(qtbot: QtBot) -> None:
    rows = some_rows()
    views = [a_view(qtbot, rows, kind)[0] for kind in (CallbackView, PlainView)]
    for scale in (1.0, 2.0, 1.0, 3.0, 2.0):
        for view in views:
            view.clearFocus()
        assert image(views[0], scale) == image(views[1], scale), f"at {scale}"


@pytest.mark.parametrize("scale", [1.25, 1.5, 1.75])
def test_between_two_device_pixels_a_row_is_sharp_and_the_same_wherever_it_stands(
    qtbot: QtBot, scale: float
) -> None:
    alike = {slot: a_callback(id=slot + 1) for slot in range(30)}
    view, _ = a_view(qtbot, alike)
    view.clearFocus()

    made = image(view, scale)

    # Ground, hairline and letters; a hairline that was blurred over two pixels would have a colour of its own.
    lines = [
        y for y in range(made.height()) if made.pixelColor(round(1150 * scale), y) == theme.color("line")
    ]
    ends = [floor(30 * row * scale + 0.5) - 1 for row in range(1, SEEN)]
    assert set(ends) <= set(lines)
    assert len(lines) <= 2 * (SEEN + 1)
    text = [
        np.array(
            [
                made.pixelColor(x, floor(30 * row * scale + 0.5) + y).rgb()
                for x in range(60)
                for y in range(30)
            ]
        )
        for row in range(3)
    ]
    assert (text[0] == text[1]).all()
    assert (text[0] == text[2]).all()


def a_changed(row: CallbackRow, chance: random.Random) -> CallbackRow:
    return replace(
        row,
        standing=chance.choice(STANDINGS),
        is_urgent=chance.random() < 0.3,
        attempts_made=chance.randrange(3),
        due_level=chance.choice(("ok", "warn", "crit")),
        waited_level=chance.choice(("ok", "warn", "crit")),
        agent=chance.choice(("", "H-12", "A name that is much too long for its column")),
        next_attempt_us=NOW_US + chance.randrange(300) * MINUTE_US,
    )
