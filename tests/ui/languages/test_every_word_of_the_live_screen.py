"""The whole live screen in every language and in one made up, a third longer: all is translated, nothing is cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.live.delta import Delta
from app.live.store import Freshness
from app.settings import Settings
from tests.boards import NOW_US, a_board
from tests.size import FULL
from tests.ui.languages.room_for_words import (
    PSEUDO,
    SIZES,
    elisions,
    out_of_its_parent,
    speaking,
    texts_of,
    too_narrow,
    visible,
    words_of_the_data,
)
from tests.ui.live_builders import HELSINKI, Clock
from ui.choices import Choices
from ui.commands import Commands, Situation
from ui.dialogs.answers_dialog import AnswersDialog
from ui.dialogs.definition_popover import DefinitionPopover
from ui.formats import Formats
from ui.menus import WindowMenu
from ui.models.act_answers import AnswerLine
from ui.options import read_options
from ui.screens.live_screen import LiveScreen
from ui.windows.crash_dialog import CrashDialog
from ui.windows.frame import Frame
from ui.windows.leave_demo_dialog import LeaveDemoDialog
from ui.windows.sheets import AboutSheet, KeysSheet
from ui.windows.sign_in_dialog import SignInDialog

_KEYS = re.compile(r"(Ctrl|Shift|Alt|Esc|Return|Space|F\d|[A-Z\d])(\W|$)|postgresql")
# The program's own `Formats` write days, without a translator.
_DATE = re.compile(r"\w{3} \d+\s\w{3,4}")
_NAMES = ("Suomi", "Svenska", "English")
_TYPED = "zzz"


class Stage:
    """The main window with its live screen, its commands and its menu, over a made-up board."""

    def __init__(self, qtbot: QtBot, language: str) -> None:
        self.frame = Frame()
        qtbot.addWidget(self.frame)
        self.commands = Commands(self.frame)
        formats = Formats("en" if language == PSEUDO else language, HELSINKI)
        self.screen = LiveScreen(formats, self.commands.actions, clock=Clock())
        self.menu = WindowMenu(self.frame.menu, self.commands, a_choice(), lambda _key, _value: None)
        board = a_board(600, centres=26)
        self.data = words_of_the_data(board.places.centres, board.places.services, board.words, formats)
        self.frame.show_demo(True)
        self.frame.show_scopes([("all", "")] + [(str(c.id), c.names.fi) for c in board.places.centres])
        self.frame.show_screen("live", self.screen)
        self.frame.show()
        self.frame.activateWindow()
        qtbot.waitUntil(self.frame.isActiveWindow)
        self.screen.set_templates({"unreached": {"fi": "Yritimme soittaa."}}, self.screen.asking.measure)
        self.screen.show_board(board, Delta(is_whole=True), NOW_US)
        self.fresh()

    def is_ours(self, text: str) -> bool:
        """Whether there are words in it that are neither data nor a date, a key or the name of a language."""
        if _KEYS.match(text) or _DATE.fullmatch(text) or text in {*_NAMES, _TYPED}:
            return False
        parts = re.split(r" · |, | \d+\s?% → ", text)
        return any(any(map(str.isalpha, part)) and part not in self.data for part in parts)

    def fresh(self, age_s: float = 0) -> None:
        self.screen.show_freshness(Freshness(read_at_us=NOW_US), NOW_US + round(age_s * 1e6))
        self.commands.show_situation(Situation(chosen=3, age_s=age_s, can_undo=True, is_demo=True))

    def choose(self, count: int) -> None:
        """Callbacks of the centre that needs help most."""
        self.screen.set_scope(next(iter(self.screen.listing.board.places.centre_number)))  # type: ignore[union-attr]  # it is shown
        self.screen.select([int(one) for one in self.screen.callbacks.model.ids[:count]])

    def scenes(self) -> Iterator[tuple[str, list[QWidget]]]:
        """Each thing that can be seen, with the windows it is in."""
        frame, screen = self.frame, self.screen
        yield "live", [frame]
        self.choose(3)
        screen.panes.show_right(True)
        yield "selected", [frame]
        for name, ask in (
            ("move", partial(screen.ask, "move")),
            ("retry", partial(screen.ask, "retry")),
            ("number", partial(screen.ask, "number")),
        ):
            ask()
            popover = screen.asking.popover
            assert popover is not None
            yield name, [popover]
            popover.dismiss()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for tile in screen.strip.tiles.values():
            tile.opened.emit()
            (told,) = frame.findChildren(DefinitionPopover)
            yield "definition", [told]
            told.dismiss()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        screen.strip.chart.open_table()
        yield from self._dialogs("chart as a table")
        self.choose(8)
        screen.ask("text")
        yield from self._dialogs("text")
        dialog = screen.asking.text(screen.listing.rows(screen.callbacks.model.ids[:30]))
        dialog.send_button.click()
        yield from self._dialogs("many texts")
        yield from self._menus()
        screen.callbacks.field.setText(_TYPED)
        yield "nothing matches", [frame]
        screen.rows.clear_filters()
        self.fresh(90)
        frame.trouble_banner.say("crit", QApplication.translate("Connection", "Try now"))
        yield "stale", [frame]
        for made in (
            SignInDialog(frame, "", ""),
            CrashDialog(frame, "", ""),
            KeysSheet(frame),
            AboutSheet(frame, "", "", ""),
            LeaveDemoDialog(frame),
            AnswersDialog(frame, [AnswerLine(1, "", "", "", is_done) for is_done in (True, False)]),
        ):
            made.open()
            yield from self._dialogs(type(made).__name__)
        frame.show_failure(QApplication.translate("Opening", "Not signed in"), "")
        yield "not signed in", [frame]

    def _dialogs(self, name: str) -> Iterator[tuple[str, list[QWidget]]]:
        dialogs = [one for one in self.frame.findChildren(QDialog) if one.isVisible()]
        assert dialogs
        yield name, list(dialogs)
        for dialog in dialogs:
            dialog.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _menus(self) -> Iterator[tuple[str, list[QWidget]]]:
        callbacks, centres = self.screen.callbacks, self.screen.centres
        for button in (
            callbacks.options_button,
            centres.sort_button,
            callbacks.chips.more_button,
            self.frame.menu_button,
        ):
            if button.isVisible():
                button.click()
                menus = [menu for menu in self.frame.findChildren(QMenu) if menu.isVisible()]
                assert menus, button.accessibleName()
                yield "menu", [*menus, *[sub for menu in menus for sub in menu.findChildren(QMenu)]]
                for menu in menus:
                    menu.close()
                QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class InEnglish(Choices):
    """Choices that leave the words to the test."""

    @property
    def language(self) -> str:
        return "en"


def a_choice() -> Choices:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return InEnglish(application, read_options(["--demo"]), Path("no-settings.json"), Settings())


def test_every_text_that_can_be_met_comes_from_the_translations(qapp: QApplication, qtbot: QtBot) -> None:
    raw = set()
    with speaking(qapp, PSEUDO):
        stage = Stage(qtbot, PSEUDO)
        for name, windows in stage.scenes():
            for widget in (widget for window in windows for widget in visible(window)):
                for text in texts_of(widget):
                    if "⟦" not in text and stage.is_ours(text):
                        raw.add(f"{name}: {type(widget).__name__}: {text}")
        actions = [one.text() for one in stage.commands.findChildren(QAction) if "⟦" not in one.text()]

    assert sorted(raw) == []
    assert actions == []


#: Each language in the narrowest window and one in the widest; in `make prove` each in every window.
SEEN_IN = [
    *((language, size) for language in ("fi", "sv", "en") for size in (SIZES if FULL else SIZES[1:2])),
    *([] if FULL else [("fi", SIZES[2])]),
    (PSEUDO, SIZES[0]),
]


@pytest.mark.parametrize(
    "language, size", SEEN_IN, ids=lambda part: part if isinstance(part, str) else str(part[0])
)
def test_nothing_is_cut(qapp: QApplication, qtbot: QtBot, language: str, size: tuple[int, int]) -> None:
    faults = set()
    with speaking(qapp, language):
        stage = Stage(qtbot, language)
        stage.frame.resize(*size)
        QApplication.processEvents()
        for name, windows in stage.scenes():
            QApplication.processEvents()
            for window in windows:
                with elisions() as painted:
                    window.grab()
                faults |= {f"{name}: painted: {text}" for text in painted if text not in stage.data}
                for widget in visible(window):
                    if text := too_narrow(widget):
                        faults.add(f"{name}: {type(widget).__name__}: {text}")
                    if out_of_its_parent(widget):
                        faults.add(
                            f"{name}: {type(widget).__name__} reaches out of {type(widget.parent()).__name__}"
                        )

    assert sorted(faults) == []
