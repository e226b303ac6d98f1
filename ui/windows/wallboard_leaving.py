"""Between Esc and the end of a wallboard alone: the password of its login, where the settings ask for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from app.logs import keep_secret
from app.services import Services
from ui.errors import is_known, sentence
from ui.windows.leave_cover import LeaveCover
from ui.windows.wallboard import Wallboard

if TYPE_CHECKING:
    from ui.console import Console

translate = QCoreApplication.translate

#: A question that nobody answers goes away: the wall is there to be read.
UNANSWERED_MS: Final = 60_000


class WallLeaving(QObject):
    """Lives as long as its wall. A login that the server lets in without a password ends it unasked."""

    def __init__(self, console: Console, window: Wallboard) -> None:
        super().__init__(window)
        self._console, self._window = console, window
        #: Of the database that answered; None until one did.
        self.services: Services | None = None
        self.cover: LeaveCover | None = None
        self._unanswered = QTimer(self)
        self._unanswered.setSingleShot(True)
        self._unanswered.setInterval(UNANSWERED_MS)
        self._unanswered.timeout.connect(self._stay)
        window.leave_wanted.connect(self.ask)

    def ask(self) -> None:
        """Somebody wants to end the wall."""
        services = self.services
        if self.cover is not None:
            return
        if services is not None and not services.proof.wants_password:
            # Not at once: a window that is being closed takes no other closing.
            QTimer.singleShot(0, self._window.let_go)
            return
        person = "" if services is None else services.person
        self.cover = LeaveCover(self._window, person, can_check=services is not None)
        self.cover.given.connect(self._check)
        self.cover.quit_wanted.connect(self._stay)
        self.cover.password.textEdited.connect(self._wait)
        self.cover.show()
        self.cover.raise_()
        self.cover.enter()
        self._wait()

    def _check(self, password: str) -> None:
        if self.services is None:
            return
        self._unanswered.stop()
        keep_secret(password)
        self._console.tasks.look_up(
            partial(self.services.proof.is_right, password),
            self._take,
            owner=self,
            name="leave-wall",
            failed=self._fail,
        )

    def _take(self, is_right: bool) -> None:
        if is_right:
            self._window.let_go()
        else:
            self._say(translate("Lock", "The database does not accept this password."))

    def _fail(self, error: BaseException) -> None:
        why = sentence(error) if is_known(error) else translate("Lock", "Something went wrong in the program")
        self._say(translate("Lock", "The password cannot be checked now. {why}.").format(why=why.rstrip(".")))
        if not is_known(error):
            self._console.errors.report(error)

    def _say(self, trouble: str) -> None:
        if self.cover is not None:
            self.cover.say(trouble)
            self._wait()

    def _wait(self) -> None:
        self._unanswered.start()

    def _stay(self) -> None:
        self._unanswered.stop()
        cover, self.cover = self.cover, None
        if cover is not None:
            cover.hide()
            cover.deleteLater()
        self._window.setFocus()
