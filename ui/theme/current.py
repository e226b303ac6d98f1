"""The theme in force: which tokens, at what text size, and the colours, pens, fonts and icons made of them.

One object a process (`theme`), because a QApplication has one palette and one style sheet; painters look
everything up here by tone, so no paint and no `data()` makes a colour, a pen or a font of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QGuiApplication, QIcon, QPen, QPixmap, QScreen
from PySide6.QtWidgets import QApplication

from ui.ground import system_theme
from ui.theme import fonts, render, stylesheet
from ui.theme.palette import palette
from ui.theme.tokens import ROW_HEIGHTS, THEMES, Tokens

CHOICES: Final = ("system", "light", "dark", "contrast")
TEXT_SCALES: Final = (0.9, 1.0, 1.15, 1.3, 1.5)

_SMALLEST, _LARGEST = 0.9, 1.5


class Theme(QObject):
    """Looks up what painters need; only `apply` changes it. GUI thread only.

    `changed` comes once after a new theme or text size is in force. Painted widgets repaint, whoever keeps
    an icon, a pen or a size of its own makes it anew.
    """

    changed = Signal()
    # Whoever caches what it drew with the theme drops it; comes before `changed`, and when the program ends.
    forgotten = Signal()
    # Rows of tables are of another height, one of `ui.theme.tokens.ROW_HEIGHTS`.
    density_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._choice = "light"
        self._name = "light"
        self._scale = 1.0
        self._density = "standard"
        self._app: QApplication | None = None
        self._drawn_for: set[float] = set()
        self._colors: dict[tuple[str, int], QColor] = {}
        self._brushes: dict[tuple[str, int], QBrush] = {}
        self._pens: dict[tuple[str, float, Qt.PenStyle, int], QPen] = {}
        self._fonts: dict[tuple[int, int], QFont] = {}
        self._metrics: dict[tuple[int, int], QFontMetricsF] = {}
        self._pixmaps: dict[tuple[str, str, int, float, float], QPixmap] = {}
        self._icons: dict[tuple[str, str, int, str, frozenset[float]], QIcon] = {}

    @property
    def choice(self) -> str:
        """What the user chose, one of CHOICES."""
        return self._choice

    @property
    def name(self) -> str:
        """What is in force: "light", "dark" or "contrast"."""
        return self._name

    @property
    def text_scale(self) -> float:
        return self._scale

    @property
    def density(self) -> str:
        """How high the rows of tables are, one of `ui.theme.tokens.ROW_HEIGHTS`."""
        return self._density

    @property
    def row_px(self) -> int:
        """The height of a table's row at the text size in force."""
        return self.px(ROW_HEIGHTS[self._density])

    @property
    def tokens(self) -> Tokens:
        return THEMES[self._name]

    def apply(self, app: QApplication, choice: str | None = None, text_scale: float | None = None) -> None:
        """Brings the chosen theme and text size into force; what is left out stays as it is.

        Nobody is told of what is in force already: every widget would be dressed anew.
        Raises ValueError for a choice that does not exist. The text scale is held within 0.9-1.5.
        """
        chosen = self._choice if choice is None else choice
        if chosen not in CHOICES:
            raise ValueError(f"no theme {chosen!r}; there are {', '.join(CHOICES)}")
        before = self._app, self._choice, self._name, self._scale
        self._choice = chosen
        if text_scale is not None:
            self._scale = min(_LARGEST, max(_SMALLEST, text_scale))
        if self._app is not app:
            self._adopt(app)
        self._tell_platform(app)
        self._name = chosen if chosen != "system" else system_theme()
        if before != (self._app, self._choice, self._name, self._scale):
            self._bring_into_force(app)

    @contextmanager
    def lent(self, name: str, text_scale: float = 1.0) -> Iterator[None]:
        """Within, everything is looked up as in that theme, for a picture that leaves the program; nobody is told.

        Raises KeyError for a theme that does not exist.
        """
        if name not in THEMES:
            raise KeyError(name)
        before = self._name, self._scale
        self.forget()
        try:
            self._name, self._scale = name, text_scale
            yield
        finally:
            self._name, self._scale = before
            self.forget()

    def set_density(self, density: str) -> None:
        """For all tables at once. Raises KeyError for a height that does not exist."""
        if density != self._density:
            self._density = {name: name for name in ROW_HEIGHTS}[density]
            self.density_changed.emit(density)

    def px(self, at_100: float) -> int:
        """`at_100` pixels at the text size in force."""
        return round(at_100 * self._scale)

    def color(self, tone: str, alpha: int = 255) -> QColor:
        """Not to be changed by the caller: the same object serves everyone."""
        key = (tone, alpha)
        made = self._colors.get(key)
        if made is None:
            made = QColor(self.tokens[tone])
            made.setAlpha(alpha)
            self._colors[key] = made
        return made

    def brush(self, tone: str, alpha: int = 255) -> QBrush:
        key = (tone, alpha)
        made = self._brushes.get(key)
        if made is None:
            made = self._brushes[key] = QBrush(self.color(tone, alpha))
        return made

    def pen(
        self, tone: str, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine, alpha: int = 255
    ) -> QPen:
        """Round caps and joins, so that glyphs and sparklines have no spikes."""
        key = (tone, width, style, alpha)
        made = self._pens.get(key)
        if made is None:
            made = QPen(
                self.brush(tone, alpha), width, style, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
            )
            if style is not Qt.PenStyle.SolidLine:
                made.setCapStyle(Qt.PenCapStyle.FlatCap)
            self._pens[key] = made
        return made

    def font(self, px_at_100: int, weight: int = 400) -> QFont:
        key = (px_at_100, weight)
        made = self._fonts.get(key)
        if made is None:
            made = self._fonts[key] = fonts.make(self.px(px_at_100), weight)
        return made

    def metrics(self, px_at_100: int, weight: int = 400) -> QFontMetricsF:
        key = (px_at_100, weight)
        made = self._metrics.get(key)
        if made is None:
            made = self._metrics[key] = QFontMetricsF(self.font(px_at_100, weight))
        return made

    def pixmap(self, icon: str, tone: str, size: int = 18, dpr: float = 1.0, stroke: float = 1.75) -> QPixmap:
        """The icon in the tone's colour, `size` px at 100 % text size."""
        key = (icon, tone, size, dpr, stroke)
        made = self._pixmaps.get(key)
        if made is None:
            made = render.svg_icon(icon, self.tokens[tone], self.px(size), dpr, stroke)
            self._pixmaps[key] = made
        return made

    def icon(self, name: str, tone: str = "t2", size: int = 18, on: str | None = None) -> QIcon:
        """For buttons and actions; `on` is the tone when checked. `set_icon` keeps it in step."""
        # One for each scale there is: of another it would be drawn larger or smaller, and blurred.
        scales = frozenset(_scales())
        key = (name, tone, size, on or tone, scales)
        made = self._icons.get(key)
        if made is None:
            self._drawn_for |= scales
            made = self._icons[key] = QIcon()
            for dpr in sorted(scales):
                made.addPixmap(self.pixmap(name, tone, size, dpr), QIcon.Mode.Normal, QIcon.State.Off)
                made.addPixmap(self.pixmap(name, on or tone, size, dpr), QIcon.Mode.Normal, QIcon.State.On)
                for state in (QIcon.State.Off, QIcon.State.On):
                    made.addPixmap(self.pixmap(name, "tdis", size, dpr), QIcon.Mode.Disabled, state)
        return made

    def forget(self) -> None:
        """Drops every cached pen, font and picture; they must not outlive the QApplication."""
        for cache in (
            self._colors, self._brushes, self._pens, self._fonts, self._metrics, self._pixmaps, self._icons
        ):  # fmt: skip
            cache.clear()
        self.forgotten.emit()

    def _adopt(self, app: QApplication) -> None:
        self._app = app
        # Told at the start, it costs nothing; told here, Qt for Python makes all the names a style has first.
        if not app.property("bornWithStyle"):
            app.setStyle("Fusion")
        app.aboutToQuit.connect(self.forget)
        app.screenAdded.connect(self._watch_screen)
        for screen in app.screens():
            screen.geometryChanged.connect(self._follow_screens)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    def _tell_platform(self, app: QApplication) -> None:
        # Reaches native frames and menus only; our own palette does the rest.
        if self._choice == "system":
            app.styleHints().unsetColorScheme()
        else:
            light = self._choice == "light"
            app.styleHints().setColorScheme(Qt.ColorScheme.Light if light else Qt.ColorScheme.Dark)

    def _bring_into_force(self, app: QApplication) -> None:
        self.forget()
        app.setFont(self.font(13))
        app.setPalette(palette(self.tokens))
        app.setStyleSheet(stylesheet.stylesheet(self.tokens, self._scale))
        self.changed.emit()

    def _watch_screen(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._follow_screens)
        self._follow_screens()

    def _follow_screens(self) -> None:
        """A screen of a scale that no icon was drawn for has come, or one has changed to it."""
        if self._drawn_for and not _scales() <= self._drawn_for:
            self.changed.emit()

    def _follow_system(self) -> None:
        if self._app is None or self._choice != "system" or system_theme() == self._name:
            return
        self._name = system_theme()
        self._bring_into_force(self._app)


def _scales() -> set[float]:
    """Physical pixels in one of ours, of each screen there is."""
    return {screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1.0}


theme: Final = Theme()
