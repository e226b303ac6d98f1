"""Where to move the selected callbacks: the helpers with most room, and what the move does to both sides."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.dialogs.move_delegate import ROW_PX, MoveDelegate
from ui.dialogs.searched_popover import SearchedPopover
from ui.formats import NO_DATA, Formats, number
from ui.models.move_options import BEST, MoveOption, MoveOptions
from ui.widgets.label import Label


class MovePopover(SearchedPopover):
    """What drag and drop does, by keyboard or one click. `chosen` carries the id of the centre."""

    chosen = Signal(int)

    def __init__(
        self,
        host: QWidget,
        count: int,
        options: Callable[[], Sequence[MoveOption]],
        sources: Callable[[int], Sequence[MoveOption]],
        formats: Formats,
        ties: Callable[[int], str] = lambda _: "",
    ) -> None:
        """`options()` are in the language of the moment, best first.

        `sources(centre_id)`: the centres that callbacks would leave for that one.
        `ties(centre_id)`: in words, which patients' own nurses and teams the move would leave.
        """
        super().__init__(host)
        self._count = count
        self._ask_options = options
        self._options: tuple[MoveOption, ...] = ()
        self._sources, self._ties = sources, ties
        self._formats = formats
        self.model = MoveOptions()
        self._proposed: int | None = None
        self._delegate = MoveDelegate(self.list, formats)
        self._left_caption = Label(role="caption", tone="t3")
        self._right_caption = Label(role="caption", tone="t3")
        self._source_line = Label(role="label", tone="t2")
        self._source_line.setWordWrap(True)
        self._lay_out()
        self.begin(self.model, self._delegate, ROW_PX, BEST)

    def ask(self, anchor: QWidget | None) -> None:
        """Opens with the search field in focus and the best helper chosen."""
        self.warning.reserve(
            (self._ties(one.centre_id) for one in self._options if not one.refusal), self.room()
        )
        self.open_at(anchor, self.search)

    def propose(self, centre_id: int) -> None:
        """Have that centre chosen instead of the best helper, if it may take any; what is typed comes first."""
        self._proposed = centre_id
        self.model.propose(centre_id)
        self.look_for(self.search.text())

    def retranslate(self) -> None:
        self._options = tuple(self._ask_options())
        self.title.setText(self.tr("Move %n callback(s)", "", self._count))
        self.setAccessibleName(self.title.text())
        self.search.setPlaceholderText(self.tr("Centre…"))
        self.search.setAccessibleName(self.tr("Find a centre"))
        self.list.setAccessibleName(self.tr("Centres with most room"))
        self._left_caption.setText(self.tr("Most room"))
        self._right_caption.setText(self.tr("load before → after"))
        self.nobody.setText(self.tr("No centre can take these now."))
        self.keys_line.setText(self.tr("↑↓ choose   Enter move   Esc cancel"))
        self.model.offer(self._options, {one.centre_id: self._spoken(one) for one in self._options})

    def _lay_out(self) -> None:
        captions = QHBoxLayout()
        captions.setContentsMargins(8, 0, 8, 0)
        captions.addWidget(self._left_caption)
        captions.addStretch()
        captions.addWidget(self._right_caption)
        self.column.addWidget(self.search)
        self.column.addLayout(captions)
        self.column.addWidget(self.nobody)
        self.column.addWidget(self.list)
        self.column.addWidget(self._source_line)
        self.column.addWidget(self.warning)
        self.column.addWidget(self.keys_line)

    def look_for(self, typed: str) -> None:
        self.model.find(typed)
        takers = [row for row in range(self.model.rowCount()) if self._may_take(row)]
        if takers:
            proposed = [] if typed.strip() else [row for row in takers if self._is_proposed(row)]
            self.list.setCurrentIndex(self.model.index((proposed or takers)[0]))
        self.nobody.setVisible(self.model.rowCount() == 0)
        self._left_caption.setVisible(not typed.strip())

    def show_effect(self) -> None:
        option = self.model.option(self.list.currentIndex().row())
        left = self._sources(option.centre_id)[:3] if option is not None else ()
        self._source_line.setText("   ".join(self._changed(one) for one in left))
        self.warning.say(self._ties(option.centre_id) if option is not None and not option.refusal else "")

    def _may_take(self, row: int) -> bool:
        option = self.model.option(row)
        return option is not None and not option.refusal

    def _is_proposed(self, row: int) -> bool:
        option = self.model.option(row)
        return option is not None and option.centre_id == self._proposed

    def take(self, index: QModelIndex) -> None:
        option = self.model.option(index.row())
        if option is None or option.refusal:
            return
        self.dismiss()
        self.chosen.emit(option.centre_id)

    def _changed(self, option: MoveOption) -> str:
        return f"{option.name} {self._delegate.load_change(option)}"

    def _spoken(self, option: MoveOption) -> str:
        if option.refusal:
            return f"{option.name}: {option.refusal}"
        after = NO_DATA if option.load_after is None else self._formats.percent(option.load_after)
        waiting, then = (number(count) for count in (option.waiting_before, option.waiting_after))
        return self.tr("{centre}: waiting {before}, then {after}; load then {load}").format(
            centre=option.name, before=waiting, after=then, load=after
        )
