"""Paints one centre as a card, or as a row of a list: name, waiting, oldest, load, hands, the day's line.

The model gives `CentreRole` (see `ui.models.centre_cards.CardFace`).
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from ui.charts.sparkline import draw_sparkline
from ui.formats import NO_DATA, Formats
from ui.models.centre_cards import CardFace
from ui.models.roles import CentreRole
from ui.theme import BODY, CAPTION, LABEL, theme
from ui.widgets.card_lines import in_lines
from ui.widgets.load_bar import draw_load_bar
from ui.widgets.painting import RIGHT, draw_focus_ring, draw_status, draw_text, text_width
from ui.widgets.row_delegate import RowDelegate
from ui.words import without_load

CARD_HEIGHT: Final = 144
ROW_HEIGHT: Final = 38
#: Between two cards.
GAP: Final = 12
_FIGURE: Final = 20
#: More would leave no room for the day's line above them.
_MOST_LINES: Final = 2
#: Of the width of a row, by cell.
_SHARES: Final = (0.2, 0.07, 0.11, 0.18, 0.08, 0.14, 0.22)


def list_cells(rect: QRectF) -> list[QRectF]:
    """Of one row of the list, from the left: name, waiting, oldest, load, hands, the day, what is said."""
    px = theme.px
    width, left = rect.width() - px(48), rect.left() + px(36)
    cells = []
    for share in _SHARES:
        cells.append(QRectF(left, rect.top(), width * share - px(12), rect.height()))
        left += width * share
    return cells


class CardDelegate(RowDelegate):
    """`is_list` paints rows instead of cards.

    The view sets `card_width`, a card's with the air beside it, how many stand `across`, and their whole `room`.
    """

    def __init__(self, view: QAbstractItemView, formats: Formats) -> None:
        super().__init__(view)
        self._formats = formats
        self._is_stale = False
        self.is_list = False
        self.card_width = theme.px(190)
        self.across, self.room = 1, theme.px(190)

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self._view.viewport().update()

    def set_stale(self, stale: bool) -> None:
        """Greys the figures: they are no longer what is so now."""
        if stale != self._is_stale:
            self._is_stale = stale
            self._view.viewport().update()

    def size(self) -> QSize:
        """Of every card or row."""
        return QSize(self.card_width, theme.px(ROW_HEIGHT if self.is_list else CARD_HEIGHT))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.size()

    def paint(
        self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        face: CardFace | None = index.data(CentreRole)
        if face is None:
            return
        p.save()
        p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        if self.is_list:
            self._draw_row(p, option, index, face)
        else:
            self._draw_card(p, option, index, face)
        p.restore()

    def _draw_card(
        self,
        p: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        face: CardFace,
    ) -> None:
        px = theme.px
        card = self.card_in(QRectF(option.rect), index.row() % self.across)
        is_breached = face.level == "crit" and not face.closed and not self._is_stale
        ground = "critbg" if is_breached else "hover" if index.row() == self.hovered_row else "panel"
        p.setPen(theme.pen("line"))
        p.setBrush(theme.brush(ground))
        p.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if self.has_focus(option) and self._view.hasFocus():
            draw_focus_ring(p, card, 8)
        inside = card.adjusted(px(12), px(9), -px(12), -px(9))
        level = self._level(face)
        name = QRectF(inside.left(), inside.top(), inside.width() - px(20), px(18))
        draw_text(p, name, face.name, BODY, 600, "t3" if face.closed else "t1")
        if level != "ok":
            draw_status(p, inside.right() - px(7), inside.top() + px(9), level, 14)
        if face.closed and not face.waiting:
            below = QRectF(inside.left(), inside.top() + px(22), inside.width(), px(18))
            draw_text(p, below, self.tr("closed today"), LABEL, 400, "t3")
            return
        self._draw_figures(p, inside, face)
        bar = QRectF(inside.left(), inside.top() + px(55), inside.width() * 0.62, px(8))
        self._draw_load(p, bar, face)
        hands = QRectF(bar.right(), bar.top() - px(5), inside.right() - bar.right(), px(18))
        draw_text(p, hands, self._hands(face), LABEL, 500, self._tone("t2"), RIGHT)
        self._draw_foot(p, inside, face)

    def card_in(self, cell: QRectF, column: int) -> QRectF:
        """The first of a row begins where the screen's other parts do, the last one ends there."""
        step = (self.room + GAP) / self.across
        moved = round(column * step) - column * self.card_width
        return QRectF(cell.left() + moved, cell.top(), int(step) - GAP, cell.height() - GAP)

    def _draw_figures(self, p: QPainter, inside: QRectF, face: CardFace) -> None:
        px = theme.px
        tone = self._tone("t1")
        count = self._formats.number(face.waiting)
        width = text_width(count, _FIGURE, 600) + px(6)
        line = QRectF(inside.left(), inside.top() + px(22), inside.width(), px(26))
        draw_text(p, line, count, _FIGURE, 600, tone)
        oldest = face.oldest or NO_DATA
        weight = 600 if face.oldest_tone != "t2" else 400
        draw_text(
            p,
            line.adjusted(width, 0, 0, 0),
            oldest,
            BODY,
            weight,
            self._tone(face.oldest_tone),
            RIGHT,
        )

    def _draw_foot(self, p: QPainter, inside: QRectF, face: CardFace) -> None:
        """The day's line, and in words who will not be rung, or what waits in other channels."""
        px = theme.px
        lines = self._lines(face, inside.width())
        foot = inside.bottom() - px(17) * len(lines)
        spark = QRectF(inside.left(), inside.top() + px(70), inside.width() - 3, foot - inside.top() - px(73))
        draw_sparkline(p, spark, face.curve, self._tone("s6"))
        for words, tone in lines:
            line = QRectF(inside.left(), foot, inside.width(), px(17))
            draw_text(p, line, words, LABEL, 500 if tone == "crit" else 400, tone)
            foot += px(17)

    def _draw_load(self, p: QPainter, bar: QRectF, face: CardFace) -> None:
        if face.load is None:
            words = bar.adjusted(0, -theme.px(5), 0, theme.px(5))
            draw_text(p, words, without_load(face.hands_now), CAPTION, 500, "t3")
        else:
            draw_load_bar(p, bar, None if self._is_stale else face.load, face.left_share)

    def _draw_row(
        self,
        p: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        face: CardFace,
    ) -> None:
        px = theme.px
        rect = QRectF(option.rect)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self.draw_ground(p, option, index, has_edge=False)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        level = self._level(face)
        draw_status(p, rect.left() + px(20), rect.center().y(), level, 14)
        name, waiting, oldest, load, hands, spark, foot = list_cells(rect)
        draw_text(p, name, face.name, BODY, 600 if level == "crit" else 400, "t3" if face.closed else "t1")
        tone = self._tone("t1")
        if face.closed and not face.waiting:
            draw_text(p, waiting.united(oldest), self.tr("closed today"), LABEL, 400, "t3", RIGHT)
        else:
            draw_text(p, waiting, self._formats.number(face.waiting), BODY, 600, tone, RIGHT)
            waited = face.oldest or NO_DATA
            draw_text(p, oldest, waited, BODY, 400, self._tone(face.oldest_tone), RIGHT)
            self._draw_load(
                p, QRectF(load.left() + px(8), rect.center().y() - px(4), load.width() - px(8), px(8)), face
            )
            draw_text(p, hands, self._hands(face), BODY, 400, self._tone("t2"), RIGHT)
            draw_sparkline(p, spark.adjusted(px(8), px(8), 0, -px(8)), face.curve, self._tone("s6"))
            room = foot.adjusted(px(12), 0, 0, 0)
            words, tone = self._in_one_line(face, room.width())
            draw_text(p, room, words, LABEL, 500, tone)
        if self.has_focus(option) and self._view.hasFocus():
            draw_focus_ring(p, rect.adjusted(2, 1, -3, -1), 4)

    def _lines(self, face: CardFace, room: float) -> list[tuple[str, str]]:
        """What is said below: who will not be rung, and the channels beside the phone; words and tone."""
        lines = []
        if face.left_over:
            lines.append((self._left_over(face), "crit"))
        told, rest = [said for said, _ in face.others], face.others
        for some, more in in_lines(told, room, _MOST_LINES - len(lines)):
            # What has no room is counted on the last line, and may be late as well.
            of_line, rest = (rest, ()) if more else (rest[: len(some)], rest[len(some) :])
            tone = "crit" if any(is_late for _, is_late in of_line) else "t2"
            lines.append((", ".join((*some, more) if more else some), tone))
        return [(words, self._tone(tone)) for words, tone in lines]

    def _in_one_line(self, face: CardFace, room: float) -> tuple[str, str]:
        """The same for a row of the list."""
        said = [self._left_over(face)] if face.left_over else []
        said += [words for words, _ in face.others]
        is_crit = bool(face.left_over) or any(is_late for _, is_late in face.others)
        told = [((*some, more) if more else some) for some, more in in_lines(said, room, 1, " · ")]
        return " · ".join(told[0]) if told else "", self._tone("crit" if is_crit else "t2")

    def _left_over(self, face: CardFace) -> str:
        return self.tr("%n won't be rung today", "", face.left_over)

    def _tone(self, tone: str) -> str:
        return "t3" if self._is_stale else tone

    def _level(self, face: CardFace) -> str:
        """No alarm about what may be over."""
        return "closed" if face.closed else "unknown" if self._is_stale else face.level

    def _hands(self, face: CardFace) -> str:
        return f"{self._formats.number(face.hands_now)}/{self._formats.number(face.hands_planned)}"
