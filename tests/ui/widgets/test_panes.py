"""Detail pieces, and what stands in the place of rows when there are none."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.pixels import count, grabbed
from ui.theme import theme
from ui.widgets.data_pane import DataPane
from ui.widgets.facts import Fact, Facts
from ui.widgets.label import Label
from ui.widgets.note import Note
from ui.widgets.skeleton import LoadingSkeleton
from ui.widgets.timeline import Timeline, TimelineEntry

LEFT_AT = TimelineEntry("8.07", "phone-incoming", "Soittopyyntö jätetty", "Rokotus")
NO_ANSWER = TimelineEntry("9.43", "phone-off", "1. yritys: ei vastausta", tone="warn")
PLANNED = TimelineEntry("11.45", "calendar-time", "2. yritys", is_future=True)


def a_pane(qtbot: QtBot) -> DataPane:
    pane = DataPane(QLabel("rows"))
    qtbot.addWidget(pane)
    pane.resize(400, 300)
    pane.show()
    return pane


def shown_in(pane: DataPane) -> QWidget:
    page = pane.currentWidget()
    assert page is not None
    return page


def button_of(page: QWidget) -> QPushButton:
    return page.findChildren(QPushButton)[0]


def test_a_quick_answer_never_shows_the_skeleton(qtbot: QtBot) -> None:
    pane = a_pane(qtbot)

    pane.show_loading()
    before = pane.state
    pane.show_content()

    assert (before, pane.state) == ("content", "content")


def test_a_slow_answer_shows_the_skeleton_after_a_moment(qtbot: QtBot) -> None:
    pane = a_pane(qtbot)

    pane.show_loading()

    qtbot.waitUntil(lambda: pane.state == "loading")


def test_a_wait_is_counted_from_two_seconds_on(qtbot: QtBot) -> None:
    skeleton = LoadingSkeleton()
    qtbot.addWidget(skeleton)

    skeleton.show_waited(1)
    short = skeleton.words
    skeleton.show_waited(2)

    assert (short, skeleton.words) == ("", "Loading… 2 s")


def test_a_long_wait_can_be_stopped_where_that_is_offered_and_begun_again(qtbot: QtBot) -> None:
    pane, plain = a_pane(qtbot), a_pane(qtbot)
    pane.offer_stop()
    for one in (pane, plain):
        one.show_loading()
    qtbot.waitUntil(pane.stop_button.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: "s" in shown_in(plain).accessibleName().split(), timeout=20_000)
    told: list[str] = []
    pane.stop_wanted.connect(lambda: told.append("stop"))
    pane.retry_wanted.connect(lambda: told.append("again"))

    QTest.mouseClick(pane.stop_button, Qt.MouseButton.LeftButton)
    pane.show_stopped()
    QTest.mouseClick(button_of(shown_in(pane)), Qt.MouseButton.LeftButton)

    assert (pane.state, told) == ("stopped", ["stop", "again"])
    assert not plain.stop_button.isVisible()
    assert pane.stop_button.text().strip() == "Stop"


def test_no_match_names_the_filters_and_offers_to_clear_them(qtbot: QtBot) -> None:
    pane = a_pane(qtbot)
    pane.show_no_match("Yli 2 h · Kiireelliset")
    shown = shown_in(pane)

    with qtbot.waitSignal(pane.clear_filters_wanted):
        QTest.mouseClick(button_of(shown), Qt.MouseButton.LeftButton)

    assert pane.state == "no match"
    assert "Yli 2 h · Kiireelliset" in shown.accessibleName()


def test_an_error_says_what_and_since_when_and_offers_to_try_now(qtbot: QtBot) -> None:
    pane = a_pane(qtbot)
    pane.show_error("Ei yhteyttä", "klo 11.22 alkaen")
    shown = shown_in(pane)

    with qtbot.waitSignal(pane.retry_wanted):
        QTest.mouseClick(button_of(shown), Qt.MouseButton.LeftButton)

    assert shown.accessibleName() == "Ei yhteyttä. klo 11.22 alkaen"


def test_an_empty_queue_is_not_an_error(qtbot: QtBot) -> None:
    pane = a_pane(qtbot)

    pane.show_empty("Jono on tyhjä", "Viimeisin hoidettiin klo 11.19.")

    assert pane.state == "empty"
    assert shown_in(pane).accessibleName().startswith("Jono on tyhjä")


def test_the_timeline_is_read_entry_by_entry_with_the_arrow_keys(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.show_entries([LEFT_AT, NO_ANSWER])
    whole = timeline.accessibleDescription()

    QTest.keyClick(timeline, Qt.Key.Key_Down)
    first = timeline.accessibleDescription()
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    QTest.keyClick(timeline, Qt.Key.Key_Down)

    assert whole == "8.07 Soittopyyntö jätetty Rokotus; 9.43 1. yritys: ei vastausta"
    assert first == "8.07 Soittopyyntö jätetty Rokotus"
    assert timeline.accessibleDescription() == "9.43 1. yritys: ei vastausta"


def test_an_entry_of_the_timeline_is_read_by_a_click_and_opened_by_enter_or_two(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(300, 174)
    timeline.show_entries([LEFT_AT, NO_ANSWER, PLANNED])
    opened: list[TimelineEntry] = []
    timeline.opened.connect(opened.append)
    left, second = Qt.MouseButton.LeftButton, QPoint(120, 80)

    assert (timeline.entry, timeline.last_past) == (None, NO_ANSWER)
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert opened == []
    QTest.mouseClick(timeline, left, pos=second)
    assert timeline.entry == NO_ANSWER
    QTest.mouseDClick(timeline, left, pos=QPoint(120, 10))
    QTest.keyClick(timeline, Qt.Key.Key_Return)

    assert opened == [LEFT_AT, NO_ANSWER]


def test_the_timeline_is_as_tall_as_its_entries(qtbot: QtBot, qapp: QApplication) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.show_entries([LEFT_AT, NO_ANSWER, PLANNED])
    at_100 = timeline.height()

    theme.apply(qapp, text_scale=1.5)

    assert (at_100, timeline.height()) == (174, 261)


def test_a_missed_attempt_stands_out_in_the_timeline(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(300, 116)

    timeline.show_entries([LEFT_AT, NO_ANSWER])

    assert count(grabbed(timeline), "warn") > 50


def test_facts_are_spoken_caption_and_value(qtbot: QtBot) -> None:
    facts = Facts()
    qtbot.addWidget(facts)

    facts.show_facts([Fact("Odottanut", "3 h"), Fact("Yritykset", "1/2")])

    assert facts.accessibleName() == "Odottanut 3 h; Yritykset 1/2"


def test_a_note_is_hidden_until_it_has_something_to_say(qtbot: QtBot) -> None:
    note = Note()
    qtbot.addWidget(note)
    before = note.isVisible()

    note.say("Sama numero: 2 muuta avointa pyyntöä")
    during = note.isVisible()
    note.say("")

    assert (before, during, note.isVisible()) == (False, True, False)


def test_words_from_the_database_are_never_read_as_markup(qtbot: QtBot) -> None:
    label = Label("<b>Kuusela</b>")
    qtbot.addWidget(label)

    assert label.textFormat() is Qt.TextFormat.PlainText
