"""Asks which database and who: the first time, and whenever the database does not accept what it was given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.settings import Origin, Profile
from ui.theme import theme
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.lock_note import LockNote
from ui.widgets.retranslated import Retranslated

_LEAST_PX = 480


class SignInLocks(NamedTuple):
    """The policies that say where to sign in and as whom; None where there is none."""

    place: Origin | None = None
    user: Origin | None = None


class SignInDialog(Retranslated, QDialog):
    """`given(database, user, password, keep)` when the user is done; the dialog stays until `accept`.

    Where the organisation has set profiles one of them is chosen, or an address typed. Of a demo nothing is asked.
    What a policy locks is shown with who locked it, and cannot be typed.
    """

    given = Signal(str, str, str, bool)
    demo_wanted = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        database: str,
        user: str,
        profiles: Sequence[Profile] = (),
        chosen: str = "",
        locks: SignInLocks | None = None,
    ) -> None:
        """`chosen`: the name of the profile that is in front, "" for the address."""
        super().__init__(parent)
        locks = locks or SignInLocks()
        if locks.place is not None:
            profiles = [one for one in profiles if one.name == chosen]
        self._locks = locks
        self._profiles = tuple(profiles)
        self._own_address = "" if chosen else database
        self.place = QComboBox()
        others = [""] if self._profiles and locks.place is None else []
        self.place.addItems([one.name for one in self._profiles] + others)
        self.place.setCurrentIndex(self._index_of(chosen, database))
        self.database = QLineEdit(database)
        self.user = QLineEdit(user)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.keep = QCheckBox()
        self._title = Label(role="section")
        self._trouble = Label(tone="crit")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self.ca_file = QLineEdit()
        self._asks_ca_file = False
        self._labels = tuple(Label(role="label") for _ in range(5))
        self._place_lock, self._user_lock = LockNote(), LockNote()
        # To be read and copied all the same.
        self.database.setReadOnly(locks.place is not None)
        self.user.setReadOnly(locks.user is not None)
        self._form = self._a_form()
        self._lay_out()
        self.retranslate()
        self._take_place()
        asked = [field for field in (self.database, self.user) if not field.isHidden()]
        empty = next((field for field in asked if not field.text()), self.password)
        empty.setFocus()

    def _a_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(14)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for label, field in zip(
            self._labels, (self.place, self.database, self.ca_file, self.user, self.password), strict=True
        ):
            label.setBuddy(field)
            # As high as its field, or a form sets it against the field's upper edge.
            label.setMinimumHeight(field.sizeHint().height())
            form.addRow(label, field)
            if field is self.database and self._locks.place is not None:
                form.addRow("", self._place_lock)
            if field is self.user and self._locks.user is not None:
                form.addRow("", self._user_lock)
        form.addRow(self.keep)
        form.setRowVisible(self.place, bool(self._profiles))
        form.setRowVisible(self.ca_file, False)
        return form

    def _lay_out(self) -> None:
        self.cancel_button = Button()
        self.sign_in_button = Button(kind="primary")
        self.sign_in_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.sign_in_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._trouble)
        column.addLayout(self._form)
        column.addLayout(buttons)
        self.cancel_button.clicked.connect(self.reject)
        self.sign_in_button.clicked.connect(self._give)
        for field in (self.database, self.user):
            field.textChanged.connect(self._check)
        self.place.currentIndexChanged.connect(self._take_place)

    @property
    def profile(self) -> Profile | None:
        """The one that is chosen; None where an address is typed."""
        index = self.place.currentIndex()
        return self._profiles[index] if 0 <= index < len(self._profiles) else None

    @property
    def given_ca_file(self) -> str | None:
        """The file of the authority whose certificates are trusted; None where it is not asked for."""
        return None if self.ca_file.isHidden() else self.ca_file.text().strip()

    def ask_ca_file(self, file: str) -> None:
        """Where the server's certificate could not be checked by what the settings name, to be corrected here."""
        if not self._asks_ca_file:
            self._asks_ca_file = True
            self.ca_file.setText(file)
            self._take_place()

    def say(self, trouble: str) -> None:
        """Why the last try came to nothing; another one is possible."""
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        announce(self, trouble)
        self.sign_in_button.set_busy(False)
        self._check()
        self.adjustSize()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Sign in"))
        self._title.setText(self.tr("Sign in to the contact-centre database"))
        for label, words in zip(
            self._labels,
            (
                self.tr("Where"),
                self.tr("Database"),
                self.tr("CA file"),
                self.tr("User"),
                self.tr("Password"),
            ),
            strict=True,
        ):
            label.setText(words)
        self.place.setAccessibleName(self.tr("Where"))
        for index, one in enumerate(self._profiles):
            self.place.setItemText(index, self._named(one))
        if self.place.count() > len(self._profiles):
            self.place.setItemText(len(self._profiles), self.tr("Another address"))
        self._place_lock.show_origin(self._locks.place, self.place, self.database)
        self._user_lock.show_origin(self._locks.user, self.user)
        self.database.setPlaceholderText(self.tr("postgresql://server/database"))
        self.database.setAccessibleName(self.tr("Database"))
        self.ca_file.setAccessibleName(self.tr("CA file"))
        self.user.setAccessibleName(self.tr("User"))
        self.password.setAccessibleName(self.tr("Password"))
        self.keep.setText(self.tr("Keep the password in the system's key store"))
        self.cancel_button.set_words(self.tr("Cancel"))
        self.sign_in_button.set_words(self.tr("Open the demo") if self._is_demo else self.tr("Sign in"))
        self._keep_room()

    def _keep_room(self) -> None:
        """No narrower than its words: a least width that is given takes the place of the layout's own."""
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
            self.setMinimumWidth(max(theme.px(_LEAST_PX), layout.minimumSize().width()))

    @property
    def _is_demo(self) -> bool:
        return self.profile is not None and self.profile.kind == "demo"

    def _named(self, profile: Profile) -> str:
        if profile.kind == "test":
            return self.tr("{name} (for trying things out)").format(name=profile.name)
        if profile.kind == "demo":
            return self.tr("{name} (made-up data)").format(name=profile.name)
        return profile.name

    def _index_of(self, chosen: str, database: str) -> int:
        named = [index for index, one in enumerate(self._profiles) if one.name == chosen]
        # Whoever has an address of their own, and nobody has chosen for, keeps it.
        return named[0] if named else len(self._profiles) if database else 0

    def _take_place(self) -> None:
        """Another one is chosen: what is known of it need not be typed, and cannot be mistyped."""
        profile = self.profile
        self.database.setText(self._own_address if profile is None else profile.database)
        self._form.setRowVisible(self.database, profile is None)
        # What the organisation says of a profile is not for its user to correct.
        has_own = profile is not None and bool(profile.ca_file)
        self._form.setRowVisible(self.ca_file, self._asks_ca_file and not self._is_demo and not has_own)
        for field in (self.user, self.password, self.keep):
            self._form.setRowVisible(field, not self._is_demo)
        if self._locks.user is not None:
            self._form.setRowVisible(self._user_lock, not self._is_demo)
        self.sign_in_button.set_words(self.tr("Open the demo") if self._is_demo else self.tr("Sign in"))
        self._check()
        self.adjustSize()

    def _check(self) -> None:
        if self.profile is None:
            self._own_address = self.database.text()
        can = bool(self.database.text().strip() and self.user.text().strip())
        self.sign_in_button.setEnabled(can or self._is_demo)

    def _give(self) -> None:
        self.sign_in_button.set_busy(True)
        if self._is_demo:
            self.demo_wanted.emit()
            return
        self.given.emit(
            self.database.text().strip(),
            self.user.text().strip(),
            self.password.text(),
            self.keep.isChecked(),
        )
