"""One setting on its screen: what it is called and does, what it is changed with, and who said so if not the user."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.settings import Setting, Settings, Who
from app.settings.words import SETTING_WORDS
from ui.screens.settings_controls import control_of
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.words.settings import at_next_start, origin_words, say, value_words

_CONTROL_PX = 224


class SettingRow(QFrame):
    """A locked one is a focus stop of its own, so that its reason is met by keyboard too."""

    spoken_role = "Grouping"

    #: The key, and the value the user gives; None: back to what holds without a choice.
    chosen = Signal(str, object)
    command_wanted = Signal(str)

    def __init__(self, setting: Setting, settings: Settings, language: str) -> None:
        super().__init__()
        self.setObjectName("settingrow")
        self.setting = setting
        self.title = Label(role="strong")
        self._text = Label(tone="t2")
        self._lock = QLabel()
        self.note = Label(role="label", tone="t3")
        self.wrong = Label(role="label", tone="crit")
        for label in (self.title, self._text, self.note, self.wrong):
            label.setWordWrap(True)
        self.control = control_of(setting)
        self.title.setBuddy(self.control)
        self.reset_button = Button("", icon="arrow-back-up", kind="ghost", name=" ")
        self._lay_out()
        self.control.chosen.connect(lambda value: self.chosen.emit(setting.key, value))
        self.control.command_wanted.connect(self.command_wanted)
        self.reset_button.clicked.connect(lambda: self.chosen.emit(setting.key, None))
        theme.changed.connect(self._restyle)
        self.show_settings(settings, language)
        self._restyle()

    def show_settings(self, settings: Settings, language: str) -> None:
        """What holds now, in the language's words."""
        key = self.setting.key
        words = SETTING_WORDS[key]
        origin = settings.origin(key)
        title, text = say(words.title, language), say(words.text, language)
        if not self.setting.is_live:
            text = f"{text} {at_next_start()}"
        note = origin_words(origin)
        self.title.setText(title)
        self._text.setText(text)
        self.note.setText(note)
        self._said_by.setVisible(bool(note))
        self._lock.setVisible(origin.is_locked)
        self.wrong.hide()
        self.control.show_value(settings, language)
        may_choose = settings.may_choose(key)
        self.control.setEnabled(may_choose)
        self.control.set_name(title, f"{text} {note}".strip())
        value = value_words(self.setting, settings[key], language)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if may_choose else Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("" if may_choose else f"{title}: {value}")
        self.setAccessibleDescription("" if may_choose else f"{text} {note}".strip())
        is_own = may_choose and key in settings.own and self.setting.who is Who.USER
        self.reset_button.setVisible(is_own)
        if is_own:
            back = value_words(self.setting, settings.reset_to(key), language)
            self.reset_button.set_words("", self.tr("Back to: {value}").format(value=back))

    def show_wrong(self, words: str) -> None:
        """What was given cannot be."""
        self.wrong.setText(words)
        self.wrong.show()

    def enter(self) -> None:
        """Give it the keyboard."""
        reason = Qt.FocusReason.ShortcutFocusReason
        if self.focusPolicy() != Qt.FocusPolicy.NoFocus:
            self.setFocus(reason)
        else:
            self.control.setFocus(reason)

    def has_keys(self) -> bool:
        """Whether the keyboard is in it."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self.title)
        said.addWidget(self._text)
        # Hidden as a whole: a layout with nothing in it would keep the column beside it narrow.
        self._said_by = QWidget()
        note = QHBoxLayout(self._said_by)
        note.setContentsMargins(0, 2, 0, 0)
        note.setSpacing(6)
        note.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(self.note, 1)
        said.addWidget(self._said_by)
        said.addWidget(self.wrong)
        kept = self.reset_button.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.reset_button.setSizePolicy(kept)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 8, 10)
        row.setSpacing(16)
        row.addLayout(said, 1)
        row.addWidget(self.control, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.reset_button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _restyle(self) -> None:
        self.control.setFixedWidth(theme.px(_CONTROL_PX))
        self._lock.setPixmap(theme.pixmap("lock", "t2", 14, self.devicePixelRatioF()))


class LinkRow(QFrame):
    """Something that is set elsewhere, and the way there."""

    command_wanted = Signal(str)

    def __init__(self, command: str, title: str, text: str, button: str) -> None:
        super().__init__()
        self.setObjectName("settingrow")
        self.command = command
        self.title = Label(title, role="strong")
        self._text = Label(text, tone="t2")
        for label in (self.title, self._text):
            label.setWordWrap(True)
        self.button = Button(button, icon="chevron-right")
        self.button.set_words(button, f"{title}: {button}")
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self.title)
        said.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(16)
        row.addLayout(said, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.button.clicked.connect(lambda: self.command_wanted.emit(command))


def hairline(parent: QWidget | None = None) -> QFrame:
    """Between two rows."""
    line = QFrame(parent)
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line
