"""What chance alone does to the number foretold: the same afternoon, with requests and calls as they happen to be."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.foresight.burn import Burning, burn
from app.foresight.chance import none
from tests.foresight.nearness import is_near

#: Afternoons drawn for one forecast.
DRAWS: Final = 40
#: How long one call is, against its service's mean: the demo's calls, and half of a real line's.
_CALL_CV: Final = 0.6


def afternoons(fuel: Burning, seed: int, draws: int = DRAWS) -> NDArray[np.float64]:
    """By draw and centre: who is left over when requests come by chance about what is expected, and calls last so.

    Everything else is known in these: the mean of each centre's requests, who comes to work, the pace, who is reached.
    """
    random = np.random.default_rng(seed)
    first = fuel.work_s[:, :, 0]
    work_s = float(first.mean())
    # So much work done in a step is so many calls, each as long as it happens to be.
    spread = np.sqrt(np.maximum(fuel.capacity_s, 0.0) * work_s) * _CALL_CV
    left = []
    for _ in range(draws):
        capacity_s = np.maximum(fuel.capacity_s + random.normal(size=spread.shape) * spread, 0.0)
        drawn = replace(
            fuel,
            arrivals=random.poisson(fuel.arrivals).astype(np.float64),
            capacity_s=capacity_s,
            chance=none(len(fuel.arrivals)),
        )
        left.append(burn(drawn).ready[-1].sum(axis=1))
    return np.array(left)


def best_possible(totals: NDArray[np.float64]) -> float:
    """The share of such afternoons that the best single number would be near to: nobody can foretell more of them."""
    tries = np.linspace(totals.min(), totals.max(), 50)
    return max(float(np.mean([is_near(said, was) for was in totals.tolist()])) for said in tries.tolist())
