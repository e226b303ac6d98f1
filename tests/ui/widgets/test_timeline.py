"""A timeline is read entry by entry, and keeps its place while more happens."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.widgets.timeline import Timeline, TimelineEntry


def some_entries(count: int) -> list[TimelineEntry]:
    return [TimelineEntry(f"9.{i:02}", "phone-incoming", f"Event {i}", at_us=1 + i) for i in range(count)]


def a_timeline(qtbot: QtBot, downs: int, entries: list[TimelineEntry]) -> Timeline:
    """With the keyboard at an entry."""
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.show_entries(entries)
    for _ in range(downs):
        QTest.keyClick(timeline, Qt.Key.Key_Down)
    return timeline


def test_what_happens_meanwhile_does_not_take_the_reader_back_to_the_start(qtbot: QtBot) -> None:
    entries = some_entries(5)
    timeline = a_timeline(qtbot, 3, entries)

    timeline.show_entries([*entries, TimelineEntry("9.30", "phone-incoming", "New", at_us=99)])
    kept, said = timeline.entry, timeline.accessibleDescription()
    QTest.keyClick(timeline, Qt.Key.Key_Down)

    assert kept == entries[2]
    assert said == "9.02 Event 2"
    assert timeline.entry == entries[3]


def test_a_timeline_stays_at_the_entry_when_its_plan_goes_and_in_another_language(qtbot: QtBot) -> None:
    entries = some_entries(4)
    timeline = a_timeline(qtbot, 2, entries)

    timeline.show_entries([entries[0], entries[0], *entries[1:3]])
    moved = timeline.entry
    timeline.show_entries([replace(one, title=one.title.upper()) for one in (entries[0], *entries[:3])])

    assert moved == entries[1]
    assert timeline.entry == replace(entries[1], title="EVENT 1")


def test_another_callbacks_timeline_is_begun_from_the_start(qtbot: QtBot) -> None:
    timeline = a_timeline(qtbot, 2, some_entries(4))

    timeline.show_entries([])
    timeline.show_entries(some_entries(4))

    assert timeline.entry is None
    assert timeline.accessibleDescription().count(";") == 3
    assert timeline.place().isNull()
