"""The parts of the wall that paint themselves: head, four figures, tiles of centres, the key to them, the foot.

None takes a key, a click or the focus; each says in one sentence what it shows. A part repaints only when what it
shows has changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.wallboard.face import FigureFace, NoteFace, TileFace
from ui.wallboard.ink import Ink

translate = QCoreApplication.translate
Shown = TypeVar("Shown")

_RADIUS: Final = 8
_LEAST_SHOWN: Final = 0.6


@dataclass(frozen=True, slots=True)
class HeadFace:
    """`age`: words for data that is late, "" while it is fresh; `page`: "1 / 2", "" for the only one."""

    title: str
    day: str
    clock: str
    level: str = "ok"
    age: str = ""
    page: str = ""
    is_held: bool = False


class Part(QWidget, Generic[Shown]):
    """Subclasses paint `self.shown`, which is None until the first `show_face`."""

    #: What it is to a screen reader: the name of a role of QAccessible.
    spoken_role = "StaticText"

    def __init__(self, ink: Ink, parent: QWidget) -> None:
        super().__init__(parent)
        self.ink = ink
        self.shown: Shown | None = None
        self.is_stale = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_face(self, shown: Shown, *, is_stale: bool = False) -> None:
        """Stale figures are greyed: nobody is to take them for the present."""
        if (shown, is_stale) != (self.shown, self.is_stale):
            self.shown, self.is_stale = shown, is_stale
            self.setAccessibleName(self.spoken(shown))
            self.update()

    def spoken(self, shown: Shown) -> str:
        """What is painted, in one sentence."""
        raise NotImplementedError

    def paint(self, p: QPainter, shown: Shown) -> None:
        """Draw it."""
        raise NotImplementedError

    def tones(self, figure: str = "t1", rest: str = "t2") -> tuple[str, str]:
        """Of figures and of what stands beside them, grey when stale."""
        return ("t3", "t3") if self.is_stale else (figure, rest)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.shown is None:
            return
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(p, self.shown)
        p.end()


class Head(Part[HeadFace]):
    """Whose callbacks, which page, how fresh, what day and what time it is."""

    def spoken(self, shown: HeadFace) -> str:
        page = translate("Wallboard", "page {page}").format(page=shown.page) if shown.page else ""
        return ". ".join(
            part for part in (shown.title, f"{shown.day} {shown.clock}", shown.age, page) if part
        )

    def paint(self, p: QPainter, shown: HeadFace) -> None:
        ink, k = self.ink, self.ink.k
        height, right = float(self.height()), float(self.width())
        for text, px, weight, tone, gap in (
            (shown.clock, 52, 600, "t1", 16),
            (shown.day, 26, 500, "t2", 18),
        ):
            width = ink.width(text, px, weight)
            ink.text(p, QRectF(right - width, 0, width + 1, height), text, px, weight, tone)
            right -= width + gap * k
        right = self._draw_age(p, right, shown)
        if shown.page:
            right = self._draw_page(p, right - 16 * k, shown)
        ink.text(p, QRectF(0, 0, max(0.0, right - 24 * k), height), shown.title, 32, 600)

    def _draw_age(self, p: QPainter, right: float, shown: HeadFace) -> float:
        ink, k, middle = self.ink, self.ink.k, self.height() / 2
        if shown.level == "ok":
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(ink.color("s3"))
            p.drawEllipse(QPointF(right - 9 * k, middle + 2 * k), 7 * k, 7 * k)
            return right - 24 * k
        width = ink.width(shown.age, 26, 600)
        at = QRectF(right - width, 0, width + 1, float(self.height()))
        ink.text(p, at, shown.age, 26, 600, shown.level)
        ink.status(p, QPointF(right - width - 24 * k, middle), shown.level, 26 * k)
        return right - width - 48 * k

    def _draw_page(self, p: QPainter, right: float, shown: HeadFace) -> float:
        ink, k, middle = self.ink, self.ink.k, self.height() / 2
        width = ink.width(shown.page, 26, 500)
        ink.text(p, QRectF(right - width, 0, width + 1, float(self.height())), shown.page, 26, 500, "t2")
        right -= width + 12 * k
        if shown.is_held:
            for place in (1, 2):
                left = right - place * 10 * k
                p.fillRect(QRectF(left, middle - 11 * k, 6 * k, 22 * k), ink.color("t2"))
            right -= 24 * k
        return right


class Figure(Part[FigureFace]):
    """One large figure with its name above and a line below."""

    def spoken(self, shown: FigureFace) -> str:
        return shown.spoken

    def paint(self, p: QPainter, shown: FigureFace) -> None:
        ink, k, width = self.ink, self.ink.k, float(self.width())
        ink.text(p, QRectF(0, 4 * k, width, 30 * k), shown.label, 24, 500, "t2")
        x, top = 0.0, 44 * k
        if shown.level in {"warn", "crit"} and not self.is_stale:
            ink.status(p, QPointF(25 * k, top + 56 * k), shown.level, 46 * k)
            x = 66 * k
        px = 104.0
        needed = ink.figure_width(shown.value, px, 40)
        # Four digits and three days are rare, and must not run into the next figure.
        px *= min(1.0, (width - x - 12 * k) / max(needed, 1.0))
        ink.figure(p, QPointF(x - 3 * k, top + 94 * k), shown.value, px, min(40, px), self.tones())
        tone = "t3" if self.is_stale else shown.sub_tone
        ink.text(p, QRectF(0, top + 116 * k, width - 20 * k, 32 * k), shown.sub, 25, 500, tone)


class Tile(Part[TileFace]):
    """One centre in its place. `scale` of its texts, `name_px` of its name before that."""

    def __init__(self, ink: Ink, parent: QWidget) -> None:
        super().__init__(ink, parent)
        self.scale, self.name_px = 1.0, 28.0

    def spoken(self, shown: TileFace) -> str:
        return shown.spoken

    def paint(self, p: QPainter, shown: TileFace) -> None:
        ink, s = self.ink, self.scale
        k = ink.k * s
        is_crit = shown.level == "crit" and not self.is_stale
        has_mark = shown.level in {"warn", "crit"} and not self.is_stale
        edge = 2 * ink.k if is_crit else 1.0
        frame = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        p.setPen(ink.pen("critsolid" if is_crit else "line", edge))
        p.setBrush(ink.color("critbg" if is_crit else "panel"))
        p.drawRoundedRect(frame, _RADIUS, _RADIUS)
        inside = QRectF(self.rect()).adjusted(16 * k, 12 * k, -16 * k, -14 * k)
        if has_mark:
            ink.status(p, QPointF(inside.right() - 12 * k, inside.top() + 15 * k), shown.level, 24 * k)
        tone = "t3" if self.is_stale or shown.level == "closed" else "t1"
        name = QRectF(
            inside.left(), inside.top() - 2 * k, inside.width() - (34 * k if has_mark else 0), 34 * k
        )
        ink.text(p, name, shown.name, self.name_px * s, 600 if is_crit else 500, tone)
        if shown.level == "closed":
            below = QRectF(inside.left(), inside.top() + 42 * k, inside.width(), 30 * k)
            ink.text(p, below, shown.note, 22 * s, 400, "t3")
            return
        self._draw_figures(p, inside, shown)
        bar = QRectF(inside.left(), inside.bottom() - 9 * k, inside.width(), 9 * k)
        if shown.note:
            ink.text(p, bar.adjusted(0, -10 * k, 0, 8 * k), shown.note, 20 * s, 600, self.tones("crit")[0])
        else:
            ink.load_bar(p, bar, None if self.is_stale else shown.load, shown.left_share)

    def _draw_figures(self, p: QPainter, inside: QRectF, shown: TileFace) -> None:
        ink, s = self.ink, self.scale
        k = ink.k * s
        base = inside.bottom() - 24 * k
        figure, rest = self.tones()
        ink.figure(
            p, QPointF(inside.left() - 2 * k, base), ((shown.waiting, False),), 58 * s, 30, (figure,) * 2
        )
        used = ink.figure_width(((shown.waiting, False),), 58 * s, 30)
        weight = 500 if shown.oldest_tone == "t2" else 600
        at = QRectF(inside.left() + used, base - 40 * k, inside.width() - used, 40 * k)
        tone = rest if self.is_stale else shown.oldest_tone
        ink.text(p, at, shown.oldest, 30 * s, weight, tone, right=True)


class Key(Part[str]):
    """What the bars mean, in the places that the last page has left."""

    def spoken(self, shown: str) -> str:
        return shown

    def paint(self, p: QPainter, shown: str) -> None:
        ink, k = self.ink, self.ink.k
        x, width, y = 26 * k, self.width() - 40 * k, self.height() * 0.42
        ink.text(p, QRectF(x, y - 48 * k, width, 30 * k), shown, 20, 500, "t2")
        # Beyond the tick plain and then hatched: over full, and of that what will not be rung.
        ink.load_bar(p, QRectF(x, y, width, 12 * k), 1.3, 0.2 / 1.3)
        below = QRectF(x, y + 24 * k, width, 26 * k)
        third = width / 3
        ink.text(
            p, QRectF(x, below.top(), third, 26 * k), translate("Wallboard", "fits today"), 18, 400, "t2"
        )
        middle = QRectF(x + width / 1.5 - third / 2, below.top(), third, 26 * k)
        ink.text(p, middle, translate("Wallboard", "full"), 18, 400, "t2", centre=True)
        last = QRectF(x + 2 * third, below.top(), third, 26 * k)
        ink.text(p, last, translate("Wallboard", "does not fit"), 18, 500, "crit", right=True)


class Foot(Part[Sequence[NoteFace]]):
    """The sentences below; one that is about the data itself fills the foot with its colour."""

    def __init__(self, ink: Ink, parent: QWidget) -> None:
        super().__init__(ink, parent)
        self.alarm = ""

    def spoken(self, shown: Sequence[NoteFace]) -> str:
        return ". ".join(note.text for note in shown)

    def paint(self, p: QPainter, shown: Sequence[NoteFace]) -> None:
        if not shown:
            return
        ink, k = self.ink, self.ink.k
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        p.setPen(ink.pen(f"{self.alarm}solid" if self.alarm else "line", 1.0))
        p.setBrush(ink.color(f"{self.alarm}bg" if self.alarm else "panel"))
        p.drawRoundedRect(frame, _RADIUS, _RADIUS)
        x, end, height = 20 * k, self.width() - 20 * k, float(self.height())
        for note in shown:
            room = end - x - (36 * k if note.level else 0)
            # What would be cut to less than this says nothing any more; the gravest comes first.
            if room < _LEAST_SHOWN * ink.width(note.text, 23, 500):
                break
            if note.level:
                ink.status(p, QPointF(x + 12 * k, height / 2), note.level, 22 * k)
                x += 36 * k
            width = min(ink.width(note.text, 23, 500) + 2, room)
            ink.text(p, QRectF(x, 0, width, height), note.text, 23, 500, note.tone)
            x += width + 40 * k


class Calm(Part[str]):
    """One sentence in the middle, where there are no tiles: nothing is wrong, or nothing is there yet."""

    def spoken(self, shown: str) -> str:
        return shown

    def paint(self, p: QPainter, shown: str) -> None:
        self.ink.text(p, QRectF(self.rect()), shown, 44, 500, "t2", centre=True)
