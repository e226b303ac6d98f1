"""What a setting is changed with: a tick, a box to choose from, a number, a line, or a way to where it is changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from app.settings import Setting, Settings
from app.settings.schema import Kind
from ui.dialogs.combo import refill
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.words.settings import unit_words, value_words

#: Where the text begins in a field.
_TEXT_PX: Final = 8
#: Settings whose choices are not in the schema but on this machine.
_FOUND_HERE: Final = frozenset({"wallboard.screen", "connection.profile"})


class SettingControl(QWidget):
    """`chosen` carries the value the user gives; `show_value` shows one without a signal."""

    chosen = Signal(object)
    #: It is changed elsewhere: the command that leads there.
    command_wanted = Signal(str)

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)

    def show_value(self, settings: Settings, language: str) -> None:
        """The value in force, in the language's words."""
        raise NotImplementedError

    def hold(self, widget: QWidget) -> None:
        """The widget that takes the keyboard, and its name."""
        self._row.addWidget(widget)
        self.setFocusProxy(widget)

    def set_name(self, name: str, description: str) -> None:
        """For those who listen."""
        proxy = self.focusProxy()
        if proxy is not None:
            proxy.setAccessibleName(name)
            proxy.setAccessibleDescription(description)


class FlagControl(SettingControl):
    """A tick with its state in a word."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.box = QCheckBox()
        self.hold(self.box)
        self._row.addStretch()
        self.box.toggled.connect(self._tell)

    def show_value(self, settings: Settings, language: str) -> None:
        del language
        with QSignalBlocker(self.box):
            self.box.setChecked(settings[self.setting.key])
        self._say()

    def _tell(self) -> None:
        self._say()
        self.chosen.emit(self.box.isChecked())

    def _say(self) -> None:
        self.box.setText(self.tr("On") if self.box.isChecked() else self.tr("Off"))


class ChoiceControl(SettingControl):
    """A box to choose from: what the schema names, or what there is on this machine."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.box = QComboBox()
        self.hold(self.box)
        self.box.currentIndexChanged.connect(lambda: self.chosen.emit(self.box.currentData()))

    def show_value(self, settings: Settings, language: str) -> None:
        value = settings[self.setting.key]
        refill(self.box, self._entries(settings, value, language), value)

    def _entries(self, settings: Settings, value: Any, language: str) -> Sequence[tuple[str, object]]:
        match self.setting.key:
            case "wallboard.screen":
                found = [one.name() for one in QGuiApplication.screens() if one.name()]
                entries: list[tuple[str, object]] = [(self.tr("The console's"), "")]
            case "connection.profile":
                found = [one.name for one in settings["profiles"]]
                entries = [(self.tr("None"), "")]
            case _:
                return [(value_words(self.setting, one, language), one) for one in self.setting.choices]
        # A screen that is not plugged in now stays chosen.
        known = dict.fromkeys([*found, *([value] if value else [])])
        return [*entries, *((name, name) for name in known)]


class NumberControl(SettingControl):
    """A number with its unit; what zero means is said in a word."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.field = QSpinBox()
        self.field.setRange(setting.smallest, setting.largest)
        self.field.setSingleStep(setting.step)
        # A number that is being typed is not yet the one that is meant.
        self.field.setKeyboardTracking(False)
        # The style sheet's padding does not reach the line within.
        self.field.lineEdit().setTextMargins(theme.px(_TEXT_PX), 0, 0, 0)
        self.hold(self.field)
        self.field.valueChanged.connect(self._tell)

    def set_name(self, name: str, description: str) -> None:
        super().set_name(name, description)
        self.field.lineEdit().setAccessibleName(name)

    def show_value(self, settings: Settings, language: str) -> None:
        with QSignalBlocker(self.field):
            self.field.setSuffix(unit_words(self.setting.unit, language))
            if self.setting.key == "lock.after_minutes":
                self.field.setSpecialValueText(self.tr("Never"))
            elif self.setting.key == "wallboard.rotate_s":
                self.field.setSpecialValueText(self.tr("By hand"))
            self.field.setValue(settings[self.setting.key])

    def _tell(self) -> None:
        self.chosen.emit(self.field.value())


class LineControl(SettingControl):
    """A line of text; Enter or leaving it says that it is meant. A file can be looked for too."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.field = QLineEdit()
        self._shown = ""
        self.hold(self.field)
        self.browse_button = Button("", icon="dots", kind="ghost", name=" ")
        self.browse_button.setVisible(setting.kind is Kind.FILE)
        self._row.addWidget(self.browse_button)
        self.browse_button.clicked.connect(self._browse)
        self.field.editingFinished.connect(self._tell)

    def show_value(self, settings: Settings, language: str) -> None:
        del language
        self._shown = str(settings[self.setting.key])
        self.field.setText(self._shown)
        self.field.setCursorPosition(0)
        self.browse_button.set_words("", self.tr("Choose a file…"))

    def _tell(self) -> None:
        text = self.field.text().strip()
        if text != self._shown:
            self._shown = text
            self.chosen.emit(text)

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a file…"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.field.setText)
        dialog.fileSelected.connect(lambda _name: self._tell())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class CentresControl(SettingControl):
    """How many centres are chosen, and the way to where they are."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.button = Button()
        self.hold(self.button)
        self._row.addStretch()
        self.button.clicked.connect(lambda: self.command_wanted.emit("wallboard_settings"))

    def show_value(self, settings: Settings, language: str) -> None:
        del language
        count = len(settings[self.setting.key])
        self.button.set_words(self.tr("%n centre(s)…", "", count) if count else self.tr("All centres…"))


class ProfilesControl(SettingControl):
    """What there is to be signed in to; an administrator says so, not the user."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.list = Label(tone="t2")
        self.list.setWordWrap(True)
        self._row.addWidget(self.list)

    def show_value(self, settings: Settings, language: str) -> None:
        del language
        profiles = settings["profiles"]
        names = [f"{one.name} · {one.database}" if one.database else one.name for one in profiles]
        self.list.setText("\n".join(names) or self.tr("None"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.list.setEnabled(True)


def control_of(setting: Setting) -> SettingControl:
    """The one that suits it."""
    if setting.choices or setting.key in _FOUND_HERE:
        return ChoiceControl(setting)
    match setting.kind:
        case Kind.FLAG:
            return FlagControl(setting)
        case Kind.NUMBER:
            return NumberControl(setting)
        case Kind.IDS:
            return CentresControl(setting)
        case Kind.PROFILES:
            return ProfilesControl(setting)
        case _:
            return LineControl(setting)
