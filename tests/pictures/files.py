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
    colours, places, counts = np.unique(_pixels(picture), return_inverse=True, return_counts=True)
    kept = np.sort(_spread(colours, counts, most))
    nearest = _nearest(colours, kept)
    indexed = QImage(width, height, QImage.Format.Format_Indexed8)
    indexed.setColorTable([int(colour) | 0xFF000000 for colour in kept])
    rows = np.frombuffer(indexed.bits(), np.uint8).reshape(height, indexed.bytesPerLine())
    rows[:, :width] = nearest[places].reshape(height, width)
    return indexed


def in_colours_of(kept: QImage, picture: QImage) -> NDArray[np.uint8]:
    """Of each point of the picture, in height × width, which colour of an indexed one is the nearest: its number."""
    pixels = _pixels(picture).ravel()
    # Most points have the colour of the one before them: the few that have another are sorted, not all.
    begins = np.flatnonzero(np.concatenate(([True], pixels[1:] != pixels[:-1])))
    colours, places = np.unique(pixels[begins], return_inverse=True)
    nearest = _nearest(colours, np.array(kept.colorTable(), np.uint32))[places]
    lengths = np.diff(begins, append=len(pixels))
    return np.repeat(nearest, lengths).reshape(picture.height(), picture.width())


def numbers(indexed: QImage) -> NDArray[np.uint8]:
    """Of each point of an indexed picture, in height × width, the number of its colour."""
    eight = indexed.convertToFormat(QImage.Format.Format_Indexed8)
    rows = np.frombuffer(eight.constBits(), np.uint8).reshape(eight.height(), eight.bytesPerLine())
    return rows[:, : eight.width()].copy()


def _pixels(picture: QImage) -> Colours:
    """Height × width, of which each row is whole in memory."""
    rgb = picture.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(rgb.constBits(), np.uint32).reshape(rgb.height(), rgb.bytesPerLine() // 4)
    return np.ascontiguousarray(rows[:, : rgb.width()] | np.uint32(0xFF000000))


def channels_of(colours: Colours) -> NDArray[np.int32]:
    """Of each colour red, green and blue, from 0 to 255."""
    shifts = np.array([16, 8, 0], np.uint32)
    return ((colours[:, None] >> shifts) & np.uint32(0xFF)).astype(np.int32)


def _spread(colours: Colours, counts: NDArray[np.int64], most: int) -> Colours:
    """At most `most` of the colours: frequent ones first, then those that are far from every one taken."""
    if len(colours) <= most:
        return colours
    taken = np.argsort(-counts.astype(np.int64), kind="stable")[: most // 2]
    channels = channels_of(colours)
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
    here, there = channels_of(colours), channels_of(kept)
    found = np.empty(len(colours), np.uint8)
    for begin in range(0, len(colours), 4096):
        part = here[begin : begin + 4096]
        # A channel at a time: along the three of a colour numpy is ten times as slow.
        apart = sum((part[:, [one]] - there[:, one]) ** 2 for one in range(3))
        found[begin : begin + 4096] = np.argmin(apart, axis=1)
    return found
