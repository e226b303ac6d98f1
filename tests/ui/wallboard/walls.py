"""Builders for tests of the wallboard: a wall over a made-up board, with the clocks passed in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Final
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from app.live.board import Board
from app.live.delta import Delta
from app.live.history import History
from app.live.store import Freshness, Present
from tests.boards import NOW_US, a_board, an_empty_past
from ui.wallboard.choice import WallChoice
from ui.wallboard.ink import Ink
from ui.wallboard.kept_on import KeptOn
from ui.wallboard.watch import WallWatch


class Times:
    """The machine's clocks as they are passed in: they stand until they are put forward."""

    def __init__(self) -> None:
        self.wall_us, self.steady_s = NOW_US, 0.0


SECOND_US: Final = 1_000_000
WHOLE: Final = Delta(is_whole=True)


def a_present(
    board: Board | None,
    *,
    history: History | None = None,
    read_at_us: int = NOW_US,
    generation: int = 1,
    reason: str = "",
) -> Present:
    """As the store gives it, read at that time; with a past in which nothing is, unless told."""
    past = history or (History.none() if board is None else an_empty_past(board))
    return Present(board, past, Freshness(read_at_us=read_at_us, reason=reason), generation)


@contextmanager
def a_wall(
    choice: WallChoice | None = None,
    *,
    board: Board | None = None,
    size: tuple[int, int] = (1920, 1080),
    language: str = "en",
    times: Times | None = None,
    kept_on: KeptOn | None = None,
) -> Iterator[WallWatch]:
    """A wall that shows the board (26 centres unless told) as it was a moment ago; down again afterwards."""
    times = times or Times()
    watch = WallWatch(
        replace(choice or WallChoice(), theme="dark"),
        language,
        wall_us=lambda: times.wall_us,
        steady_s=lambda: times.steady_s,
        kept_on=kept_on,
    )
    watch.window.resize(*size)
    watch.window.show()
    try:
        show(watch, a_board(423, centres=26) if board is None else board)
        yield watch
    finally:
        watch.stop()
        watch.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def show(watch: WallWatch, board: Board, *, age_s: float = 0.0) -> None:
    """The board comes in and is drawn, that old."""
    watch.take(a_present(board, read_at_us=NOW_US - round(age_s * 1e6)), WHOLE)
    watch.choose(watch.choice)
    watch.tick(NOW_US, NOW_US, 0.0)
    QApplication.processEvents()


@contextmanager
def texts_painted() -> Iterator[list[tuple[str, int]]]:
    """Every text that is painted on a wall, with its height in pixels."""
    painted: list[tuple[str, int]] = []
    real = Ink.text
    real_figure = Ink.figure

    def noting(
        self: Ink, p: QPainter, rect: QRectF, text: str, px: float, *rest: object, **named: object
    ) -> None:
        painted.append((text, self.px(px)))
        real(self, p, rect, text, px, *rest, **named)  # type: ignore[arg-type]  # handed on as they came

    def noting_figure(self: Ink, p: QPainter, at: object, parts: object, px: float, *rest: object) -> None:
        painted.append(("".join(text for text, _ in parts), self.px(px)))  # type: ignore[attr-defined]  # pairs
        real_figure(self, p, at, parts, px, *rest)  # type: ignore[arg-type]  # handed on as they came

    with patch.object(Ink, "text", noting), patch.object(Ink, "figure", noting_figure):
        yield painted
