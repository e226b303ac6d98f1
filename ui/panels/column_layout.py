"""Which columns the table shows and how wide: by its width, until the user chooses otherwise."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from math import ceil
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTableView

from app.listing.shown import Standing
from ui.models.callback_cells import urgent_word
from ui.models.callback_columns import COLUMNS, Column
from ui.panels.column_sharing import TIGHTEST, shared
from ui.theme import BODY, LABEL, theme
from ui.widgets.callback_delegate import SIDE_PX, px_before_note
from ui.widgets.header_view import HeaderView
from ui.widgets.painting import text_width
from ui.words import standing

#: What large text in a small window leaves no room for, in this order: two digits of a number say the least, and that
#: a request is urgent is then said beside its state.
FIRST_TO_GO: Final = ("number", "reason", "centre")
#: Where the reason has been left out, so that an urgent request says so beside its state: what the others keep at
#: least while the state takes what both words need, in px at 100 %.
BESIDE_BOTH_WORDS: Final = {"centre": 100, "waited": 84, "due": 62}
_OPEN: Final = (Standing.WAITING, Standing.CALLING, Standing.RETRY, Standing.POSTPONED)
#: No name of a centre is given more than this, in px at 100 %.
_MOST_NAME: Final = 176
#: How much wider or narrower a column gets by one press of a key, in px at 100 %.
_STEP_PX: Final = 12


class ColumnLayout(QObject):
    """Fills the table's width with the columns that fit; a column hidden, shown or dragged by hand stays so.

    `changed`: another set of columns is hidden now.
    """

    changed = Signal()

    def __init__(
        self,
        table: QTableView,
        columns: Sequence[Column] = COLUMNS,
        *,
        longest: Callable[[], Mapping[str, Sequence[str]]] = dict,
    ) -> None:
        """`longest`: by the key of a column the widest words that no table cuts, in the user's language."""
        super().__init__(table)
        self._table, self._longest = table, longest
        self._columns = columns
        self._keys = tuple(column.key for column in columns)
        self._place = {key: place for place, key in enumerate(self._keys)}
        self._shows_centre = True
        self._left_out: frozenset[str] = frozenset()
        self._names: frozenset[str] = frozenset()
        self._chosen: frozenset[str] | None = None
        self._has_own_widths = False
        self._is_fitting = False
        self._scale = theme.text_scale
        self._kept: dict[str, int] = {}
        #: What each column needs at least, found once each time the columns are fitted.
        self._needed: dict[str, int] = {}
        table.horizontalHeader().sectionResized.connect(self._take_width)
        table.model().headerDataChanged.connect(self.fit)
        theme.changed.connect(self._restyle)

    @property
    def is_automatic(self) -> bool:
        return self._chosen is None and not self._has_own_widths

    def visible(self) -> frozenset[str]:
        """The keys of the columns shown."""
        return frozenset(key for key in self._keys if not self._table.isColumnHidden(self._place[key]))

    def hidden(self) -> frozenset[str]:
        return frozenset(self._keys) - self.visible()

    def show_centre(self, wanted: bool) -> None:
        """Whether the rows are of more than one centre; else its column says nothing."""
        if wanted != self._shows_centre:
            self._shows_centre = wanted
            self.fit()

    def name_centres(self, names: Collection[str]) -> None:
        """What their column may have to say, in the user's language."""
        if frozenset(names) != self._names:
            self._names = frozenset(names)
            self.fit()

    def leave_out(self, keys: Collection[str]) -> None:
        """Columns that say nothing of the rows shown: there on choice only."""
        if frozenset(keys) != self._left_out:
            self._left_out = frozenset(keys)
            self.fit()

    def choose(self, key: str, shown: bool) -> None:
        """The user shows or hides one column."""
        now = self.visible()
        self._chosen = now | {key} if shown else now - {key}
        self.fit()

    def go_automatic(self) -> None:
        self._chosen = None
        self._has_own_widths = False
        self.fit()

    @property
    def is_changed(self) -> bool:
        """Whether the user has arranged anything: which columns, how wide, in what order."""
        return not self.is_automatic or self._order() != list(self._keys)

    def reset(self) -> None:
        """As if nothing had ever been arranged."""
        header = self._table.horizontalHeader()
        for place, key in enumerate(self._keys):
            header.moveSection(header.visualIndex(self._place[key]), place)
        self.go_automatic()

    def move(self, column: int, step: int) -> None:
        """One column a place to the left (-1) or right (1) of the columns shown, as a drag of its header does."""
        header = self._table.horizontalHeader()
        place = header.visualIndex(column) + step
        while 0 <= place < header.count() and header.isSectionHidden(header.logicalIndex(place)):
            place += step
        if 0 <= place < header.count():
            header.moveSection(header.visualIndex(column), place)

    def widen(self, column: int, steps: int) -> None:
        """One column wider, or narrower by steps below zero, as a drag of its edge does."""
        header = self._table.horizontalHeader()
        width = header.sectionSize(column) + steps * theme.px(_STEP_PX)
        header.resizeSection(column, max(width, header.minimumSectionSize()))

    def fit(self) -> None:
        """Called when the table's width, its font or its scope has changed."""
        room = self._table.viewport().width()
        if room <= 0:
            return
        self._needed = self._least_of_each()
        wanted = self._chosen if self._chosen is not None else self._that_fit(room)
        before = self.visible()
        self._kept.update({key: self._at_100(key) for key in before - wanted})
        self._is_fitting = True
        for key in self._keys:
            self._table.setColumnHidden(self._place[key], key not in wanted)
        if self._has_own_widths:
            self._widen_newcomers(wanted - before)
        else:
            self._share_out(wanted, room)
        self._is_fitting = False
        if wanted != before:
            self.changed.emit()

    def save(self) -> dict[str, Any]:
        """What the user has chosen, for the next start; widths are in px at 100 % text size."""
        return {
            "columns": sorted(self._chosen) if self._chosen is not None else None,
            "widths": {key: self._at_100(key) for key in sorted(self.visible())}
            if self._has_own_widths
            else None,
            "order": self._order(),
        }

    def restore(self, saved: Mapping[str, Any]) -> None:
        """Takes what `save` gave, leaving out columns that are no more."""
        header = self._table.horizontalHeader()
        columns, widths, order = saved.get("columns"), saved.get("widths"), saved.get("order")
        if isinstance(columns, list):
            self._chosen = frozenset(columns) & frozenset(self._keys) or None
        if isinstance(order, list) and sorted(order) == sorted(self._keys):
            for place, key in enumerate(order):
                header.moveSection(header.visualIndex(self._place[key]), place)
        if isinstance(widths, dict):
            self._put({key: w for key, w in widths.items() if key in self._place and isinstance(w, int)})
            self._has_own_widths = True
        self.fit()

    def _restyle(self) -> None:
        """Columns keep what the user gave them, in letters."""
        kept = {key: self._at_100(key) for key in self.visible()}
        is_other, self._scale = theme.text_scale != self._scale, theme.text_scale
        if self._has_own_widths and is_other:
            self._put(kept)
        self.fit()

    def _put(self, widths: Mapping[str, int]) -> None:
        """In px at 100 %."""
        self._kept.update(widths)
        self._is_fitting = True
        for key, width in widths.items():
            self._table.setColumnWidth(self._place[key], round(width * self._scale))
        self._is_fitting = False

    def _at_100(self, key: str) -> int:
        """How wide a column is, in px at 100 %; what was put comes back as it was, however it was rounded."""
        width, kept = self._table.columnWidth(self._place[key]), self._kept.get(key, 0)
        return kept if round(kept * self._scale) == width else round(width / self._scale)

    def _order(self) -> list[str]:
        header = self._table.horizontalHeader()
        return [self._keys[header.logicalIndex(place)] for place in range(header.count())]

    def _that_fit(self, room: int) -> frozenset[str]:
        always = [column for column in self._columns if column.tier == 0]
        if self._shows_centre:
            always.append(self._columns[self._place["centre"]])
        most = len(always)
        for column in [one for key in FIRST_TO_GO for one in always if one.key == key]:
            # Without a scroll bar sideways: what is due would be beyond the edge.
            if sum(max(self._px(one) * TIGHTEST, self._least(one)) for one in always) > room:
                always.remove(column)
        used = sum(map(self._px, always))
        shown = {column.key for column in always}
        if len(always) < most:
            # What is shown only where there is room takes none from what belongs there always.
            return frozenset(shown)
        for column in self._columns:
            is_wanted = column.tier == 2 and column.key not in self._left_out
            if is_wanted and used + self._px(column) <= room:
                used += self._px(column)
                shown.add(column.key)
        return frozenset(shown)

    def _share_out(self, wanted: frozenset[str], room: int) -> None:
        columns = [column for column in self._columns if column.key in wanted]
        wished = {column.key: self._px(column) for column in columns}
        name = self._name_px()
        if (both := self._with_both_words(wanted)) and sum(both.values()) <= room:
            # The state's words are not given for a name.
            wished, name = both, 0
        least = {column.key: self._least(column) for column in columns}
        left = room
        for key, width in shared(wished, least, room, name).items():
            is_last = key == columns[-1].key
            self._table.setColumnWidth(self._place[key], max(left, width) if is_last else width)
            left -= width

    def _name_px(self) -> int:
        """What the longest name of a centre needs, 0 when none is known."""
        longest = max((text_width(name, BODY) for name in self._names), default=0.0)
        return min(ceil(longest) + theme.px(2 * SIDE_PX), theme.px(_MOST_NAME)) if longest else 0

    def _with_both_words(self, wanted: frozenset[str]) -> dict[str, int]:
        """In px, so that an urgent row has its state in words; empty where the columns are not those."""
        if not {"state"} < wanted <= {"state", *BESIDE_BOTH_WORDS}:
            return {}
        others = [column for column in self._columns if column.key in wanted - {"state"}]
        least = {one.key: max(theme.px(BESIDE_BOTH_WORDS[one.key]), self._least(one)) for one in others}
        return {"state": urgent_state_px(), **least}

    def _widen_newcomers(self, keys: Collection[str]) -> None:
        """Hidden, a column did not follow the size of the letters."""
        for column in self._columns:
            if column.key in keys:
                kept = self._kept.get(column.key)
                width = self._px(column) if kept is None else round(kept * self._scale)
                self._table.setColumnWidth(self._place[column.key], width)

    def _least_of_each(self) -> dict[str, int]:
        """A heading has room, and so have words of which a part would say something else: "2 d 1…"."""
        header, words = self._table.horizontalHeader(), self._longest()
        least = {}
        for key in self._keys:
            heading = header.room_of(self._place[key]) if isinstance(header, HeaderView) else 0
            longest = max((text_width(one, BODY, 600) for one in words.get(key, ())), default=0.0)
            least[key] = max(heading, ceil(longest) + theme.px(2 * SIDE_PX) if longest else 0)
        return least

    def _least(self, column: Column) -> int:
        return self._needed[column.key]

    def _px(self, column: Column) -> int:
        return max(theme.px(column.width), self._least(column))

    def _take_width(self, _section: int, old: int, new: int) -> None:
        # Hiding and showing report sizes from and to 0; only a drag goes from one width to another.
        if not self._is_fitting and old > 0 and new > 0 and self._table.isVisible():
            self._has_own_widths = True


def urgent_state_px() -> int:
    """What an urgent request's icon, chip and state need beside each other, in the language and letters in force."""
    widest = max(text_width(standing(one), LABEL, 400) for one in _OPEN)
    return px_before_note(urgent_word()) + ceil(widest)
