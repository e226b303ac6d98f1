"""What a row of a callback table is drawn on, all of it or some cells, and how it is copied from there.

A unit of a picture is a device pixel; drawn is in those of the table.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.models.callback_table import CallbackTable
from ui.models.roles import CellLook
from ui.widgets.callback_delegate import CallbackDelegate
from ui.widgets.row_delegate import draw_row_ground

#: The foot of a row that keeps its place where a row is a device pixel lower than its picture; no text reaches it.
FOOT_PX: Final = 4

#: Place in the model, left edge and width.
Column = tuple[int, int, int]
#: Selected, hovered, with an act on its way.
Mark = tuple[bool, bool, bool]


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pictures have in common: the columns as they stand, and the ground below them."""

    columns: tuple[Column, ...]
    width: int
    height: int
    scale: float
    ground: int

    @property
    def device_height(self) -> int:
        """Of a picture; a row between two device pixels may be one lower."""
        return ceil(self.height * self.scale)


@dataclass(slots=True)
class Picture:
    """`pixmap` is in device pixels; the rest is what it shows."""

    pixmap: QPixmap
    says: tuple[CellLook, ...] = ()
    mark: Mark = (False, False, False)
    ring: int = -1


def draw(
    picture: Picture,
    columns: tuple[Column, ...],
    frame: Frame,
    delegate: CallbackDelegate,
    model: CallbackTable,
    begins: int = 0,
) -> None:
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
        draw_row_ground(p, rect, is_selected=is_selected, is_hovered=is_hovered, has_edge=left == front[1])
    for place, left, width in columns:
        look = picture.says[place]
        cell = QRectF(left, 0, width, frame.height)
        if look.text:
            delegate.draw_cell(
                p,
                cell,
                look,
                is_first=place == front[0],
                to_right=model.columns[place].to_right,
                is_pending=is_pending and place == model.state_place,
            )
        if place == picture.ring:
            delegate.draw_focus(p, cell)
    p.end()
    picture.pixmap.setDevicePixelRatio(1.0)


def blank(frame: Frame) -> Picture:
    """Of a whole row, with nothing on it yet."""
    pixmap = QPixmap(ceil(frame.width * frame.scale), frame.device_height)
    # Filled, so that it is opaque: letters get the smoothing they have on the screen, and copying blends nothing.
    pixmap.fill(QColor.fromRgba(frame.ground))
    return Picture(pixmap)


def copy(p: QPainter, picture: QPixmap, left: int, top: int, bottom: int, foot: int) -> None:
    """`foot` device pixels keep to the row's end; a row lower than its picture leaves out what is above them."""
    height = picture.height()
    if bottom - top >= height:
        p.drawPixmap(left, top, picture)
    else:
        p.drawPixmap(left, top, picture, 0, 0, picture.width(), bottom - top - foot)
        p.drawPixmap(left, bottom - foot, picture, 0, height - foot, picture.width(), foot)
