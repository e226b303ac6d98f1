"""Asks which database and who: the first time, and whenever the database does not accept what it was given."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.label import Label


class SignInDialog(QDialog):
    """`given(database, user, password, keep)` when the user is done; the dialog stays until `accept`."""

    given = Signal(str, str, str, bool)

    def __init__(self, parent: QWidget | None, database: str, user: str) -> None:
        super().__init__(parent)
        self.database = QLineEdit(database)
        self.user = QLineEdit(user)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.keep = QCheckBox()
        self._title = Label(role="section")
        self._trouble = Label(tone="crit")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._labels = (Label(role="label"), Label(role="label"), Label(role="label"))
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(14)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for label, field in zip(self._labels, (self.database, self.user, self.password), strict=True):
            label.setBuddy(field)
            # As high as its field, or a form sets it against the field's upper edge.
            label.setMinimumHeight(field.sizeHint().height())
            form.addRow(label, field)
        form.addRow(self.keep)
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
        column.addLayout(form)
        column.addLayout(buttons)
        self.setMinimumWidth(480)
        self.cancel_button.clicked.connect(self.reject)
        self.sign_in_button.clicked.connect(self._give)
        for field in (self.database, self.user):
            field.textChanged.connect(self._check)
        self._check()
        self.retranslate()
        empty = next((field for field in (self.database, self.user) if not field.text()), self.password)
        empty.setFocus()

    def say(self, trouble: str) -> None:
        """Why the last try came to nothing; another one is possible."""
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        self.sign_in_button.set_busy(False)
        self._check()
        self.adjustSize()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Sign in"))
        self._title.setText(self.tr("Sign in to the contact-centre database"))
        for label, words in zip(
            self._labels, (self.tr("Database"), self.tr("User"), self.tr("Password")), strict=True
        ):
            label.setText(words)
        self.database.setPlaceholderText(self.tr("postgresql://server/database"))
        self.database.setAccessibleName(self.tr("Database"))
        self.user.setAccessibleName(self.tr("User"))
        self.password.setAccessibleName(self.tr("Password"))
        self.keep.setText(self.tr("Keep the password in the system's key store"))
        self.cancel_button.set_words(self.tr("Cancel"))
        self.sign_in_button.set_words(self.tr("Sign in"))

    def _check(self) -> None:
        self.sign_in_button.setEnabled(bool(self.database.text().strip() and self.user.text().strip()))

    def _give(self) -> None:
        self.sign_in_button.set_busy(True)
        self.given.emit(
            self.database.text().strip(),
            self.user.text().strip(),
            self.password.text(),
            self.keep.isChecked(),
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
