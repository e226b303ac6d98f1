"""How the wallboard is to be, on one sheet; each change is in force at once, on a wall that is open already too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.dialogs.combo import refill, widen
from ui.formats import Formats
from ui.theme import theme
from ui.wallboard.choice import SIZES, WallChoice
from ui.widgets.button import Button
from ui.widgets.check_list import CheckList
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated

_ROTATIONS = (0, 10, 20, 30, 60, 120)
#: From this text scale on there is no room to spare.
_LARGE = 1.3


class WallboardSettings(Retranslated, QDialog):
    """`changed` carries the WallChoice after each change; `show_wanted`: put the wall up."""

    changed = Signal(object)
    show_wanted = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        choice: WallChoice,
        centres: Sequence[tuple[int, str]],
        formats: Formats,
        locked: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """`centres`: ids and names, in the order of the list. `locked`: why a part of the choice cannot be changed."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choice, self._formats = choice, formats
        self.title = Label(role="section")
        self.centres = CheckList(shown=9)
        self.centres.offer(centres, choice.centres or [id_ for id_, _ in centres])
        self.order, self.rotation, self.colours, self.tile_size, self.screen_box = (
            QComboBox() for _ in range(5)
        )
        self.only_attention, self.may_leave, self.ask_password = QCheckBox(), QCheckBox(), QCheckBox()
        self._fields = {
            one: Field(one)
            for one in (
                self.centres,
                self.order,
                self.rotation,
                self.colours,
                self.tile_size,
                self.screen_box,
            )
        }
        self.close_button, self.show_button = Button(), Button(kind="primary", icon="device-desktop")
        self.only_attention.setChecked(choice.only_attention)
        self.may_leave.setChecked(choice.may_leave)
        self.ask_password.setChecked(choice.ask_password)
        self._lay_out()
        self.retranslate()
        self._lock(locked)
        self.centres.changed.connect(self._tell)
        for box in (self.order, self.rotation, self.colours, self.tile_size, self.screen_box):
            box.currentIndexChanged.connect(self._tell)
        for tick in (self.only_attention, self.may_leave, self.ask_password):
            tick.clicked.connect(self._tell)
        self.close_button.clicked.connect(self.accept)
        self.show_button.clicked.connect(self._show)

    @property
    def choice(self) -> WallChoice:
        return self._choice

    def retranslate(self) -> None:
        choice = self._choice
        self.setWindowTitle(self.tr("Wallboard"))
        self.title.setText(self.tr("Wallboard"))
        self.centres.all_box.setText(self.tr("All centres"))
        self._fields[self.centres].set_words(self.tr("Centres"))
        self._fields[self.order].set_words(self.tr("Order"))
        self._fields[self.rotation].set_words(self.tr("Next page"))
        self._fields[self.colours].set_words(self.tr("Colours"))
        self._fields[self.tile_size].set_words(self.tr("Size of the tiles"))
        self._fields[self.screen_box].set_words(self.tr("Screen"))
        refill(
            self.order,
            [(self.tr("Fixed places"), False), (self.tr("Who needs help first"), True)],
            choice.by_need,
        )
        rotations = [
            (self.tr("every {time}").format(time=self._formats.duration(each)), each)
            if each
            else (self.tr("by hand"), 0)
            for each in sorted({*_ROTATIONS, choice.rotate_s})
        ]
        refill(self.rotation, rotations, choice.rotate_s)
        themes = [
            (self.tr("As the console"), "console"),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
            (self.tr("High contrast"), "contrast"),
        ]
        refill(self.colours, themes, choice.theme)
        refill(self.tile_size, [(self._formats.percent(each), each) for each in SIZES], choice.size)
        screens = [(one.name(), one.name()) for one in QGuiApplication.screens()]
        refill(self.screen_box, [(self.tr("The console's"), ""), *screens], choice.screen)
        for box in (self.order, self.rotation, self.colours, self.tile_size, self.screen_box):
            # There is room for all that can be chosen, unlike in a form with more beside each other.
            widen(box)
        self.only_attention.setText(self.tr("Only centres that need attention"))
        self.may_leave.setText(self.tr("Esc ends a program started with --wallboard"))
        self.ask_password.setText(self.tr("… and asks for the password of its login first"))
        self.close_button.set_words(self.tr("Close"))
        self.show_button.set_words(self.tr("Show the wallboard"))

    def _lock(self, why: Mapping[str, str]) -> None:
        for name, widget in {
            "centres": self.centres,
            "by_need": self.order,
            "rotate_s": self.rotation,
            "theme": self.colours,
            "size": self.tile_size,
            "screen": self.screen_box,
            "only_attention": self.only_attention,
            "may_leave": self.may_leave,
            "ask_password": self.ask_password,
        }.items():
            if words := why.get(name, ""):
                widget.setEnabled(False)
                widget.setToolTip(words)
                widget.setAccessibleDescription(words)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(10)
        for box in (self.order, self.rotation, self.colours, self.tile_size, self.screen_box):
            right.addWidget(self._fields[box])
        right.addStretch()
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.addWidget(self._fields[self.centres], 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(right, 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.show_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        # In the largest letters it has to lie in the smallest window that is promised for them.
        column.setSpacing(12 if theme.text_scale < _LARGE else 8)
        column.addWidget(self.title)
        column.addLayout(grid)
        column.addWidget(self.only_attention)
        column.addWidget(self.may_leave)
        column.addWidget(self.ask_password)
        column.addLayout(buttons)
        self.setMinimumWidth(560)

    def _tell(self) -> None:
        ticked = self.centres.checked
        # All of them are all there will ever be: a centre that opens next year is on the wall by itself.
        is_all = len(ticked) in {0, len(self.centres.ids)}
        chosen = replace(
            self._choice,
            centres=() if is_all else ticked,
            by_need=self.order.currentData() is True,
            only_attention=self.only_attention.isChecked(),
            rotate_s=int(self.rotation.currentData()),
            theme=str(self.colours.currentData()),
            size=float(self.tile_size.currentData()),
            screen=str(self.screen_box.currentData()),
            may_leave=self.may_leave.isChecked(),
            ask_password=self.ask_password.isChecked(),
        )
        if chosen != self._choice:
            self._choice = chosen
            self.changed.emit(chosen)

    def _show(self) -> None:
        self.accept()
        self.show_wanted.emit()
