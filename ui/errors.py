"""The three endings of trouble: said beside what was asked, told as trouble that passes, or a fault of ours."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from functools import partial
from types import TracebackType

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from app.domain.errors import NotConfirmed, Refused, Unavailable, WrongDatabase
from app.live.beside import Beside
from app.logs import without_secrets
from ui import words

translate = QCoreApplication.translate
_log = logging.getLogger(__name__)


class Errors(QObject):
    """Where every error of the program ends. `said`: what makes a sentence for the user; `fault`: a report."""

    said = Signal(object)
    fault = Signal(str)

    _raised = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._raised.connect(self.report, Qt.ConnectionType.QueuedConnection)
        self._hooks = (sys.excepthook, threading.excepthook)

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """By its type: what is known is said in a sentence, anything else is a fault. GUI thread."""
        if is_known(error):
            self.said.emit(partial(sentence, error))
            return
        _log.error("a fault", exc_info=error)
        self.fault.emit(report_of(error))

    def catch_all(self) -> None:
        """From now on what nobody caught comes here, from any thread."""
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def let_go(self) -> None:
        """Give the hooks back to whoever had them."""
        sys.excepthook, threading.excepthook = self._hooks

    def _caught(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            QCoreApplication.quit()
        elif shiboken6.isValid(self):
            self._raised.emit(error)

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and shiboken6.isValid(self):
            self._raised.emit(args.exc_value)


def is_known(error: BaseException) -> bool:
    """Whether it is trouble that the program expects, and no fault."""
    return isinstance(error, Refused | Unavailable | NotConfirmed | WrongDatabase)


def sentence(error: BaseException) -> str:
    """What is said about known trouble: what, and what next where there is something to do."""
    match error:
        case Refused(reason="wrong_option", facts={"option": option}):
            return words.refused_option(str(option))
        case Refused(reason=reason):
            return words.refused(reason)
        case Unavailable(reason=reason):
            return words.unavailable(reason)
        case NotConfirmed():
            return translate("Errors", "Not confirmed yet: the answer of the database was lost")
        case WrongDatabase(reason="newer"):
            return translate("Errors", "The database is newer than this program: install the newer version")
        case WrongDatabase(reason="older"):
            return translate("Errors", "The database is older than this program and must be upgraded")
        case WrongDatabase(reason="other"):
            return translate("Errors", "The database and this program are of different versions")
        case WrongDatabase(reason="other_file"):
            return translate(
                "Errors", "The file is of another version than this program, and cannot be upgraded"
            )
        case WrongDatabase(reason="empty"):
            return translate("Errors", "There is no contact-centre database here")
        case _:
            return translate("Errors", "This is not a contact-centre database that the program can work with")


def why_not_live(reason: str) -> str:
    """Why nothing new comes, by the reason that the feed tells (`app.live.store.Freshness.reason`)."""
    if reason in {"newer", "older", "other", "other_file", "empty", "broken", "unusable_file"}:
        return sentence(WrongDatabase(reason))
    return words.unavailable(reason)


def why_lacking(part: Beside, reason: str) -> str:
    """Why a part beside the board cannot be read, while the board goes on."""
    match reason:
        case "not_allowed" if part is Beside.PAST:
            return translate("Errors", "The database does not let you read them")
        case "not_allowed":
            return translate("Errors", "The database does not allow it")
        case "fault":
            return translate("Errors", "The program's log says why")
        case _:
            return why_not_live(reason)


def advice(error: BaseException) -> str:
    """The sentence with what can be done about it, for whoever tries to get at the data."""
    said = sentence(error).rstrip(".")
    match error:
        case Unavailable(reason=reason) | WrongDatabase(reason=reason):
            return " ".join(part for part in (f"{said}.", words.what_next(reason)) if part)
        case _:
            return f"{said}."


def report_of(error: BaseException) -> str:
    """The fault as text for whoever mends it, without numbers and passwords."""
    return without_secrets("".join(traceback.format_exception(error)))
