"""A field for a phone number: says as it is typed whether it is one, and forgets it when told."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.typed_number import NumberKind, TypedNumber, read_number
from ui.widgets.field import Field

translate = QCoreApplication.translate

_TONES = {
    NumberKind.WRONG: "crit",
    NumberKind.UNSURE: "warn",
    NumberKind.MOBILE: "ok",
    NumberKind.LANDLINE: "ok",
    NumberKind.ABROAD: "ok",
}


class NumberInput(Field):
    """`changed` at every keystroke. The number is in this widget alone, and only until `forget`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.line = QLineEdit()
        super().__init__(self.line, parent)
        # No keyboard that learns, and nothing offered again.
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhDialableCharactersOnly
        )
        self.line.setMaxLength(32)
        self._nothing = ""
        self.line.textChanged.connect(self._look)

    @property
    def typed(self) -> TypedNumber:
        return read_number(self.line.text())

    def say_nothing_typed(self, words: str) -> None:
        """What an empty field means."""
        self._nothing = words
        self._look()

    def forget(self) -> None:
        """Not even Ctrl+Z brings it back."""
        self.line.blockSignals(True)
        self.line.setText("")
        self.line.blockSignals(False)

    def _look(self) -> None:
        typed = self.typed
        self.say(
            self._nothing if typed.kind is NumberKind.NONE else number_kind(typed.kind),
            _TONES.get(typed.kind, "t3"),
        )
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._look()


def number_kind(kind: NumberKind) -> str:
    """What is known of the number so far."""
    match kind:
        case NumberKind.NOT_YET:
            return translate("NumberKind", "Not a whole number yet")
        case NumberKind.WRONG:
            return translate(
                "NumberKind", "This is not a phone number. Write it with + and the country code."
            )
        case NumberKind.MOBILE:
            return translate("NumberKind", "A Finnish mobile number")
        case NumberKind.LANDLINE:
            return translate("NumberKind", "A Finnish landline: no texts")
        case NumberKind.ABROAD:
            return translate("NumberKind", "A number abroad")
        case NumberKind.UNSURE:
            return translate("NumberKind", "Check it: no such number is known to be in use")
        case NumberKind.NONE:
            return ""
