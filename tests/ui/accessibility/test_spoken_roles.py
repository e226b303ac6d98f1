"""Painted widgets are told to a screen reader as what they are, with their value, and pressed as by a click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.accessibility.looking import labels_of
from ui.formats import Formats
from ui.widgets import spoken_roles
from ui.widgets.box_names import give_label
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.facts import Fact, Facts
from ui.widgets.field import Field
from ui.widgets.freshness import Freshness
from ui.widgets.kpi_tile import KpiFace, KpiTile
from ui.widgets.note import Note
from ui.widgets.status_glyph import StatusGlyph
from ui.widgets.timeline import Timeline, TimelineEntry

NAME, DESCRIPTION, VALUE = QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value
PRESS = "Press"


@pytest.fixture(autouse=True)
def _roles() -> None:
    spoken_roles.install()


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    return widget


def told(widget: QWidget, what: QAccessible.Text) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(what)


def role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def actions(widget: QWidget) -> list[str]:
    return list(QAccessible.queryAccessibleInterface(widget).actionInterface().actionNames())


def test_a_figure_is_a_button_with_its_value_and_its_state_in_words(qtbot: QtBot) -> None:
    tile = KpiTile()
    shown(qtbot, tile)

    tile.show_face(KpiFace("Oldest wait", (("3", False), ("h", True)), level="crit", level_words="breach"))

    assert (role(tile), told(tile, NAME), told(tile, VALUE)) == (
        QAccessible.Role.Button,
        "Oldest wait",
        "3 h",
    )
    assert "breach" in told(tile, DESCRIPTION)


def test_a_figure_without_data_says_so_and_not_zero(qtbot: QtBot) -> None:
    tile = KpiTile()
    shown(qtbot, tile)

    tile.show_face(KpiFace("Waiting"))

    assert told(tile, VALUE) == "no data"


def test_pressing_a_figure_opens_it_as_a_click_does(qtbot: QtBot) -> None:
    tile = KpiTile()
    shown(qtbot, tile)

    with qtbot.waitSignal(tile.opened):
        QAccessible.queryAccessibleInterface(tile).actionInterface().doAction(PRESS)


def test_the_age_of_the_data_is_a_button_that_fetches(qtbot: QtBot) -> None:
    freshness = Freshness()
    shown(qtbot, freshness)
    freshness.show_age(2, clock="11.24.07", age_words="2 s ago")

    with qtbot.waitSignal(freshness.fetch_wanted):
        QAccessible.queryAccessibleInterface(freshness).actionInterface().doAction(PRESS)

    assert (role(freshness), told(freshness, NAME)) == (QAccessible.Role.Button, "11.24.07 · 2 s ago")


def test_the_age_is_told_to_whoever_asks_and_changes_its_name_only_as_it_gets_old(qtbot: QtBot) -> None:
    freshness = Freshness()
    shown(qtbot, freshness)

    names, asked = set(), []
    for age_s in range(14):
        freshness.show_age(age_s, clock="11.24.07", age_words=f"{age_s} s ago")
        names.add(freshness.accessibleName())
        asked.append(told(freshness, NAME))
    freshness.show_age(16, clock="11.24.07", age_words="16 s ago")

    assert names == {"11.24.07 · 0 s ago"}
    assert asked[-1] == "11.24.07 · 13 s ago"
    assert freshness.accessibleName() == "11.24.07 · 16 s ago"


@pytest.mark.parametrize("level", ["ok", "warn", "crit", "closed"])
def test_a_status_mark_is_told_in_a_word(qtbot: QtBot, level: str) -> None:
    mark = StatusGlyph(level, f"the word for {level}")
    shown(qtbot, mark)

    assert (role(mark), told(mark, NAME)) == (QAccessible.Role.Indicator, f"the word for {level}")


def test_events_are_read_one_by_one_and_the_one_read_is_the_value(qtbot: QtBot) -> None:
    timeline = Timeline()
    shown(qtbot, timeline)
    timeline.show_entries([TimelineEntry("8.07", "phone", "Asked"), TimelineEntry("9.10", "phone", "Called")])

    before = told(timeline, VALUE)
    QTest.keyClick(timeline, Qt.Key.Key_Down)

    assert (role(timeline), before) == (QAccessible.Role.List, "")
    assert told(timeline, VALUE) == "8.07 Asked"


def test_a_note_that_opens_is_a_button_and_another_a_note(qtbot: QtBot) -> None:
    plain, opening = Note(), Note(can_open=True)
    for note in (plain, opening):
        note.say("Same number: 2 others")
        shown(qtbot, note)

    assert (role(plain), role(opening)) == (QAccessible.Role.Note, QAccessible.Role.Button)
    assert PRESS in actions(opening)
    assert PRESS not in actions(plain)


def test_facts_are_read_as_text(qtbot: QtBot) -> None:
    facts = Facts()
    shown(qtbot, facts)

    facts.show_facts([Fact("Waited", "3 h"), Fact("Due", "10:07")])

    assert (role(facts), told(facts, NAME)) == (QAccessible.Role.StaticText, "Waited 3 h; Due 10:07")


def test_charts_are_charts_with_a_sentence_and_a_table(qtbot: QtBot) -> None:
    from tests.ui.live_builders import HELSINKI
    from ui.charts.flow_chart import FlowChart

    chart = FlowChart(Formats("en", HELSINKI))
    chart.setAccessibleName("Callbacks today")
    shown(qtbot, chart)
    chart.describe()

    assert (role(chart), told(chart, NAME)) == (QAccessible.Role.Chart, "Callbacks today")
    assert told(chart, DESCRIPTION)


def test_a_box_is_labelled_with_what_it_is_for_in_the_words_of_the_moment(qtbot: QtBot) -> None:
    window, later = QWidget(), QWidget()
    qtbot.addWidget(window)
    qtbot.addWidget(later)
    box = ChoiceBox()
    box.setParent(window)
    box.addItems(["All centres", "Kallio"])
    box.setAccessibleName("Centre")

    said = [labels_of(box)]
    assert len(window.findChildren(QLabel)) == 1
    box.setAccessibleName("Asema")
    said.append(labels_of(box))
    box.setParent(later)
    later.show()
    said.append(labels_of(box))

    assert said == [["Centre"], ["Asema"], ["Asema"]]
    assert not any(one.isVisible() for one in later.findChildren(QLabel))


def test_a_box_that_is_asked_for_again_has_no_second_label(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.setAccessibleName("Service")

    give_label(box)
    give_label(box)

    assert labels_of(box) == ["Service"]


def test_a_box_with_a_label_on_screen_has_that_one_alone(qtbot: QtBot) -> None:
    field = Field(QComboBox())
    qtbot.addWidget(field)

    field.set_words("Which day")

    assert labels_of(field.widget) == ["Which day"]


def test_a_box_that_is_asked_for_before_it_is_anywhere_is_labelled_where_it_comes_to(qtbot: QtBot) -> None:
    box, window = QComboBox(), QWidget()
    qtbot.addWidget(window)
    box.setAccessibleName("Speed")
    assert QAccessible.queryAccessibleInterface(box).role() is QAccessible.Role.ComboBox

    QVBoxLayout(window).addWidget(box)

    assert labels_of(box) == ["Speed"]


def test_a_box_that_comes_to_its_caption_late_is_labelled_by_that_one_alone(qtbot: QtBot) -> None:
    box = QComboBox()
    assert QAccessible.queryAccessibleInterface(box).role() is QAccessible.Role.ComboBox

    field = Field(box)
    qtbot.addWidget(field)
    field.set_words("Which day")

    assert [one for one in labels_of(box) if one] == ["Which day"]
