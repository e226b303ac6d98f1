"""What happened to one callback, newest last: time, mark, title and detail; what is to come is dashed.

timeline.show_entries([TimelineEntry("8.07", "phone-incoming", "Soittopyyntö jätetty", "Rokotus"), …])
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import BODY, LABEL, theme
from ui.widgets.painted import Painted
from ui.widgets.painting import RIGHT, draw_icon, draw_text, lines_of

_STEP, _RADIUS, _ICON = 58, 12, 15
#: Of a title's and a detail's second line and all after it.
_TITLE_LINE, _DETAIL_LINE = 18, 16
_TIME_WIDTH, _MARK_X, _TEXT_X = 42, 60, 84


@dataclass(frozen=True)
class TimelineEntry:
    """`tone` colours mark and title ("warn" for no answer); `is_future` is a plan, not a happening.

    `at_us`: when it was, 0 for what is not said.
    """

    time: str
    icon: str
    title: str
    detail: str = ""
    tone: str = "t2"
    is_future: bool = False
    at_us: int = 0

    @property
    def words(self) -> str:
        return " ".join(part for part in (self.time, self.title, self.detail) if part)


class Timeline(Painted):
    """One focus stop; up and down read entry by entry. `read(entry)` follows the entry under the keys or clicked on.

    `opened(entry)`: Enter, or a double click on it.
    """

    read = Signal(object)
    opened = Signal(object)
    spoken_role = "List"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, focusable=True)
        self._entries: tuple[TimelineEntry, ...] = ()
        self._at = -1
        self._tops: list[int] = [0]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()
        self.restyle()

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Whoever reads in the middle of it stays at that entry while more happens, or it is said in other words."""
        before, self._entries = self._entries, tuple(entries)
        self._at = self._place_of(before)
        read = self._entries if self.entry is None else (self.entry,)
        self.setAccessibleDescription("; ".join(entry.words for entry in read))
        self.restyle()
        self.update()

    @property
    def entry(self) -> TimelineEntry | None:
        """The entry that is read, None when none is."""
        return self._entries[self._at] if 0 <= self._at < len(self._entries) else None

    def place(self, number: int | None = None) -> QRect:
        """Where an entry stands, None: the one that is read; nowhere when there is none."""
        at = self._at if number is None else number
        if not 0 <= at < len(self._entries):
            return QRect()
        return QRect(0, self._tops[at], self.width(), self._tops[at + 1] - self._tops[at])

    @property
    def last_past(self) -> TimelineEntry | None:
        """The newest of what has happened."""
        return next((entry for entry in reversed(self._entries) if not entry.is_future), None)

    def restyle(self) -> None:
        """Each entry is as high as the lines that its words take."""
        tops = [0]
        for entry in self._entries:
            titles, details = self._lines(entry)
            more = _TITLE_LINE * max(len(titles) - 1, 0) + _DETAIL_LINE * max(len(details) - 1, 0)
            tops.append(tops[-1] + theme.px(_STEP + more))
        self._tops = tops
        self.setFixedHeight(max(tops[-1], theme.px(_STEP)))

    def _lines(self, entry: TimelineEntry) -> tuple[tuple[str, ...], tuple[str, ...]]:
        width = self.width() - theme.px(_TEXT_X)
        return lines_of(entry.title, BODY, 500, width), lines_of(entry.detail, LABEL, 400, width)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Events"))

    def spoken_value(self) -> str:
        return self.entry.words if self.entry is not None else ""

    def sizeHint(self) -> QSize:
        return QSize(theme.px(272), self.minimumHeight())

    def paint(self, p: QPainter) -> None:
        px = theme.px
        for i, entry in enumerate(self._entries):
            top = self._tops[i]
            middle = top + px(14)
            if i + 1 < len(self._entries):
                is_planned = self._entries[i + 1].is_future
                style = Qt.PenStyle.DashLine if is_planned else Qt.PenStyle.SolidLine
                p.setPen(theme.pen("line", 2.0, style))
                p.drawLine(
                    QPointF(px(_MARK_X), middle + px(13)), QPointF(px(_MARK_X), self._tops[i + 1] + px(1))
                )
            self._draw_entry(p, entry, top, middle, is_read=i == self._at)

    def _draw_entry(
        self, p: QPainter, entry: TimelineEntry, top: float, middle: float, *, is_read: bool
    ) -> None:
        px = theme.px
        style = Qt.PenStyle.DashLine if entry.is_future else Qt.PenStyle.SolidLine
        ring = "accent" if is_read else "linestrong" if entry.is_future else "line"
        p.setPen(theme.pen(ring, 2.0 if is_read else 1.4, style))
        p.setBrush(theme.brush("raised"))
        p.drawEllipse(QPointF(px(_MARK_X), middle), px(_RADIUS), px(_RADIUS))
        half = px(_ICON) / 2
        draw_icon(p, px(_MARK_X) - half, middle - half, entry.icon, entry.tone, _ICON)
        time_tone = "t3" if entry.is_future else "t2"
        draw_text(p, QRectF(0, middle - 13, px(_TIME_WIDTH), 26), entry.time, LABEL, 500, time_tone, RIGHT)
        width = self.width() - px(_TEXT_X)
        tone = "t1" if entry.tone in {"t1", "t2", "t3"} else entry.tone
        titles, details = self._lines(entry)
        at = QRectF(px(_TEXT_X), top + px(1), width, px(24))
        for line in titles:
            draw_text(p, at, line, BODY, 500, tone)
            at.translate(0, px(_TITLE_LINE))
        at = QRectF(at.left(), at.top() + px(21) - px(_TITLE_LINE), width, px(18))
        for line in details:
            draw_text(p, at, line, LABEL, 400, "t3")
            at.translate(0, px(_DETAIL_LINE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and self._entries:
            self._read(min(max(self._at + step, 0), len(self._entries) - 1))
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.entry is not None:
            self.opened.emit(self.entry)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._read(self._place(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if 0 <= self._place(event) < len(self._entries):
            self.opened.emit(self._entries[self._place(event)])

    def _place_of(self, before: tuple[TimelineEntry, ...]) -> int:
        """Of the entry that was read among `before`, where it is now; -1: it was of something else."""
        if not 0 <= self._at < len(before):
            return -1
        was = before[self._at]
        # Counted from the first: equal ones keep their order, and what happens comes at the end.
        alike = [i for i, one in enumerate(self._entries) if _what(one) == _what(was)]
        nth = sum(_what(one) == _what(was) for one in before[: self._at])
        if nth < len(alike):
            return alike[nth]
        return self._at if len(before) == len(self._entries) else -1

    def _place(self, event: QMouseEvent) -> int:
        return bisect_right(self._tops, event.position().y()) - 1

    def _read(self, place: int) -> None:
        if 0 <= place < len(self._entries):
            self._at = place
            self.setAccessibleDescription(self._entries[place].words)
            self.read.emit(self._entries[place])
            self.update()


def _what(entry: TimelineEntry) -> tuple[int, str, str]:
    return entry.at_us, entry.time, entry.title
