"""Rows of a callback table as they were last painted: a row that looks the same is copied, not drawn again.

    pictures = RowPictures(table, delegate, model)
    pictures.paint(p, event.rect())                 in the table's paintEvent; False: it must paint itself

Drawing a row takes a hundred times as long as copying it, and a tick that only changes the order leaves nearly every
row as it was. What a row shows is compared each time, so no signal has to be trusted to say that it changed. A cell
that alone says something else is a copy as well where it was drawn before in any row: letters take the longest of all.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import Final

from PySide6.QtCore import QObject, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QTableView

from ui.models.callback_table import CallbackTable
from ui.models.roles import CellLook
from ui.theme import theme
from ui.widgets.callback_delegate import CallbackDelegate
from ui.widgets.row_delegate import draw_row_ground

#: So many times the rows that can be seen are kept: enough to come back from a page up or down.
_SCREENS: Final = 2
#: So many cells are kept as they were drawn: a hundred ends of numbers, and what states, attempts and times say.
_CELLS: Final = 256
#: The foot of a row that keeps its place where a row is a device pixel lower than its picture; no text reaches it.
_FOOT_PX: Final = 4


Column = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Frame:
    """What all pictures have in common: place in the model, left edge and width of each column, as they stand."""

    columns: tuple[Column, ...]
    width: int
    height: int
    scale: float
    ground: int

    @property
    def is_sharp(self) -> bool:
        """Whether every column begins on a device pixel."""
        return self.scale.is_integer()

    @property
    def device_height(self) -> int:
        """Of a picture; a row between two device pixels may be one lower."""
        return ceil(self.height * self.scale)


@dataclass(slots=True)
class _Picture:
    """`pixmap` is in device pixels; the rest is what it shows, `mark` being selected, hovered and pending."""

    pixmap: QPixmap
    says: tuple[CellLook, ...] = ()
    mark: tuple[bool, bool, bool] = (False, False, False)
    ring: int = -1


class RowPictures(QObject):
    """One picture a callback, some screens' worth; none outlives a change of columns, theme or screen. GUI thread."""

    def __init__(self, table: QTableView, delegate: CallbackDelegate, model: CallbackTable) -> None:
        super().__init__(table)
        self._table = table
        self._delegate = delegate
        self._model = model
        self._frame: _Frame | None = None
        self._columns: tuple[Column, ...] | None = None
        self._ground: tuple[int, int] = (-1, 0)
        #: By callback, the one that was not seen for longest first.
        self._kept: dict[int, _Picture] = {}
        #: By what it shows, the cell that was not wanted for longest first.
        self._cells: dict[tuple[object, ...], QPixmap] = {}
        theme.forgotten.connect(self.forget)
        header = table.horizontalHeader()
        # A column that is hidden or shown is resized as well.
        for changed in (header.sectionResized, header.sectionMoved, header.sectionCountChanged):
            changed.connect(self._measure_anew)

    def __len__(self) -> int:
        return len(self._kept)

    def forget(self) -> None:
        """Drops every picture."""
        self._kept.clear()
        self._cells.clear()
        self._frame = self._columns = None

    def _measure_anew(self) -> None:
        self._columns = None

    def paint(self, p: QPainter, area: QRect) -> bool:
        """Paints the rows in `area` of the viewport; False where a copy would not be sharp, as on a turned page."""
        to_device = p.deviceTransform()
        scale = to_device.m22()
        if to_device.isRotating() or to_device.m11() != scale:
            return False
        table, model = self._table, self._model
        # A pixel more at either end where a row may end between two device pixels, in part of its neighbour's edge.
        reach = 0 if scale.is_integer() else 1
        first, last = table.rowAt(max(area.top() - reach, 0)), table.rowAt(area.bottom() + reach)
        if first < 0:
            return True
        rows = range(first, (last if last >= 0 else model.rowCount() - 1) + 1)
        frame = self._frame_of_now(scale)
        if frame != self._frame:
            self._kept.clear()
            self._cells.clear()
            self._frame = frame
        if not frame.columns:
            return True
        viewport = table.viewport()
        most = max(_SCREENS * (viewport.height() // frame.height + 2), len(rows))
        ring_row = ring_column = -1
        if table.hasFocus() or viewport.hasFocus():
            current = table.currentIndex()
            ring_row, ring_column = current.row(), current.column()
        right, down = to_device.dx(), to_device.dy()
        is_scaled = scale != 1.0 or not right.is_integer() or not down.is_integer()
        if is_scaled:
            p.save()
            # From here on a unit is a device pixel: pictures are copied and never scaled.
            p.setWorldTransform(to_device.inverted()[0])
        else:
            # It is one already, counted from the viewport's corner: each call spared is felt, as this code is run cold.
            right = down = 0.0
        left = floor(right - table.horizontalHeader().offset() * scale + 0.5)
        for row in rows:
            picture = self._picture(row, frame, ring_column if row == ring_row else -1, most)
            top = table.rowViewportPosition(row)
            ends = floor(down + top * scale + 0.5), floor(down + (top + frame.height) * scale + 0.5)
            _copy(p, picture, left, *ends, ceil(_FOOT_PX * scale))
        if is_scaled:
            p.restore()
        return True

    def _frame_of_now(self, scale: float) -> _Frame:
        table, header = self._table, self._table.horizontalHeader()
        if self._columns is None:
            self._columns = tuple(
                (place, header.sectionPosition(place), header.sectionSize(place))
                for place in map(header.logicalIndex, range(header.count()))
                if not header.isSectionHidden(place)
            )
            self._width = header.length()
        viewport = table.viewport()
        palette = viewport.palette()
        if (key := palette.cacheKey()) != self._ground[0]:
            self._ground = key, palette.color(viewport.backgroundRole()).rgba()
        ground, height = self._ground[1], table.verticalHeader().defaultSectionSize()
        return _Frame(self._columns, self._width, height, scale, ground)

    def _picture(self, row: int, frame: _Frame, ring: int, most: int) -> QPixmap:
        """The row as it is now; only cells that say something else than in its picture are drawn."""
        model = self._model
        says = model.cells(row)
        chooser = self._table.selectionModel()
        # An index is made only where there is something selected: for it Qt asks the model for its size.
        is_selected = chooser.hasSelection() and chooser.isSelected(model.index(row, 0))
        mark = (is_selected, row == self._delegate.hovered_row, model.is_pending(row))
        callback_id = int(model.ids[row])
        kept = self._kept.pop(callback_id, None)
        if kept is None:
            # What was not seen for longest gives its canvas.
            kept = self._kept.pop(next(iter(self._kept))) if len(self._kept) >= most else _blank(frame)
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
            self._draw(kept, columns, frame)
        return kept.pixmap

    def _has_copied(self, picture: _Picture, columns: tuple[Column, ...], frame: _Frame) -> bool:
        """Makes some cells copies of what they look like; False where they have to be drawn in their place.

        That is a whole row, what only one cell of the table has, and columns that begin between two device pixels.
        """
        is_selected, is_hovered, is_pending = picture.mark
        if len(columns) == len(frame.columns) or is_pending or picture.ring >= 0 or not frame.is_sharp:
            return False
        p = QPainter(picture.pixmap)
        for column in columns:
            place, left, _ = column
            look = picture.says[place]
            key = (
                place, look.text, look.tone, look.weight, look.glyph, look.icon, look.chip, look.note,
                is_selected, is_hovered,
            )  # fmt: skip
            cell = self._cells.pop(key, None) or self._cell(picture, column, frame)
            self._cells[key] = cell
            p.drawPixmap(int(left * frame.scale), 0, cell)
        p.end()
        return True

    def _cell(self, picture: _Picture, column: Column, frame: _Frame) -> QPixmap:
        """One cell of the picture's row as it is to be drawn, with the ground below it."""
        if len(self._cells) >= _CELLS:
            del self._cells[next(iter(self._cells))]
        _, left, width = column
        pixmap = QPixmap(int(width * frame.scale), frame.device_height)
        pixmap.fill(QColor.fromRgba(frame.ground))
        self._draw(_Picture(pixmap, picture.says, picture.mark), (column,), frame, left)
        return pixmap

    def _draw(self, picture: _Picture, columns: tuple[Column, ...], frame: _Frame, begins: int = 0) -> None:
        """Draws some cells of a row, or all of them, into a picture that begins so far from the row's left edge."""
        is_selected, is_hovered, is_pending = picture.mark
        picture.pixmap.setDevicePixelRatio(frame.scale)
        p = QPainter(picture.pixmap)
        # The foot of a row is on a whole device pixel, and its hairline sharp, whatever its height comes to.
        p.translate(-begins, frame.device_height / frame.scale - frame.height)
        ground, front = QColor.fromRgba(frame.ground), frame.columns[0]
        is_whole = columns == frame.columns
        for left, width in [(0, frame.width)] if is_whole else [column[1:] for column in columns]:
            rect = QRect(left, -1, width, frame.height + 1)
            p.fillRect(rect, ground)
            draw_row_ground(
                p, rect, is_selected=is_selected, is_hovered=is_hovered, has_edge=left == front[1]
            )
        for place, left, width in columns:
            look = picture.says[place]
            cell = QRectF(left, 0, width, frame.height)
            if look.text:
                self._delegate.draw_cell(
                    p,
                    cell,
                    look,
                    is_first=place == front[0],
                    to_right=self._model.columns[place].to_right,
                    is_pending=is_pending and place == self._model.state_place,
                )
            if place == picture.ring:
                self._delegate.draw_focus(p, cell)
        p.end()
        picture.pixmap.setDevicePixelRatio(1.0)


def _blank(frame: _Frame) -> _Picture:
    pixmap = QPixmap(ceil(frame.width * frame.scale), frame.device_height)
    # Filled, so that it is opaque: letters get the smoothing they have on the screen, and copying blends nothing.
    pixmap.fill(QColor.fromRgba(frame.ground))
    return _Picture(pixmap)


def _copy(p: QPainter, picture: QPixmap, left: int, top: int, bottom: int, foot: int) -> None:
    """`foot` device pixels keep to the row's end; a row lower than its picture leaves out what is above them."""
    height = picture.height()
    if bottom - top >= height:
        p.drawPixmap(left, top, picture)
    else:
        p.drawPixmap(left, top, picture, 0, 0, picture.width(), bottom - top - foot)
        p.drawPixmap(left, bottom - foot, picture, 0, height - foot, picture.width(), foot)
