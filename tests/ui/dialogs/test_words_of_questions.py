"""Every question in every language and in one a third longer, at large text in a small window: nothing raw or cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from uuid import uuid4

import numpy as np
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.domain.act import ActKind, Consent, Seen
from app.domain.moment import from_us
from app.listing.callback_row import rows
from tests.app.listing.boards_for_asking import same_caller, waiting, with_values
from tests.boards import NOW_US
from tests.ui.dialogs.asking_window import AskingWindow
from tests.ui.dialogs.test_rule_dialogs import RULES, TODAY
from tests.ui.languages.room_for_words import (
    PSEUDO,
    elisions,
    out_of_its_parent,
    speaking,
    texts_of,
    too_narrow,
    visible,
    words_of_the_data,
)
from tests.ui.live_builders import HELSINKI
from ui.dialogs.answers_dialog import AnswersDialog, Tally
from ui.dialogs.consent_dialog import ConsentDialog
from ui.dialogs.history_dialog import HistoryDialog
from ui.dialogs.policy_dialog import PolicyDialog
from ui.formats import Formats
from ui.models.act_answers import AnswerLine
from ui.theme import theme

COMMANDS = (
    "move",
    "assign",
    "reopen",
    "part",
    "handle",
    "withdraw",
    "join",
    "correct",
    "add",
    "hours",
    "policy",
)


class Words:
    """The window of questions in one language, over callbacks with own nurses and a caller with duplicates."""

    def __init__(self, qtbot: QtBot, language: str) -> None:
        board, self.same, _ = same_caller(3, others=1)
        self.many = waiting(board, 5)
        board = with_values(board, self.many, named_agent_id=14, assigned_agent_id=3)
        self.formats = Formats("en" if language == PSEUDO else language, HELSINKI)
        self.asked = AskingWindow(qtbot, board, formats=self.formats)
        places = board.places
        self.data = words_of_the_data(places.centres, places.services, board.words, self.formats)
        self.data |= {agent.code for agent in places.agents}
        self.data |= {one.names.in_language(self.formats.language) for one in RULES}

    def is_ours(self, text: str) -> bool:
        """Whether letters are left of it without the names in the data and the units of a duration."""
        for name in sorted(self.data, key=len, reverse=True):
            text = text.replace(name, "") if len(name) > 2 else text
        return any(part not in {"zzz", "h", "min"} for part in re.findall(r"[^\W\d_]+", text))

    def questions(self) -> Iterator[tuple[str, QWidget]]:
        """Each question open, the widget that asks it."""
        asking = self.asked.asking
        for command in COMMANDS:
            for ids in ([self.same[0]] if command == "join" else self.many[:1], self.many):
                self.asked.ask(command, *(self.same[:1] if command == "join" else ids))
                shown = asking.popover or asking.dialog
                assert shown is not None
                if isinstance(shown, PolicyDialog):
                    shown.show_rules(TODAY, RULES, ())
                    shown.rule.setCurrentIndex(shown.rule.count() - 1)
                yield command, shown
                asking.close()
                QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        window = self.asked.window
        lines = [AnswerLine(n, "", "", "", is_done=n > 1) for n in range(3)]
        for made in (
            AnswersDialog(window, lines, Tally(1, 1, 1), can_retry=True),
            HistoryDialog(window, ()),
            self.consent(window),
        ):
            made.open()
            yield type(made).__name__, made
            made.close()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def consent(self, window: QWidget) -> ConsentDialog:
        board, now = self.asked.board, from_us(NOW_US)
        seen = [Seen(id_, 1) for id_ in self.many]
        asked = Consent(uuid4(), ActKind.WITHDRAW, tuple(seen), "zzz", "zzz", now, now)
        found = rows(board, board.slots_of(np.array(self.many[:4])), NOW_US)
        return ConsentDialog(window, asked, found, self.formats, NOW_US, lambda: "14 min", seat="zzz")


@pytest.fixture(autouse=True)
def _large_text(qapp: QApplication) -> None:
    theme.apply(qapp, text_scale=1.3)


@pytest.mark.parametrize("language", ["fi", "sv", "en", PSEUDO])
def test_nothing_is_cut_in_a_small_window_with_large_text(
    qapp: QApplication, qtbot: QtBot, language: str
) -> None:
    faults = set()
    with speaking(qapp, language):
        words = Words(qtbot, language)
        for name, shown in words.questions():
            QApplication.processEvents()
            with elisions() as painted:
                shown.grab()
            if language != PSEUDO:
                faults |= {f"{name}: painted: {text}" for text in painted if text not in words.data}
            for area in shown.findChildren(QScrollArea):
                body = area.widget()
                if body is not None and body.minimumSizeHint().width() > area.viewport().width():
                    faults.add(f"{name}: cut at the right")
            if shown.height() > words.asked.window.height():
                faults.add(f"{name} is higher than its window")
            for widget in visible(shown):
                if text := too_narrow(widget):
                    faults.add(f"{name}: {type(widget).__name__}: {text}")
                if out_of_its_parent(widget):
                    faults.add(f"{name}: {type(widget).__name__} reaches out")
        words.asked.end()

    assert sorted(faults) == []


def test_every_text_of_a_question_comes_from_the_translations(qapp: QApplication, qtbot: QtBot) -> None:
    raw = set()
    with speaking(qapp, PSEUDO):
        words = Words(qtbot, PSEUDO)
        for name, shown in words.questions():
            for widget in visible(shown):
                for text in texts_of(widget):
                    if "⟦" not in text and not _is_a_day(text) and words.is_ours(text):
                        raw.add(f"{name}: {type(widget).__name__}: {text}")
        words.asked.end()

    assert sorted(raw) == []


def _is_a_day(text: str) -> bool:
    """Such as "Mon 21 Sep", with or without the hours: written by the formats, not by a translator."""
    return text[:3] in {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}
