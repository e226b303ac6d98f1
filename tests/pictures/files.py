"""Pictures as small files: few colours, kept exactly where they are few, and nothing in them of this machine."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

#: 0xffRRGGBB
Colours = NDArray[np.uint32]
#: What an indexed PNG holds.
MOST_COLOURS: Final = 256
#: Of Qt's scale from 0 (smallest file) to 100 (fastest to write).
SMALLEST: Final = 0


def save(picture: QImage, file: Path, most: int = MOST_COLOURS) -> None:
    """In at most so many colours. Raises OSError when it cannot be written."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if not few_coloured(picture, most).save(str(file), quality=SMALLEST):
        raise OSError(f"{file} could not be written")


def few_coloured(picture: QImage, most: int = MOST_COLOURS) -> QImage:
    """The picture with at most `most` colours: its most frequent ones, and for each other the nearest of them.

    A screen's few plain colours stay as they are; only the edges of letters and shadows are brought together.
    """
    width, height = picture.width(), picture.height()
    rgb = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(rgb.constBits(), np.uint32).reshape(height, rgb.bytesPerLine() // 4)[:, :width]
    colours, places, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    kept = np.sort(_spread(colours, counts, most))
    nearest = _nearest(colours, kept)
    indexed = QImage(width, height, QImage.Format.Format_Indexed8)
    indexed.setColorTable([int(colour) | 0xFF000000 for colour in kept])
    rows = np.frombuffer(indexed.bits(), np.uint8).reshape(height, indexed.bytesPerLine())
    rows[:, :width] = nearest[places].reshape(height, width)
    return indexed


def in_colours_of(kept: QImage, picture: QImage) -> QImage:
    """The picture in those colours only that an indexed one has: each point in the nearest of them."""
    width, height = picture.width(), picture.height()
    rgb = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(rgb.constBits(), np.uint32).reshape(height, rgb.bytesPerLine() // 4)[:, :width]
    table = np.array(kept.colorTable(), np.uint32)
    colours, places = np.unique(pixels, return_inverse=True)
    mapped = np.ascontiguousarray(table[_nearest(colours, table)][places].reshape(height, width))
    return QImage(mapped.tobytes(), width, height, 4 * width, QImage.Format.Format_RGB32).copy()


def _channels(colours: Colours) -> NDArray[np.int32]:
    shifts = np.array([16, 8, 0], np.uint32)
    return ((colours[:, None] >> shifts) & np.uint32(0xFF)).astype(np.int32)


def _spread(colours: Colours, counts: NDArray[np.int64], most: int) -> Colours:
    """At most `most` of the colours: frequent ones first, then those that are far from every one taken."""
    if len(colours) <= most:
        return colours
    taken = np.argsort(-counts.astype(np.int64), kind="stable")[: most // 2]
    channels = _channels(colours)
    weight = np.sqrt(counts)
    distance = np.min(((channels[:, None] - channels[taken]) ** 2).sum(axis=2), axis=1)
    chosen = list(taken)
    while len(chosen) < most:
        worst = int(np.argmax(distance * weight))
        chosen.append(worst)
        distance = np.minimum(distance, ((channels - channels[worst]) ** 2).sum(axis=1))
    kept: Colours = colours[np.unique(chosen)]
    return kept


def _nearest(colours: Colours, kept: Colours) -> NDArray[np.uint8]:
    here, there = _channels(colours), _channels(kept)
    found = np.empty(len(colours), np.uint8)
    for begin in range(0, len(colours), 4096):
        part = here[begin : begin + 4096]
        found[begin : begin + 4096] = ((part[:, None] - there) ** 2).sum(axis=2).argmin(axis=1)
    return found
