"""Locks the console after idleness or by command: nothing is to be read or done behind, and the data goes on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, TypeGuard

from PySide6.QtCore import QChildEvent, QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from app.attendance import Attendance, attendance_file
from app.logs import keep_secret
from app.services import Services
from ui.errors import is_known, sentence
from ui.idleness import Idleness
from ui.opening import LOCK_SETTING

if TYPE_CHECKING:
    from ui.console import Console
    from ui.windows.lock_cover import LockCover

translate = QCoreApplication.translate

#: A start soon after somebody was here is let in: so often it is written down that they are.
_NOTED_EVERY_S: Final = 60.0


class Locking(QObject):
    """Made with the console; it locks only where there are data. A wallboard alone is never locked.

    What is locked stays locked over an end of the program: who was here lately, or that they locked, is kept on the
    disk, and a console that signs in by itself opens locked unless somebody was.

    What is in the frame is hidden piece by piece, as the frame itself says how much is looked at; whatever is shown
    anew behind the cover is hidden again and comes back with the rest.
    """

    #: Whether it is locked now.
    changed = Signal(bool)

    def __init__(self, console: Console) -> None:
        super().__init__(console)
        self._console, self._frame = console, console.frame
        self._services: Services | None = None
        self.cover: LockCover | None = None
        self._hidden: list[QWidget] = []
        self._actions: list[QAction] = []
        self.idleness = Idleness(self)
        self.idleness.reached.connect(self.lock)
        self.idleness.touched.connect(self._note_touch)
        self._noted_s: float | None = None
        console.choices.changed.connect(self._follow)
        # A window that opens behind the cover, as when an answer comes late, is not to stay there.
        self._guard = QTimer(self)
        self._guard.setInterval(300)
        self._guard.timeout.connect(self._hide_windows)

    @property
    def is_locked(self) -> bool:
        return self.cover is not None

    def attach(self, services: Services) -> None:
        """There are data now, and somebody they were given to."""
        self._services = services
        self._noted_s = None
        self._watch()
        if self._console.opening.is_unproven:
            self.lock()
        elif not self._limit_minutes:
            self._keep_attendance()

    def stop(self) -> None:
        """The data are gone, or the program ends."""
        self._services = None
        self.idleness.stop()
        if self.cover is not None:
            self._open()

    def lock(self) -> None:
        """At once. Nothing where nobody has signed in yet, or where it is locked."""
        if self._services is None or self._console.wallboard.is_alone or self.cover is not None:
            return
        self._actions = list(self._frame.actions())
        for action in self._actions:
            self._frame.removeAction(action)
        from ui.windows.lock_cover import LockCover

        self.cover = LockCover(
            self._frame.window(), self._services.person, wants_password=self._services.proof.wants_password
        )
        self.cover.given.connect(self._unlock)
        self.cover.quit_wanted.connect(self._frame.leave)
        self._frame.finder.close()
        for child in self._children():
            child.installEventFilter(self)
            if not child.isHidden():
                self._hide(child)
        for place in self._places():
            place.installEventFilter(self)
        self._hide_windows()
        self._guard.start()
        self.cover.show()
        self.cover.raise_()
        self.cover.enter()
        self._keep_attendance()
        self.changed.emit(True)

    # Inside

    def _watch(self) -> None:
        if self._services is not None and not self._console.wallboard.is_alone:
            self.idleness.watch(self._limit_minutes)

    def _follow(self, key: str) -> None:
        if key == LOCK_SETTING:
            self._watch()

    @property
    def _limit_minutes(self) -> int:
        return int(self._console.choices[LOCK_SETTING])

    def _note_touch(self) -> None:
        now_s = self.idleness.now_s()
        if self.cover is None and (self._noted_s is None or now_s - self._noted_s >= _NOTED_EVERY_S):
            self._keep_attendance()

    def _keep_attendance(self) -> None:
        """That it is locked, or that somebody is there; a login without a password proves nothing by being there."""
        if self._services is None or not self._services.proof.wants_password:
            return
        attendance = Attendance(attendance_file(self._services.region))
        self._noted_s = None
        if self.cover is not None:
            work = attendance.lock
        elif self._limit_minutes:
            work, self._noted_s = attendance.note, self.idleness.now_s()
        else:
            work = attendance.forget
        self._console.tasks.look_up(work, _nothing, owner=self, name="attendance")

    def _unlock(self, password: str) -> None:
        services = self._services
        if services is None:
            return
        if not services.proof.wants_password:
            self._open()
            return
        keep_secret(password)
        self._console.tasks.look_up(
            partial(services.proof.is_right, password),
            self._take,
            owner=self,
            name="unlock",
            failed=self._fail,
        )

    def _take(self, is_right: bool) -> None:
        if is_right:
            self._open()
            self._keep_attendance()
        elif self.cover is not None:
            self.cover.say(translate("Lock", "The database does not accept this password."))

    def _fail(self, error: BaseException) -> None:
        if self.cover is not None:
            why = (
                sentence(error)
                if is_known(error)
                else translate("Lock", "Something went wrong in the program")
            )
            self.cover.say(
                translate("Lock", "The password cannot be checked now. {why}.").format(why=why.rstrip("."))
            )
        if not is_known(error):
            self._console.errors.report(error)

    def _open(self) -> None:
        self._guard.stop()
        for place in self._places():
            place.removeEventFilter(self)
        for child in self._children():
            child.removeEventFilter(self)
        cover, self.cover = self.cover, None
        if cover is not None:
            cover.hide()
            cover.deleteLater()
        for action in self._actions:
            self._frame.addAction(action)
        for widget in self._hidden:
            widget.show()
        self._hidden, self._actions = [], []
        self.idleness.touch()
        self.changed.emit(False)

    def _places(self) -> list[QWidget]:
        """What has something to hide in it: the frame, and the window, whose popovers lie above the frame."""
        window = self._frame.window()
        return [self._frame] if window is self._frame else [window, self._frame]

    def _children(self) -> list[QWidget]:
        return [child for place in self._places() for child in place.children() if self._is_behind(child)]

    def _is_behind(self, child: QObject) -> TypeGuard[QWidget]:
        return (
            isinstance(child, QWidget)
            and not child.isWindow()
            and child is not self.cover
            and child is not self._frame
        )

    def _hide(self, widget: QWidget) -> None:
        widget.hide()
        if widget not in self._hidden:
            self._hidden.append(widget)
            widget.destroyed.connect(self._forget)

    def _forget(self, gone: QObject) -> None:
        self._hidden = [widget for widget in self._hidden if widget is not gone]

    def _hide_windows(self) -> None:
        own = self._frame.window()
        for widget in QApplication.topLevelWidgets():
            if widget is not own and widget.isVisible():
                self._hide(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.cover is None:
            return False
        if event.type() == QEvent.Type.Show and self._is_behind(watched):
            self._hide(watched)
        elif event.type() == QEvent.Type.ChildAdded and isinstance(event, QChildEvent):
            child = event.child()
            if self._is_behind(child):
                child.installEventFilter(self)
        return False


def _nothing(_result: object) -> None:
    return
