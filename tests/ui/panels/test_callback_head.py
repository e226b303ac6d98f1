"""The head of a table that is pulled narrow: nothing is cut, nothing lies over another, and nothing is lost."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.panels.callback_head import CallbackHead
from ui.theme import theme
from ui.widgets.fitting_label import FittingLabel
from ui.widgets.label import Label

#: As wide as the table can be pulled, at 100 %, and widths between that and all it asks for.
WIDTHS = (350, 420, 500, 596, 700, 900)
ORDER = "12 ändringar · uppdatera ordningen"


@pytest.fixture(params=[0.9, 1.0, 1.5])
def scale(request: pytest.FixtureRequest, qapp: QApplication) -> float:
    theme.apply(qapp, text_scale=request.param)
    return float(request.param)


def a_head(qtbot: QtBot, *, is_stale: bool, has_order: bool) -> CallbackHead:
    window = QWidget()
    # qtbot holds windows weakly, and the caller is given the head alone.
    qtbot.addWidget(window, before_close_func=partial(_keep, window))
    age = Label(role="label", tone="warn")
    head = CallbackHead(age)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(head)
    head.title.setText("Soittopyynnöt")
    head.say_scope("Kiireelliset · Itä-Suutarilanmäki · 1 340", "Kiireelliset · 1 340", "1 340")
    age.setText("12 min vanha")
    age.setVisible(is_stale)
    if has_order:
        head.offer_order("12", ORDER)
    window.show()
    return head


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("is_stale, has_order", [(False, False), (False, True), (True, False), (True, True)])
def test_all_that_is_said_in_the_head_has_the_room_for_it(
    qtbot: QtBot, scale: float, width: int, is_stale: bool, has_order: bool
) -> None:
    head = a_head(qtbot, is_stale=is_stale, has_order=has_order)
    head.window().setFixedWidth(theme.px(width))
    QApplication.processEvents()

    shown = [one for one in head.findChildren(QWidget) if one.parent() is head and one.isVisible()]
    shown.sort(key=lambda one: one.x())

    words = [one for one in shown if one is not head.field]
    assert [(one, one.width(), one.sizeHint().width()) for one in words if not has_room(one)] == []
    assert [(one, other) for one, other in pairwise(shown) if one.geometry().right() >= other.x()] == []
    assert shown[-1].geometry().right() < head.width()
    assert head.order_button.isVisible() is has_order
    assert head.field.isVisible()


def has_room(part: QWidget) -> bool:
    """A label that chooses between wordings needs its shortest, which it has; all others what they ask for."""
    needed = part.minimumSizeHint() if isinstance(part, FittingLabel) else part.sizeHint()
    return part.width() >= needed.width()


def test_what_gives_way_is_told_on_pointing_and_is_there_again_where_there_is_room(
    qtbot: QtBot, scale: float
) -> None:
    head = a_head(qtbot, is_stale=True, has_order=True)
    said: list[tuple[str, bool]] = []
    for width in (350, 1400, 350):
        head.window().setFixedWidth(theme.px(width))
        QApplication.processEvents()
        said.append((head.order_button.text().strip(), head.title.isVisible()))
        assert (head.order_button.toolTip(), head.order_button.accessibleName()) == (ORDER, ORDER)

    assert said[0] == said[2]
    assert said[0][0] == "12"
    assert said[1] == (ORDER, True)


def test_the_field_says_its_key_beside_the_whole_region_on_an_ordinary_screen(
    qtbot: QtBot, scale: float
) -> None:
    head = a_head(qtbot, is_stale=False, has_order=False)
    head.say_scope("Koko alue · 340", "340")
    head.field.set_words("Suodata")

    # The table's width in a window of 1,440 px.
    head.window().setFixedWidth(theme.px(610))
    QApplication.processEvents()

    key = head.field.findChild(QLabel, "keyhint")
    assert key is not None
    assert key.isVisible()
    assert head.field.placeholderText() == "Suodata"
    assert head.scope.text() == "Koko alue · 340"


def _keep(_window: QWidget, _closing: QWidget) -> None:
    return
