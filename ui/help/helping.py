"""Where help comes in: F1 on whatever has the keyboard, the window of help, the tour, and what is new."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.domain.moment import from_us
from ui.help.fields import expand
from ui.help.text_size_offer import TextSizeOffer
from ui.help.topics import START, TOLD_BY_SCREEN, TOPICS, figure_of, place_of
from ui.tour.tour import Tour
from ui.words.figures import definition

if TYPE_CHECKING:
    from ui.console import Console
    from ui.desk.deskwork import Deskwork
    from ui.help.help_window import HelpWindow

translate = QCoreApplication.translate

#: What the window remembers: the tour has been seen, and which version was used last.
TOUR_SEEN: Final = "tour"
VERSION_USED: Final = "version"
_PAINTED_MS: Final = 100


class Helping(QObject):
    """Made with the console and ended with it. One window of help at a time."""

    def __init__(self, console: Console) -> None:
        super().__init__(console)
        self._console = console
        self.window: HelpWindow | None = None
        self.tour = Tour(console.frame, self)
        self.tour.ended.connect(self._note_tour)
        #: The version of which the banner tells, "" once it was closed.
        self._renewed_to = ""
        self._size_offer = TextSizeOffer(
            console.choices, console.setting_changes.choose_aloud, console.frame.size_banner, self
        )
        # When the first board has been painted: which version this is has to be read from its files.
        self._welcoming = QTimer(self)
        self._welcoming.setSingleShot(True)
        self._welcoming.setInterval(_PAINTED_MS)
        self._welcoming.timeout.connect(self._welcome)
        console.attached.connect(self._attach)
        console.choices.language_changed.connect(self._read)
        console.choices.language_changed.connect(self._tell_of_renewal)
        console.frame.note_banner.acted.connect(self._show_news)
        console.frame.note_banner.acted_otherwise.connect(self._leave_renewal)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._lend_key)

    def stop(self) -> None:
        """The program ends, or the demo is left."""
        self._welcoming.stop()
        self.tour.stop()
        if self.window is not None and isValid(self.window):
            self.window.close()

    def give(self, command: str) -> bool:
        """Whether the command was one of help."""
        match command:
            case "explain":
                self.explain()
            case "help":
                self.open(self._front_page())
            case "tour":
                self.show_tour()
            case "news":
                self.open("news")
            case _:
                return False
        return True

    def explain(self) -> None:
        """What the focused figure means; else the page about the screen, the dialog or the part that is in focus."""
        held, desk = QApplication.focusWidget(), self._console.deskwork
        if found := figure_of(held):
            from ui.dialogs.definition_popover import DefinitionPopover

            figure, anchor = found
            DefinitionPopover(anchor, definition(figure), self._read_at(anchor)).ask(anchor)
            return
        if desk is not None and type(held).__name__ in TOLD_BY_SCREEN and desk.front.give("explain"):
            return
        self.open(place_of(held, self._front_key()))

    def open(self, place: str) -> None:
        """Open the window of help there, or bring it there."""
        above = self._above()
        if self.window is not None and (not isValid(self.window) or self.window.parentWidget() is not above):
            if isValid(self.window):
                self.window.close()
            self.window = None
        if self.window is None:
            # Here, not above, as its pages below: the screen is there the sooner.
            from ui.help.help_window import HelpWindow

            self.window = HelpWindow(above)
            self.window.tour_wanted.connect(self.show_tour)
            self.window.keys_wanted.connect(self._console.commands["keys"].trigger)
            self.window.show_place(place)
            self._read()
        else:
            self.window.show_place(place)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.window.text.setFocus()

    def show_tour(self) -> None:
        """From its first step, on the live screen."""
        desk = self._console.deskwork
        if desk is None:
            return
        if self.window is not None and isValid(self.window):
            self.window.close()
        desk.go_to("live")
        screen = desk.screen
        detail = screen.detail if screen.panes.shows_right() else screen.table
        self.tour.start(
            (screen.strip, screen.centres, screen.table, detail, self._console.frame.top_bar.search)
        )

    # Inside

    def _attach(self, desk: Deskwork) -> None:
        if self._console.program.options.selftest is None:
            desk.live.connect(self._welcoming.start)
        desk.screens.chosen_changed.connect(self._leave_tour)

    def _welcome(self) -> None:
        """The first board is there: at the first start the tour, after an upgrade a word of what is new."""
        window = self._console.choices.settings.window
        used, now = window.get(VERSION_USED, ""), version("jonovahti")
        if used != now:
            self._console.choices.keep_window(**{VERSION_USED: now})
        if not window.get(TOUR_SEEN):
            # When the screen has its shape.
            QTimer.singleShot(0, self, self.show_tour)
        elif used and used != now:
            self._renewed_to = now
            self._tell_of_renewal()

    def _tell_of_renewal(self, _language: str = "") -> None:
        """In the language of now, until it is closed."""
        if self._renewed_to:
            words = translate("Help", "Jonovahti has been renewed: this is version {version}")
            self._console.frame.note_banner.say(
                "info",
                words.format(version=self._renewed_to),
                action=translate("Help", "What's new"),
                other=translate("Help", "Close"),
                icon="star",
            )

    def _leave_renewal(self) -> None:
        self._renewed_to = ""
        self._console.frame.note_banner.clear()

    def _show_news(self) -> None:
        self._leave_renewal()
        self.open("news")

    def _note_tour(self) -> None:
        if not self._console.choices.settings.window.get(TOUR_SEEN):
            # One thing after the other: who has just come is shown around first.
            self._size_offer.make(self._console.frame.screen())
        self._console.choices.keep_window(**{TOUR_SEEN: "seen"})

    def _leave_tour(self) -> None:
        desk = self._console.deskwork
        if desk is not None and desk.screens.key != "live":
            self.tour.stop()

    def _read(self, _language: str = "") -> None:
        """The pages, off the GUI thread."""
        if self.window is None or not isValid(self.window):
            return
        language = self._console.choices.language

        def read() -> dict[str, str]:
            from ui.help.pages import read_texts

            return read_texts(language, TOPICS)

        self._console.tasks.look_up(read, self._show_pages, owner=self, name="help")

    def _show_pages(self, texts: dict[str, str]) -> None:
        from ui.help.pages import parse

        if self.window is not None and isValid(self.window):
            self.window.show_pages({topic: parse(topic, expand(text)) for topic, text in texts.items()})

    def _read_at(self, anchor: QWidget) -> str:
        """When the data was read that the figure beside it is made of."""
        desk = self._console.deskwork
        if desk is None:
            return ""
        # A chart in a window of its own stands beside its screen.
        shown = (desk.front.widget, *desk.front.charts)
        is_on_screen = any(one.isAncestorOf(anchor) for one in shown)
        of_its_own = desk.front.figures_read_us() if is_on_screen else None
        formats, said = desk.formats, translate("LiveScreen", "Read at {clock}.")
        if of_its_own is None:
            read_us = desk.read_us
            if read_us is None:
                return ""
            return said.format(clock=formats.clock(from_us(read_us), seconds=True))
        read, now = from_us(of_its_own), from_us(desk.now_us)
        if formats.day(read) != formats.day(now):
            return said.format(clock=formats.day_and_clock(read))
        return said.format(clock=formats.clock(read, seconds=True))

    def _above(self) -> QWidget:
        """A dialog that shuts everything beneath it out must be the parent of what is to be read beside it."""
        active = QApplication.activeModalWidget()
        return active if active is not None else self._console.frame

    def _front_key(self) -> str:
        desk = self._console.deskwork
        return desk.screens.key if desk is not None else START

    def _front_page(self) -> str:
        key = self._front_key()
        return key if key in TOPICS else START

    def _lend_key(self, _before: QWidget | None, now: QWidget | None) -> None:
        """F1 is an action of the main window; every other window of ours gets it when the keyboard comes there."""
        if now is None or not isValid(now):
            return
        window, explain = now.window(), self._console.commands["explain"]
        wall = self._console.wallboard.window
        if (
            window is not self._console.frame.window()
            and window is not wall
            and explain not in window.actions()
        ):
            window.addAction(explain)
