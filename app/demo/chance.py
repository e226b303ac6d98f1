"""Chance that depends on the seed and on what it is for, never on the order in which it is asked."""

from __future__ import annotations

import math
from collections.abc import Mapping
from random import Random
from typing import TypeVar

T = TypeVar("T")


def stream(*key: object) -> Random:
    """A stream of its own for `key`; the same key gives the same stream in every run and on every machine.

    A text seeds `Random` by its SHA-512, so neither the hash seed of the process nor other streams matter.
    """
    return Random("\x1f".join(map(str, key)))


def pick(chance: Random, shares: Mapping[T, float]) -> T:
    """One of the keys by its share; the shares need not add up to one."""
    left = chance.random() * sum(shares.values())
    last = None
    for last, share in shares.items():  # noqa: B007  # the last one catches what rounding leaves
        left -= share
        if left < 0:
            break
    assert last is not None
    return last


def poisson(chance: Random, mean: float) -> int:
    """A Poisson count, by counting arrivals of unit rate: exact, and fast enough for the few hundreds needed here."""
    count, reached = 0, chance.expovariate(1.0)
    while reached < mean:
        count += 1
        reached += chance.expovariate(1.0)
    return count


def factor(chance: Random, variation: float) -> float:
    """A day's factor: gamma with mean 1 and this coefficient of variation."""
    shape = 1.0 / (variation * variation)
    return chance.gammavariate(shape, 1.0 / shape)


def log_normal(chance: Random, mean: float, log_sd: float) -> float:
    """A log-normal value with this mean (not median)."""
    return chance.lognormvariate(math.log(mean) - log_sd * log_sd / 2, log_sd)
