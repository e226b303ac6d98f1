"""The left pane: which centres need help and which can help; choosing one lists its callbacks."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.listing.shown import CentreRow
from ui import words
from ui.formats import Formats
from ui.models.centre_list import SORTINGS, CentreList, Sorting
from ui.panels.centre_view import CentreView
from ui.widgets.button import Button
from ui.widgets.centre_captions import CentreCaptions
from ui.widgets.data_pane import DataPane
from ui.widgets.label import Label
from ui.widgets.panel import Panel
from ui.widgets.retranslated import Retranslated
from ui.widgets.room import wide
from ui.words.whole import whole

#: The list is put in a new order this often at the most.
ORDER_EVERY_S: Final = 30.0
_HEAD_GAP, _HEAD_SIDES = 8, 24


class CentrePanel(Retranslated, Panel):
    """`centre_chosen` carries the id of a centre; `region_wanted`: all of them again."""

    centre_chosen = Signal(int)
    region_wanted = Signal()
    move_wanted = Signal(object, int)
    #: The menu of a centre, at a point on the screen.
    menu_wanted = Signal(int, object)

    def __init__(
        self, formats: Formats, parent: QWidget | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._formats = formats
        self._clock = clock
        self._ordered_at: float | None = None
        self._closes_min: int | None = None
        #: Asked for what all these centres are called.
        self.name_whole: Callable[[], str] = lambda: whole(None)
        self.model = CentreList(formats)
        self.view = CentreView(self.model, formats)
        self.pane = DataPane(self.view)
        self.captions = CentreCaptions()
        self._title = Label(role="section")
        self._count = Label(tone="t3")
        self._age = Label(role="label", tone="warn")
        self._age.hide()
        self.region_button = Button(icon="arrow-back-up", kind="ghost")
        self.order_button = Button(icon="arrows-sort", kind="ghost")
        self.sort_button = Button(icon="sort-descending", kind="ghost")
        self._build()
        self.view.chosen.connect(self.centre_chosen)
        self.view.verticalScrollBar().rangeChanged.connect(self._line_up_captions)
        self.view.left.connect(self.region_wanted)
        self.view.menu_wanted.connect(self.menu_wanted)
        self.region_button.clicked.connect(self.region_wanted)
        self.sort_button.clicked.connect(self._open_sorting)
        self.order_button.clicked.connect(self._take_order)
        self.model.order_offered.connect(self._offer_order)
        self.model.move_wanted.connect(self.move_wanted)
        self.retranslate()

    def show_centres(self, centres: Sequence[CentreRow], *, attention_s: int, breach_s: int) -> None:
        """The centres as they are now; put in order when nobody is in the list, and not oftener than that."""
        hold = self.is_busy()
        self.model.show(centres, attention_s=attention_s, breach_s=breach_s, hold=hold)
        if not hold:
            self._ordered_at = self._clock()
        self._count.setText(self._formats.number(len(centres)))
        self._closes_min = max(
            (one.closes_min for one in centres if one.closes_min is not None), default=None
        )
        self._caption_load()
        if centres:
            self.pane.show_content()
        else:
            self.pane.show_empty(self.tr("No centres"), self.tr("You have not been given any centre."))

    def show_stale(self, words_of_age: str) -> None:
        """Greys the figures and says how old they are; "" makes them live again."""
        self.view.delegate.set_stale(bool(words_of_age))
        if words_of_age != self._age.text():
            self._age.setText(words_of_age)
            self._age.setVisible(bool(words_of_age))
            self._fit_head()

    def show_chosen(self, centre_id: int | None) -> None:
        """Which centre's callbacks are listed; None: all."""
        self.view.show_chosen(centre_id)
        self.region_button.setVisible(centre_id is not None)
        self._fit_head()

    def is_busy(self) -> bool:
        """Whether the rows should stay where they are: someone is in the list, or they moved just now."""
        if self.view.hasFocus() or self.view.underMouse():
            return True
        return self._ordered_at is not None and self._clock() - self._ordered_at < ORDER_EVERY_S

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self.model.set_formats(formats)
        self.view.delegate.set_formats(formats)
        self.retranslate()

    def save(self) -> dict[str, Any]:
        return {"sorting": self.model.sorting}

    def restore(self, saved: Mapping[str, Any]) -> None:
        for sorting in SORTINGS:
            if saved.get("sorting") == sorting:
                self._sort_by(sorting)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Centres"))
        self.view.setAccessibleName(self.tr("Centres"))
        self.region_button.set_words(self.name_whole())
        self._fit_head()
        self.captions.setToolTip(words.definition("load").told(""))
        self.captions.retranslate()
        self._caption_load()
        self._offer_order(self.model.offered)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 8, 4)
        head.setSpacing(_HEAD_GAP)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addWidget(self._age)
        head.addWidget(self.region_button)
        head.addStretch(1)
        head.addWidget(self.order_button)
        head.addWidget(self.sort_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.captions)
        column.addWidget(self.pane, 1)
        self.region_button.hide()
        self.order_button.hide()

    def _line_up_captions(self) -> None:
        bar = self.view.verticalScrollBar()
        self.captions.set_scroll_bar_width(bar.sizeHint().width() if bar.maximum() > 0 else 0)

    def _caption_load(self) -> None:
        if self._closes_min is None:
            self.captions.set_load_caption("")
            return
        closing = self._formats.at_minute(self._closes_min)
        self.captions.set_load_caption(self.tr("Load by {clock}").format(clock=closing))

    def _sorting_word(self, sorting: Sorting) -> str:
        match sorting:
            case "need":
                return self.tr("Most need first")
            case "name":
                return self.tr("By name")
            case "waiting":
                return self.tr("Most waiting first")
            case "oldest":
                return self.tr("Oldest wait first")

    def _open_sorting(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for sorting in SORTINGS:
            action = group.addAction(self._sorting_word(sorting))
            action.setCheckable(True)
            action.setChecked(sorting == self.model.sorting)
            action.setData(sorting)
            menu.addAction(action)
        group.triggered.connect(lambda action: self._sort_by(action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.sort_button.mapToGlobal(QPoint(0, self.sort_button.height())))

    def _sort_by(self, sorting: Sorting) -> None:
        self.model.sort_by(sorting)
        self._ordered_at = self._clock()
        self._fit_head()

    def _take_order(self) -> None:
        self.model.take_order()
        self._ordered_at = self._clock()

    def _offer_order(self, count: int) -> None:
        self.order_button.set_words(
            self._formats.number(count), self.tr("%n change(s) · update order", "", count)
        )
        self.order_button.setVisible(count > 0)
        self._fit_head()

    def _fit_head(self) -> None:
        """Words beside their icons where there is room for them, else as their tooltips."""
        word = self._sorting_word(self.model.sorting)
        self.region_button.set_words(self.name_whole())
        self.region_button.setToolTip("")
        self.sort_button.set_words(word, self.tr("Order: {order}").format(order=word))
        shown = (self._title, self._count, self._age, self.region_button, self.order_button, self.sort_button)
        needed = wide(shown, _HEAD_GAP)
        if self.width() and needed + _HEAD_SIDES > self.width():
            self.sort_button.set_words("", self.tr("Order: {order}").format(order=word))
            needed = wide(shown, _HEAD_GAP)
        if self.width() and needed + _HEAD_SIDES > self.width():
            self.region_button.set_words("", self.name_whole())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()
