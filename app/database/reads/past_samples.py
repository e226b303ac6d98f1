"""Five-minute samples of days gone by, as columns; nothing here needs a database."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class PastSamples:
    """Columns of equal length, by time. `oldest_s` is -1 where nobody waited."""

    at_us: NDArray[np.int64]
    queue_id: NDArray[np.int64]
    waiting: NDArray[np.int64]
    oldest_s: NDArray[np.int64]
    hands: NDArray[np.int64]
