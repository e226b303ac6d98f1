"""Pictures held against those kept of them: what counts as a difference, and a sheet that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from tests.pictures.files import channels_of, in_colours_of, numbers, save

#: Kept pictures are half as wide and high, in so few colours: some 24 kB each, and a word is still read.
KEPT_SCALE: Final = 0.5
KEPT_COLOURS: Final = 64
#: A point has changed when one of its channels has by more; the edges of letters come out differently elsewhere.
POINT_STEP: Final = 40
#: A picture has changed when more of its points have: 32 of 324,000, half of a short word.
POINTS: Final = 1 / 10_000
#: Or when it is lighter or darker as a whole, in steps of 255: a colour of large areas by one shade.
MEAN_STEP: Final = 0.75
_GAP: Final = 8


@dataclass(frozen=True, slots=True)
class Difference:
    """Between a picture kept and one made now. `share`: of its points that have changed; `mean`: see MEAN_STEP."""

    share: float
    mean: float
    is_other_size: bool = False

    @property
    def counts(self) -> bool:
        """Whether somebody has to look at it."""
        return self.is_other_size or self.share > POINTS or self.mean > MEAN_STEP

    def __str__(self) -> str:
        if self.is_other_size:
            return "another size"
        return f"{self.share:.3%} of the points, {self.mean:.2f} on average"


def reduced(picture: QImage) -> QImage:
    """As large as it is kept."""
    return picture.scaled(
        round(picture.width() * KEPT_SCALE),
        round(picture.height() * KEPT_SCALE),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def keep(picture: QImage, file: Path) -> None:
    """Save a reduced picture in few colours. Raises OSError."""
    save(picture, file, KEPT_COLOURS)


def difference(kept: QImage, made: QImage) -> Difference:
    """Both as they come from their files."""
    if kept.size() != made.size():
        return Difference(1.0, 255.0, is_other_size=True)
    apart = _apart(kept, made)
    mean = np.abs(_mean(kept) - _mean(made)).max()
    return Difference(float((apart > POINT_STEP).mean()), float(mean))


def sheet(kept: QImage | None, made: QImage) -> QImage:
    """Old, new and what has changed, side by side; without an old one the new one alone."""
    if kept is None or kept.size() != made.size():
        shown = [one for one in (kept, made) if one is not None]
    else:
        shown = [kept, made, _marked(kept, made)]
    width = sum(one.width() + _GAP for one in shown) - _GAP
    together = QImage(width, max(one.height() for one in shown), QImage.Format.Format_RGB32)
    together.fill(QColor("#808080"))
    painter = QPainter(together)
    x = 0
    for one in shown:
        painter.drawImage(QPoint(x, 0), one)
        x += one.width() + _GAP
    painter.end()
    return together


def _marked(kept: QImage, made: QImage) -> QImage:
    """The new one in pale grey, what has changed in red."""
    grey = _channels(made).mean(axis=2).astype(np.uint32) // 3 + 170
    drawn = (grey << np.uint32(16)) | (grey << np.uint32(8)) | grey | np.uint32(0xFF000000)
    drawn[_apart(kept, made) > POINT_STEP] = 0xFFD00000
    drawn = np.ascontiguousarray(drawn.astype(np.uint32))
    height, width = drawn.shape
    return QImage(drawn.tobytes(), width, height, 4 * width, QImage.Format.Format_RGB32).copy()


def _apart(kept: QImage, made: QImage) -> NDArray[np.int16]:
    """Of each point the largest step of a channel, both in the colours that the kept one has."""
    if kept.colorCount():
        # What two of its few colours are apart is reckoned once for all points that have them.
        table = channels_of(np.array(kept.colorTable(), np.uint32)).astype(np.int16)
        between: NDArray[np.int16] = np.abs(table[:, None] - table).max(axis=2)
        return between[numbers(kept), in_colours_of(kept, made)]
    steps = np.abs(_channels(kept) - _channels(made))
    # A colour at a time: along the three of a pixel numpy is ten times as slow.
    apart: NDArray[np.int16] = np.maximum(np.maximum(steps[..., 0], steps[..., 1]), steps[..., 2])
    return apart


def _mean(picture: QImage) -> NDArray[np.float64]:
    """Of each channel, from 0 to 255."""
    channels = _channels(picture)
    return np.array([channels[..., one].mean(dtype=np.float64) for one in range(3)])


def _channels(picture: QImage) -> NDArray[np.int16]:
    """Height × width × 3, from 0 to 255."""
    rgb = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return rows[:, : 3 * rgb.width()].reshape(rgb.height(), rgb.width(), 3).astype(np.int16)
