"""Idleness: sleep counts, the wall's clock does not, and whoever comes back too late does not undo it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.live.clock import since_boot_s
from ui.idleness import Idleness

LIMIT_S = 15 * 60.0


class Seat:
    """A field that somebody may touch, and a clock that goes when it is told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.now_s = 1000.0
        self.told: list[float] = []
        self.field = QLineEdit()
        qtbot.addWidget(self.field)
        self.field.show()
        qtbot.waitExposed(self.field)
        self.idleness = Idleness(now_s=lambda: self.now_s)
        self.idleness.reached.connect(lambda: self.told.append(self.now_s))
        self.idleness.watch(LIMIT_S / 60)

    def press(self, key: Qt.Key = Qt.Key.Key_A) -> None:
        QTest.keyClick(self.field.windowHandle(), key)


@pytest.fixture
def seat(qtbot: QtBot) -> Iterator[Seat]:
    made = Seat(qtbot)
    yield made
    made.idleness.stop()


def test_whoever_touches_it_after_the_machine_slept_too_long_finds_that_told_first(seat: Seat) -> None:
    seat.now_s += 3 * 3600
    seat.press()

    assert len(seat.told) == 1
    assert seat.field.text() == ""


def test_idleness_is_told_once_and_again_only_after_somebody_has_come_and_gone(seat: Seat) -> None:
    seat.now_s += LIMIT_S
    seat.idleness.look()
    seat.idleness.look()
    while_idle = len(seat.told)
    seat.press()
    typed = seat.field.text()
    seat.now_s += LIMIT_S
    seat.idleness.look()

    assert while_idle == 1
    assert typed == "a"
    assert len(seat.told) == 2


def test_a_touch_in_time_puts_it_off_and_goes_where_it_was_meant(seat: Seat) -> None:
    for _ in range(3):
        seat.now_s += LIMIT_S - 1
        seat.press()
        seat.idleness.look()

    assert seat.told == []
    assert seat.field.text() == "aaa"
    assert seat.idleness.idle_s == 0


def test_a_clock_on_the_wall_that_is_set_back_or_forward_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    idleness = Idleness()
    idleness.watch(15)
    wall = time.time()

    monkeypatch.setattr("time.time", lambda: wall - 3600)
    back = idleness.idle_s
    monkeypatch.setattr("time.time", lambda: wall + 3600)
    forward = idleness.idle_s
    idleness.stop()

    assert 0 <= back <= forward < 3000


def test_the_machines_sleep_is_among_the_seconds_since_its_start(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/proc/uptime").open(encoding="ascii") as told:
        before = float(told.read().split()[0])
    is_it = before - 1 <= since_boot_s() < before + 600
    # Three hours of sleep, as the kernel counts them.
    monkeypatch.setattr(
        "time.clock_gettime", {time.CLOCK_MONOTONIC: 100.0, time.CLOCK_BOOTTIME: 10_900.0}.get
    )

    assert is_it
    assert since_boot_s() == 10_900


def test_idleness_is_looked_for_soon_after_the_machine_has_woken_and_not_a_whole_limit_later(
    seat: Seat,
) -> None:
    timer = seat.idleness.findChild(QTimer)
    assert timer is not None
    waits_ms = timer.interval()
    seat.now_s += 3 * 3600
    timer.timeout.emit()

    assert waits_ms <= 20_000
    assert len(seat.told) == 1
