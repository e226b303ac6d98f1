"""Rows of a callback table as they were last painted: a row that looks the same is copied, not drawn again.

    pictures = RowPictures(table, delegate, model)
    pictures.paint(p, event.rect())                 in the table's paintEvent; False: it must paint itself

Drawing a row takes a hundred times as long as copying it, and a tick that only changes the order leaves nearly every
row as it was. What a row shows is compared each time, so no signal has to be trusted to say that it changed. A cell
that alone says something else is a copy as well where it was drawn before in any row: letters take the longest of all.
"""

from __future__ import annotations

from math import ceil, floor
from typing import Any, Final

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QTableView

from ui.models.callback_table import CallbackTable
from ui.models.roles import CellLook
from ui.theme import theme
from ui.widgets.callback_delegate import CallbackDelegate
from ui.widgets.row_canvas import FOOT_PX, Column, Frame, Mark, Picture, blank, copy, draw

#: So many times the rows that can be seen are kept: enough to come back from a page up or down.
_SCREENS: Final = 2
#: So many cells are kept as they were drawn: a hundred ends of numbers, and what states, attempts and times say.
_CELLS: Final = 256


class RowPictures(QObject):
    """One picture a callback, some screens' worth; none outlives a change of columns, theme or screen. GUI thread."""

    def __init__(self, table: QTableView, delegate: CallbackDelegate, model: CallbackTable) -> None:
        super().__init__(table)
        self._table = table
        self._delegate = delegate
        self._model = model
        self._frame: Frame | None = None
        #: From the table to the device as it last was, with scale, shift and whether that is more than whole pixels.
        self._to_device: QTransform | None = None
        self._moved = (1.0, 0.0, 0.0, False)
        #: None: to be measured anew, with width of all columns, height of a row and ground.
        self._columns: tuple[Column, ...] | None = None
        self._measures = (0, 0, 0)
        #: By callback, the one that was not seen for longest first.
        self._kept: dict[int, Picture] = {}
        #: By what it shows, the cell that was not wanted for longest first.
        self._cells: dict[tuple[object, ...], QPixmap] = {}
        theme.forgotten.connect(self.forget)
        self._header = header = table.horizontalHeader()
        # A column that is hidden or shown is resized as well.
        for changed in (header.sectionResized, header.sectionMoved, header.sectionCountChanged):
            changed.connect(self.measure_anew)

    def __len__(self) -> int:
        return len(self._kept)

    def forget(self) -> None:
        """Drops every picture."""
        self._kept.clear()
        self._cells.clear()
        self._frame = self._columns = None

    def measure_anew(self) -> None:
        """After other columns, another height of rows or another palette of the table."""
        self._columns = None

    def paint(self, p: QPainter, area: QRect) -> bool:
        """Paints the rows in `area` of the viewport; False where a copy would not be sharp, as on a turned page."""
        to_device = p.deviceTransform()
        if to_device != self._to_device:
            scale = to_device.m22()
            if to_device.isRotating() or to_device.m11() != scale:
                return False
            right, down = to_device.dx(), to_device.dy()
            self._to_device = to_device
            self._moved = scale, right, down, scale != 1.0 or not right.is_integer() or not down.is_integer()
        scale, right, down, is_scaled = self._moved
        table, model = self._table, self._model
        # A pixel more at either end where a row may end between two device pixels, in part of its neighbour's edge.
        reach = 0 if scale.is_integer() else 1
        edges: Any = area.getCoords()
        begins, top, ends, bottom = edges
        first, last = table.rowAt(max(top - reach, 0)), table.rowAt(bottom + reach)
        if first < 0:
            return True
        frame = self._frame_of_now(scale)
        if not frame.columns:
            return True
        viewport = table.viewport()
        ring_row = ring_column = -1
        if table.hasFocus() or viewport.hasFocus():
            current = table.currentIndex()
            ring_row, ring_column = current.row(), current.column()
        offset = self._header.offset()
        if (
            not is_scaled
            and first == last != ring_row
            and self._has_painted_one(p, begins, ends, first, offset, frame)
        ):
            return True
        rows = range(first, (last if last >= 0 else model.rowCount() - 1) + 1)
        most = max(_SCREENS * (viewport.height() // frame.height + 2), len(rows))
        if is_scaled:
            p.save()
            # From here on a unit is a device pixel: pictures are copied and never scaled.
            p.setWorldTransform(to_device.inverted()[0])
        else:
            # It is one already, counted from the viewport's corner: each call spared is felt, as this code is run cold.
            right = down = 0.0
        left = floor(right - offset * scale + 0.5)
        for row in rows:
            picture = self._picture(row, frame, ring_column if row == ring_row else -1, most)
            top = table.rowViewportPosition(row)
            ends = floor(down + top * scale + 0.5), floor(down + (top + frame.height) * scale + 0.5)
            copy(p, picture, left, *ends, ceil(FOOT_PX * scale))
        if is_scaled:
            p.restore()
        return True

    def _has_painted_one(
        self, p: QPainter, begins: int, ends: int, row: int, offset: int, frame: Frame
    ) -> bool:
        """Paints the one cell that a stretch of the row is part of, as a tick asks for; False where it is more.

        The row's picture stays behind: it is made to say the same when the row is painted again.
        """
        begins, ends = begins + offset, ends + offset
        for column in frame.columns:
            if column[1] <= begins and ends < column[1] + column[2]:
                break
        else:
            return False
        mark = self._mark(row)
        if mark[2]:
            return False
        cell = self._cell(column, self._model.cells(row), mark, frame)
        p.drawPixmap(column[1] - offset, self._table.rowViewportPosition(row), cell)
        return True

    def _frame_of_now(self, scale: float) -> Frame:
        """What all pictures have in common; those of another are dropped."""
        table, header, known = self._table, self._header, self._frame
        if self._columns is not None and known is not None and known.scale == scale:
            return known
        if self._columns is None:
            self._columns = tuple(
                (place, header.sectionPosition(place), header.sectionSize(place))
                for place in map(header.logicalIndex, range(header.count()))
                if not header.isSectionHidden(place)
            )
            viewport = table.viewport()
            ground = viewport.palette().color(viewport.backgroundRole()).rgba()
            height = table.verticalHeader().defaultSectionSize()
            self._measures = header.length(), height, ground
        width, height, ground = self._measures
        frame = Frame(self._columns, width, height, scale, ground)
        if frame != known:
            self._kept.clear()
            self._cells.clear()
            self._frame = frame
        return frame

    def _mark(self, row: int) -> Mark:
        """Whether a row is selected, the pointer is on it, and an act of it is on its way."""
        chooser, model = self._table.selectionModel(), self._model
        # An index is made only where there is something selected: for it Qt asks the model for its size.
        is_selected = chooser.hasSelection() and chooser.isSelected(model.index(row, 0))
        return is_selected, row == self._delegate.hovered_row, model.is_pending(row)

    def _picture(self, row: int, frame: Frame, ring: int, most: int) -> QPixmap:
        """The row as it is now; only cells that say something else than in its picture are drawn."""
        model = self._model
        says = model.cells(row)
        mark = self._mark(row)
        callback_id = int(model.ids[row])
        kept = self._kept.pop(callback_id, None)
        if kept is None:
            # What was not seen for longest gives its canvas.
            kept = self._kept.pop(next(iter(self._kept))) if len(self._kept) >= most else blank(frame)
            kept.says = ()
        self._kept[callback_id] = kept
        if kept.mark == mark and kept.ring == ring and kept.says is says:
            return kept.pixmap
        columns = frame.columns
        if kept.says and kept.mark == mark:
            rings = {ring, kept.ring} if ring != kept.ring else ()
            columns = tuple(
                column for column in columns if kept.says[column[0]] != says[column[0]] or column[0] in rings
            )
        kept.says, kept.mark, kept.ring = says, mark, ring
        if columns and not self._has_copied(kept, columns, frame):
            draw(kept, columns, frame, self._delegate, self._model)
        return kept.pixmap

    def _has_copied(self, picture: Picture, columns: tuple[Column, ...], frame: Frame) -> bool:
        """Makes some cells copies of what they look like; False where they have to be drawn in their place.

        That is a whole row, what only one cell of the table has, and columns that begin between two device pixels.
        """
        is_whole = len(columns) == len(frame.columns)
        if is_whole or picture.mark[2] or picture.ring >= 0 or not frame.scale.is_integer():
            return False
        p = QPainter(picture.pixmap)
        for column in columns:
            p.drawPixmap(
                int(column[1] * frame.scale), 0, self._cell(column, picture.says, picture.mark, frame)
            )
        p.end()
        return True

    def _cell(self, column: Column, says: tuple[CellLook, ...], mark: Mark, frame: Frame) -> QPixmap:
        """One cell of a row as it looks, with the ground below it."""
        place, left, width = column
        look = says[place]
        key = (place, look.text, look.tone, look.weight, look.glyph, look.icon, look.chip, look.note, mark)
        pixmap = self._cells.pop(key, None)
        if pixmap is None:
            if len(self._cells) >= _CELLS:
                del self._cells[next(iter(self._cells))]
            pixmap = QPixmap(int(width * frame.scale), frame.device_height)
            pixmap.fill(QColor.fromRgba(frame.ground))
            draw(Picture(pixmap, says, mark), (column,), frame, self._delegate, self._model, left)
        self._cells[key] = pixmap
        return pixmap
