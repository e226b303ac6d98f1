"""The wallboard in the program: put up by F11 beside the console, or alone in a program started with --wallboard."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.listing.sort_key import collation
from app.services import Services
from ui.formats import Formats
from ui.wallboard.centres_here import bring_here
from ui.wallboard.choice import PREFIX, WallChoice, choice_of
from ui.words.settings import locked

if TYPE_CHECKING:
    from ui.console import Console
    from ui.wallboard.watch import WallWatch
    from ui.windows.wallboard import Wallboard
    from ui.windows.wallboard_leaving import WallLeaving
    from ui.windows.wallboard_settings import WallboardSettings

#: A wall that finds no database at its start looks again this often: nobody stands there to ask for it.
AGAIN_MS: Final = 15_000


class WallboardControl(QObject):
    """Made with the console. `is_alone`: there is no console to be seen, and the wall's end is the program's.

    Alone, nothing that could act is ever made: no screens, no commands, no means.
    """

    #: Try to open the database once more.
    again_wanted = Signal()

    def __init__(self, console: Console) -> None:
        super().__init__(console)
        self._console = console
        self._services: Services | None = None
        self._watch: WallWatch | None = None
        self._leaving: WallLeaving | None = None
        self.is_alone = console.program.options.wallboard
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.again_wanted)
        console.choices.language_changed.connect(self._use_language)
        console.choices.changed.connect(self._follow)

    @property
    def watch(self) -> WallWatch | None:
        """The wall that is up; None while there is none."""
        return self._watch

    @property
    def window(self) -> QWidget | None:
        """Of the wall that is up."""
        return None if self._watch is None else self._watch.window

    @property
    def leaving(self) -> WallLeaving | None:
        """Who asks for the password before the wall that is up ends; None where none is to be asked for."""
        return self._leaving

    @property
    def choice(self) -> WallChoice:
        return choice_of(self._console.choices.__getitem__)

    @property
    def _standing(self) -> WallChoice:
        """As chosen; where no screen was, on the one it stood on last."""
        choice = self.choice
        last = self._console.choices.settings.window.get("wall", "")
        return choice if choice.screen else replace(choice, screen=last)

    def attach(self, services: Services) -> None:
        """There are data now."""
        self._services = services
        bring_here(services.region, self._console.choices)
        self._again.stop()
        if self.is_alone:
            # Nobody works with it, and a frame that is never shown would say that nobody looks.
            services.pace("usual")
            services.seen()
        if self._watch is not None:
            self._watch.say("")
            self._join(self._watch, services)

    def detach(self) -> None:
        """The data are gone, as when the demo is left."""
        self._services = None
        self._take_down()

    def stop(self) -> None:
        """The program ends."""
        self._again.stop()
        self._services = None
        self._take_down()

    def give(self, command: str) -> bool:
        """Whether the command was about the wallboard."""
        match command:
            case "wallboard":
                self.put_up()
            case "wallboard_settings":
                self.ask()
            case _:
                return False
        return True

    def _join(self, watch: WallWatch, services: Services) -> None:
        is_test = bool(self._console.opening.test_name)
        watch.attach(services.store, services.clock.now_us, is_demo=services.is_demo, is_test=is_test)
        if self._leaving is not None:
            self._leaving.services = services

    def _guard(self, window: Wallboard) -> None:
        """Whoever ends it is asked for the password first."""
        from ui.windows.wallboard_leaving import WallLeaving

        window.asks_first = True
        self._leaving = WallLeaving(self._console, window)

    def put_up(self) -> None:
        """On its screen; once more, it comes to the front."""
        if self._watch is None:
            # Here, not above, as its settings below: few put one up, and nobody before the screen is there.
            from ui.wallboard.kept_on import KeptOn
            from ui.wallboard.watch import WallWatch

            self._watch = WallWatch(
                self._standing, self._console.choices.language, kept_on=KeptOn(), parent=self
            )
            self._watch.window.may_leave = not self.is_alone or self.choice.may_leave
            if self.is_alone and self.choice.ask_password:
                self._guard(self._watch.window)
            self._watch.left.connect(self._take_down)
            if self._services is not None:
                services = self._services
                self._join(self._watch, services)
        self._watch.show()

    def fail(self, words: str) -> None:
        """The database could not be opened; alone, the wall says why and tries again by itself."""
        if self.is_alone:
            if self._watch is not None:
                self._watch.say(words)
            self._again.start()

    def what_is_missing(self) -> str:
        """For the self test of a wall alone, in English, "" when all is there."""
        return "the wallboard's data" if self._watch is None or not self._watch.is_live else ""

    def ask(self) -> WallboardSettings:
        """Show how it is set, to be changed."""
        from ui.windows.wallboard_settings import WallboardSettings

        console = self._console
        settings = console.choices.settings
        dialog = WallboardSettings(
            console.frame,
            self.choice,
            self._centres(),
            Formats(console.choices.language, ZoneInfo("UTC")),
            {
                key.removeprefix(PREFIX): locked(settings.origin(key))
                for key in self.choice.settings()
                if settings.is_locked(key)
            },
        )
        dialog.changed.connect(self._choose)
        dialog.show_wanted.connect(self.put_up)
        dialog.open()
        return dialog

    def _centres(self) -> list[tuple[int, str]]:
        board = None if self._services is None else self._services.store.present.board
        if board is None:
            return []
        language = self._console.choices.language
        named = [(one.id, one.names.in_language(language)) for one in board.places.centres]
        return sorted(named, key=lambda one: collation(one[1]))

    def _choose(self, choice: WallChoice) -> None:
        self._console.choices.choose_all(choice.settings())

    def _follow(self, key: str) -> None:
        if key.startswith(PREFIX) and self._watch is not None:
            self._watch.choose(self._standing)

    def _use_language(self, language: str) -> None:
        if self._watch is not None:
            self._watch.use_language(language)

    def _take_down(self) -> None:
        if self._watch is None:
            return
        watch, self._watch, self._leaving = self._watch, None, None
        if not self.choice.screen:
            self._console.choices.keep_window(wall=watch.window.stands_on)
        watch.stop()
        watch.deleteLater()
        if self.is_alone:
            self._console.frame.leave()
