"""Screen readers are told of changes sparingly: one in five seconds, what is urgent first, nothing twice."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets import banner as banner_module
from ui.widgets.announce import APART_MS, SAME_MS, Herald
from ui.widgets.banner import Banner


class Bell(QTimer):
    """Never goes off by itself: `Ear` says when."""

    def __init__(self, ear: Ear) -> None:
        super().__init__()
        self._ear = ear
        self.due_ms: int | None = None

    def start(self, ms: int) -> None:  # type: ignore[override]  # the herald always says how long
        self.due_ms = self._ear.now_ms + ms


class Ear:
    """What was said, on a clock that stands until it is told to go on."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, bool]] = []
        self.now_ms = 0
        self.timer = Bell(self)
        self.herald = Herald(self._hear, now_ms=lambda: self.now_ms, timer=self.timer)

    def _hear(self, _widget: QWidget, words: str, urgently: bool) -> None:
        self.heard.append((words, urgently))

    @property
    def words(self) -> list[str]:
        return [words for words, _ in self.heard]

    def wait(self, ms: int) -> None:
        """The timer goes off as often as it would have in that time."""
        until = self.now_ms + ms
        while self.timer.due_ms is not None and self.timer.due_ms <= until:
            self.now_ms, self.timer.due_ms = self.timer.due_ms, None
            self.timer.timeout.emit()
        self.now_ms = until


@pytest.fixture
def ear(qtbot: QtBot) -> Ear:
    return Ear()


@pytest.fixture
def parts(qtbot: QtBot) -> list[QWidget]:
    made = [QWidget() for _ in range(4)]
    for one in made:
        qtbot.addWidget(one)
    return made


def test_the_first_change_is_told_at_once_and_the_next_five_seconds_later(
    ear: Ear, parts: list[QWidget]
) -> None:
    ear.herald.tell(parts[0], "Kallioranta: breach")
    ear.herald.tell(parts[1], "Suviranta: attention")
    at_once = ear.words
    ear.wait(APART_MS - 1)
    just_before = ear.words
    ear.wait(1)

    assert at_once == just_before == ["Kallioranta: breach"]
    assert ear.words == ["Kallioranta: breach", "Suviranta: attention"]


def test_of_what_one_part_tells_meanwhile_the_newest_is_left(ear: Ear, parts: list[QWidget]) -> None:
    ear.herald.tell(parts[0], "first")
    for count in range(100):
        ear.herald.tell(parts[1], f"{count} new")

    ear.wait(60 * APART_MS)

    assert ear.words == ["first", "99 new"]


def test_what_is_urgent_goes_before_what_waits_and_breaks_off_what_is_read(
    ear: Ear, parts: list[QWidget]
) -> None:
    ear.herald.tell(parts[0], "first")
    ear.herald.tell(parts[1], "polite")
    ear.herald.tell(parts[2], "no connection", urgently=True)

    ear.wait(2 * APART_MS)

    assert ear.heard == [("first", False), ("no connection", True), ("polite", False)]


def test_the_same_words_are_not_told_again_within_a_minute(ear: Ear, parts: list[QWidget]) -> None:
    for _ in range(10):
        ear.herald.tell(parts[0], "no connection")
        ear.wait(APART_MS)
    within = list(ear.words)
    ear.wait(SAME_MS)
    ear.herald.tell(parts[0], "no connection")

    assert within == ["no connection"]
    assert ear.words == ["no connection"] * 2


def test_what_is_taken_back_or_gone_before_its_turn_is_not_told(ear: Ear, parts: list[QWidget]) -> None:
    ear.herald.tell(parts[0], "first")
    ear.herald.tell(parts[1], "taken back")
    ear.herald.tell(parts[1], "")

    ear.wait(3 * APART_MS)

    assert ear.words == ["first"]
    assert ear.herald.waiting == 0


def test_a_storm_of_changes_is_told_in_twelve_sentences_a_minute_at_the_most(
    ear: Ear, parts: list[QWidget]
) -> None:
    for second in range(60):
        for place, part in enumerate(parts):
            ear.herald.tell(part, f"part {place}, second {second}", urgently=bool(place % 2))
        ear.wait(1000)

    assert 11 <= len(ear.words) <= 60_000 // APART_MS + 1


def test_a_banner_whose_age_grows_is_told_once_and_again_when_its_words_change(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(banner_module, "announce_change", lambda _by, words, **_how: told.append(words))
    banner = Banner()
    qtbot.addWidget(banner)

    for age in range(16, 60):
        banner.say("warn", f"Data is {age} s old, reconnecting")
    banner.say("crit", "No connection since 11:22")
    banner.clear()
    banner.say("warn", "Data is 17 s old, reconnecting")

    assert [words for words in told if words] == [
        "Data is 16 s old, reconnecting",
        "No connection since 11:22",
        "Data is 17 s old, reconnecting",
    ]
