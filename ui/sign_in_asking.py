"""Asking where to sign in, and as whom: what is known stands there already, and why the last try came to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from app.domain.address import has_password
from app.domain.errors import Refused, Unavailable
from app.settings import Authorities, Origin, Profile, Settings, Source
from ui.errors import advice
from ui.program import Program

if TYPE_CHECKING:
    from ui.windows.sign_in_dialog import SignInDialog

#: Trouble that another file of certificates mends.
_OF_AUTHORITIES: Final = frozenset({"tls_no_authorities", "tls_unknown_authority"})


class Way(NamedTuple):
    """`place`: the profile, None for an address of its own. `ca`: the certificates that the server's must come from."""

    place: Profile | None
    database: str
    user: str
    ca: Authorities


class SignInAsking(QObject):
    """The dialog stays for as many tries as it takes. `given(way, password, keep)`: a try is wanted."""

    given = Signal(object, str, bool)
    #: Nobody signs in: the demo is looked at.
    demo_wanted = Signal()
    given_up = Signal()

    def __init__(self, program: Program, parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self._dialog: SignInDialog | None = None
        #: The server's certificate could not be checked by those that are known here.
        self._lacks_authority = False
        #: The file of certificates that was given in the dialog.
        self.given_ca_file: str | None = None

    @property
    def is_open(self) -> bool:
        return self._dialog is not None

    @property
    def is_told(self) -> bool:
        """The command line's address is the one that holds: nothing of it is kept."""
        settings = self._program.choices.settings
        is_its = settings.origin("connection.database").source is Source.COMMAND_LINE
        return is_its and settings.place is None

    def note(self, error: BaseException) -> None:
        """Why the last try came to nothing; the next question goes by it."""
        self._lacks_authority = isinstance(error, Unavailable) and error.reason in _OF_AUTHORITIES

    def ask(self, way: Way, trouble: str) -> None:
        """`way`: what stands there at first; once it is open, what has been typed stays."""
        settings = self._program.choices.settings
        if self._dialog is None:
            self._dialog = self._open(settings, way)
        self._tell(self._dialog, trouble)

    def say(self, trouble: str) -> None:
        """In the dialog, where it is open."""
        if self._dialog is not None:
            self._dialog.say(trouble)

    def close(self) -> None:
        """It is not asked any more."""
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            # Of itself a dialog that is closed has been turned down.
            dialog.rejected.disconnect(self._give_up)
            dialog.close()

    def _open(self, settings: Settings, way: Way) -> SignInDialog:
        named = way.place.name if way.place is not None else ""
        by_address = self.is_told or (settings.place_lock is not None and way.place is None)
        from ui.windows.sign_in_dialog import SignInDialog, SignInLocks

        dialog = SignInDialog(
            self._program.frame,
            way.database,
            way.user,
            () if by_address else settings["profiles"],
            named,
            SignInLocks(settings.place_lock, _lock_of(settings, "connection.user")),
        )
        dialog.given.connect(self._take)
        dialog.demo_wanted.connect(self._begin_demo)
        dialog.rejected.connect(self._give_up)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.open()
        return dialog

    def _tell(self, dialog: SignInDialog, trouble: str) -> None:
        settings = self._program.choices.settings
        if self._lacks_authority and not settings.is_locked("connection.ca_file"):
            dialog.ask_ca_file(settings["connection.ca_file"])
        dialog.say(trouble)

    def _take(self, database: str, user: str, password: str, keep: bool) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        if has_password(database):
            self._tell(dialog, advice(Refused("password_in_url")))
            return
        place, self.given_ca_file = dialog.profile, dialog.given_ca_file
        # Nobody is asked for it where a policy says it.
        ca = (
            self._program.choices.settings.ca_of(place)
            if self.given_ca_file is None
            else Authorities(self.given_ca_file)
        )
        self.given.emit(Way(place, database, user, ca), password, keep)

    def _begin_demo(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.accept()
        self.demo_wanted.emit()

    def _give_up(self) -> None:
        self._dialog = None
        self.given_up.emit()


def _lock_of(settings: Settings, key: str) -> Origin | None:
    origin = settings.origin(key)
    return origin if origin.is_locked and settings[key] else None
