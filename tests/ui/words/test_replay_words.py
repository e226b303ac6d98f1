"""Every kind of act of a replayed day has words and an icon, and the band says in each language: not live."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.moment import from_us
from app.replay.acts import KINDS, DoneAct
from tests.boards import HOUR_US, NOW_US
from tests.ui.live_builders import ENGLISH
from ui.formats import Formats
from ui.panels.replay_bar import ReplayBar
from ui.theme import theme
from ui.translations import Translations
from ui.words.replay import ICONS, DoneActWords


@pytest.fixture
def translations(qapp: QApplication) -> Iterator[Translations]:
    made = Translations(qapp)
    yield made
    made.remove()
    made.deleteLater()


def an_act(kind: str, *ids: int) -> DoneAct:
    return DoneAct(NOW_US, kind, "anna", ids or (1, 2), (1,), (2,), "act")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_act_has_words_and_an_icon_that_is_there(qapp: QApplication, kind: str) -> None:
    said = DoneActWords().of(an_act(kind), str, ENGLISH)

    assert "_" not in said
    assert said != kind
    assert not theme.pixmap(ICONS[kind], "t1").isNull()


@pytest.mark.parametrize(
    "language, one, two",
    [
        ("fi", "1 tekstiviesti lähetetty, 1", "2 tekstiviestiä lähetetty, 1"),
        ("sv", "1 sms skickat, 1", "2 sms skickade, 1"),
        ("en", "1 text sent, 1", "2 texts sent, 1"),
    ],
)
def test_one_and_many_are_told_as_each_language_tells_them(
    translations: Translations, language: str, one: str, two: str
) -> None:
    translations.use(language)
    words = DoneActWords()

    assert [words.of(an_act("text", *ids), str, ENGLISH) for ids in ((1,), (1, 2))] == [one, two]


@pytest.mark.parametrize(
    "language, kind, said",
    [
        ("fi", "retry_set", "1 yritetään uudelleen klo\u00a011.30, 1"),
        ("sv", "released", "1 förlorat samtal tillbaka i kön, nytt försök kl.\u00a011.30, 1"),
        ("en", "released", "1 lost call put back to the queue, retry 11:30, 1"),
    ],
)
def test_an_act_that_plans_the_next_attempt_says_for_when(
    translations: Translations, language: str, kind: str, said: str
) -> None:
    translations.use(language)
    planned = replace(an_act(kind, 1), planned_us=NOW_US + HOUR_US)
    formats = Formats(language, ZoneInfo("Europe/Helsinki"))

    assert DoneActWords().of(planned, str, formats) == said
    assert "30" not in DoneActWords().of(replace(planned, planned_us=0), str, formats)


@pytest.mark.parametrize(
    "language, said",
    [
        ("fi", "Toisto klo 10.30, ei reaaliaikainen"),
        ("sv", "Repris kl. 10.30, inte direkt"),
        ("en", "Replay 10:30, not live"),
    ],
)
def test_the_band_says_in_each_language_that_it_is_not_live(
    translations: Translations, qtbot: QtBot, language: str, said: str
) -> None:
    translations.use(language)
    bar = ReplayBar(Formats(language, ZoneInfo("Europe/Helsinki")))
    qtbot.addWidget(bar)
    # Where there is little room, it is said shorter.
    bar.resize(1440, bar.sizeHint().height())
    bar.show()

    bar.show_at(from_us(NOW_US))

    assert bar.said.text() == said
