"""Paints one line of the palette: icon, name with what was typed in it, why it is off or what it is, and its key."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.finding.offers import Found, FoundRole, Offer
from ui.theme import BODY, LABEL, theme
from ui.widgets.painting import LEFT, RIGHT, draw_chip, draw_chosen, draw_icon, draw_text, text_width

ROW_PX = 34
_SIDE = 10
_ICON = 18
_GAP = 12


class FoundDelegate(QStyledItemDelegate):
    """What is off is grey, with the reason where its kind would stand; its key is shown all the same, to be learnt."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option, index
        return QSize(theme.px(300), theme.px(ROW_PX))

    def paint(
        self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        found: Found | None = index.data(FoundRole)
        if found is None:
            return
        px, offer = theme.px, found.offer
        row = QRectF(option.rect).adjusted(px(4), 1, -px(4), -1)
        if option.state & QStyle.StateFlag.State_Selected:
            draw_chosen(p, row)
        tone = "t3" if offer.why_off else "t1"
        inside = row.adjusted(px(_SIDE), 0, -px(_SIDE), 0)
        if offer.icon:
            top = inside.center().y() - px(_ICON) / 2
            draw_icon(p, inside.left(), top, offer.icon, "t3" if offer.why_off else "t2", _ICON)
        name = inside.adjusted(px(_ICON + _GAP), 0, 0, 0)
        if width := _keys_width(offer):
            place = QRectF(inside.right() - width, inside.top(), width, inside.height())
            draw_chip(p, place, offer.keys, LABEL, "t2")
            inside.setRight(place.left() - px(_GAP))
        said = offer.why_off or offer.kind
        used = min(text_width(offer.name, BODY, 600) + px(_GAP), name.width())
        rest = QRectF(
            name.left() + used, inside.top(), max(0.0, inside.right() - name.left() - used), row.height()
        )
        draw_text(p, rest, said, LABEL, 400, "t3", RIGHT)
        name.setWidth(min(used, name.width()))
        if found.places:
            _draw_marked(p, name, offer.name, frozenset(found.places), tone)
        else:
            draw_text(p, name, offer.name, BODY, 400, tone, LEFT)


def line_width(offer: Offer) -> float:
    """What a line takes to be read whole, in px."""
    words = text_width(offer.name, BODY, 600) + text_width(offer.why_off or offer.kind, LABEL, 400)
    keys = _keys_width(offer)
    around = 2 * theme.px(4 + _SIDE) + theme.px(_ICON + _GAP) + theme.px(_GAP)
    return around + words + (keys + theme.px(_GAP) if keys else 0)


def _keys_width(offer: Offer) -> float:
    return text_width(offer.keys, LABEL, 600) + theme.px(14) if offer.keys else 0


def _draw_marked(p: QPainter, rect: QRectF, name: str, places: frozenset[int], tone: str) -> None:
    """The letters typed are heavier, run by run: kerning and ligatures within a run stay."""
    x, at = rect.left(), 0
    while at < len(name) and x < rect.right():
        end = at + 1
        while end < len(name) and (end in places) == (at in places):
            end += 1
        run, weight = name[at:end], 600 if at in places else 400
        metrics = theme.metrics(BODY, weight)
        p.setFont(theme.font(BODY, weight))
        p.setPen(theme.pen(tone))
        p.drawText(QPointF(x, rect.center().y() + (metrics.ascent() - metrics.descent()) / 2), run)
        x, at = x + metrics.horizontalAdvance(run), end
