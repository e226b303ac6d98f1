"""One run of the console, in two steps: the frame on screen, then everything that takes time to import."""

from __future__ import annotations

import importlib
import logging
import sys
import threading
import traceback
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from app.logs import without_secrets
from app.settings import Read
from ui.choices import Choices
from ui.collecting import Collecting
from ui.options import Options
from ui.widgets import spoken_roles
from ui.windows.frame import Frame
from ui.windows.menu_key import MenuKey
from ui.windows.window import Window

if TYPE_CHECKING:
    from ui.console import Console

_log = logging.getLogger(__name__)
#: The one that most begin with; the rail's others are loaded when they are gone to.
_FIRST_SCREEN: Final = "ui.desk.live_desk"
#: By then what is made at the start has been made.
_SETTLED_MS: Final = 5000


class Program(QObject):
    """`ended(code)` when everything has stopped. Nothing here may import what draws charts or speaks SQL."""

    ended = Signal(int)
    #: The console is there: its services may still be on their way.
    joined = Signal()

    _imported = Signal(object)

    def __init__(
        self,
        app: QApplication,
        options: Options,
        file: Path,
        found: Read,
        log: Path,
        window: Window | None = None,
    ) -> None:
        """`window`: the one that is on screen already; else the frame stands alone."""
        super().__init__()
        self.options, self.log, self.settings_file = options, log, file
        self.troubles_with_settings = found.troubles
        # A self test shows what a first start shows, and leaves no trace; what a policy locks is locked for it too.
        settings = found.settings.of_policy() if options.selftest else found.settings
        self.choices = Choices(app, options, file, settings)
        self.choices.bring_into_force()
        # Before the bar at the top, whose box is asked for as soon as it has a name.
        spoken_roles.install()
        self.frame = Frame()
        MenuKey(self.frame)
        if window is not None:
            window.hold(self.frame)
        self.console: Console | None = None
        self._has_failed = self._is_stopped = self._is_loading = False
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._collecting = Collecting(self)
        self._settling.timeout.connect(self._collecting.begin)
        self._imported.connect(self._join, Qt.ConnectionType.QueuedConnection)
        self.frame.closing.connect(self._stop)

    def start(self) -> None:
        """Show the frame; the rest begins when it has been painted. A wallboard alone has no frame to be seen."""
        if self.options.wallboard:
            QTimer.singleShot(0, self, self._load)
            return
        self.frame.installEventFilter(self)
        self.frame.show()

    def stop(self) -> None:
        """As if the user closed the window."""
        self.frame.leave()

    def end(self) -> None:
        """The system wants it to end and may not wait long: what is arranged goes to disk first, nobody is asked."""
        if self.console is not None and not self.console.is_ending:
            self.console.keeping.keep_at_once()
        self.stop()

    def _load(self) -> None:
        if self._is_stopped:
            return
        self._is_loading = True
        threading.Thread(target=self._import, name="start", daemon=True).start()

    def _import(self) -> None:
        """Start's own thread: half a second of imports, in which the window goes on answering."""
        outcome: ModuleType | BaseException
        try:
            outcome = importlib.import_module("ui.console")
        except BaseException as error:  # noqa: BLE001  # it is raised again where it can be seen
            outcome = error
        if shiboken6.isValid(self):
            self._imported.emit(outcome)
        if not self.options.wallboard:
            # While the database is gone to. What is wrong with it is said where the screen is gone to.
            with suppress(Exception):
                importlib.import_module(_FIRST_SCREEN)

    @Slot(object)
    def _join(self, outcome: ModuleType | BaseException) -> None:
        if not self._is_stopped:
            self._settling.start(_SETTLED_MS)
        try:
            if isinstance(outcome, BaseException):
                raise outcome
            console: Console = outcome.Console(self)
            console.ended.connect(self.ended)
            self.console = console
            if self.frame.isVisible() or (self.options.wallboard and not self._is_stopped):
                console.start()
                self.joined.emit()
            else:
                console.stop()
        except Exception as error:  # noqa: BLE001  # whatever it is, it is told on the screen
            self._tell_failed_start(error)

    def _tell_failed_start(self, error: Exception) -> None:
        _log.error("the start failed", exc_info=error)
        self.console, self._has_failed = None, True
        if self.options.selftest is not None:
            # Nobody sits there who could close the window.
            sys.stderr.write(f"the start failed: {without_secrets(repr(error))}\n")
            self.ended.emit(1)
            return
        self.frame.show_failure(self.tr("The program could not be started"), "", can_try_again=False)
        from ui.windows.crash_dialog import CrashDialog

        report = without_secrets("".join(traceback.format_exception(error)))
        self.frame.show()
        dialog = CrashDialog(self.frame, report, str(self.log))
        dialog.quit_wanted.connect(self.frame.leave)
        dialog.open()

    def _stop(self) -> None:
        was_stopped, self._is_stopped = self._is_stopped, True
        self._settling.stop()
        self._collecting.stop()
        self.frame.removeEventFilter(self)
        if self.console is not None:
            self.console.stop()
        elif self._has_failed:
            self.ended.emit(1)
        elif not self._is_loading and not was_stopped:
            # It was ended before it was painted: nothing is on its way that would end it. Told from the event loop,
            # which may yet have to begin; a self test that has looked at nothing has not passed.
            code = 0 if self.options.selftest is None else 1
            QTimer.singleShot(0, self, lambda: self.ended.emit(code))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.frame and event.type() == QEvent.Type.Paint:
            self.frame.removeEventFilter(self)
            # After this paint, not in the middle of it.
            QTimer.singleShot(0, self, self._load)
        return super().eventFilter(watched, event)
