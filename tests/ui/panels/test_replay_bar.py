"""The band over a replayed day, in the smallest window with the largest letters."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.formats import Formats
from ui.panels.replay_bar import ReplayBar
from ui.theme import theme
from ui.translations import Translations

DAY = date(2026, 11, 19)
#: The words are longest in Finnish, which has room in the smallest window.
LEAST = {"fi": 1020, "sv": 900, "en": 900}
AT = datetime(2026, 11, 19, 9, 20, tzinfo=UTC)


@pytest.fixture
def bar(qapp: QApplication, qtbot: QtBot, language: str) -> Iterator[ReplayBar]:
    """At 150 %."""
    translations = Translations(qapp)
    translations.use(language)
    theme.apply(qapp, "light", text_scale=1.5)
    # A window would be no narrower than it likes to be.
    holder = QWidget()
    qtbot.addWidget(holder)
    made = ReplayBar(Formats(language, ZoneInfo("Europe/Helsinki")), holder)
    made.show_day(DAY, DAY)
    made.show_at(AT)
    holder.show()
    yield made
    translations.remove()


@pytest.mark.parametrize(
    "language, whole, short",
    [
        ("fi", "Toisto klo 11.20, ei reaaliaikainen", "Toisto, ei reaaliaikainen"),
        ("sv", "Repris kl. 11.20, inte direkt", "Repris, inte direkt"),
        ("en", "Replay 11:20, not live", "Replay, not live"),
    ],
)
def test_that_it_is_not_live_and_the_date_are_never_cut(
    bar: ReplayBar, language: str, whole: str, short: str
) -> None:
    # A window of 1280 px leaves it 1122, one of 1180 px a hundred less.
    said = []
    for width in range(1122, LEAST[language], -20):
        bar.resize(width, bar.sizeHint().height())
        QApplication.processEvents()
        said.append(bar.said.text())

        assert bar.said.width() >= bar.said.sizeHint().width(), width
        assert bar.day.width() >= bar.day.minimumWidth(), width
        assert bar.live.geometry().right() < bar.width(), width
    assert list(dict.fromkeys(said)) == [whole, short]
    assert (bar.weekday.isVisible(), bar.accessibleName()) == (False, whole)
    assert bar.day.accessibleDescription() == bar.weekday.text() != ""
