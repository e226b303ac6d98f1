"""The rest of the day in steps: requests come, hands ring the most pressing first, who is not reached comes back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.foresight.chance import Lines

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Burning:
    """What there is to burn. A kind is a service in a language; stages are attempts made so far, 0 first.

    `ready` [centre, kind, stage] can be rung now, `calling` are being rung, `later` [step, centre, kind, stage] can be
    from that step on, and what is in the step after the last waits beyond the day. `arrivals` [step, centre, kind];
    `capacity_s` [step, centre] of work that can be begun; `work_s` [centre, kind, stage] of one ring; `reach` [centre,
    stage]; `urgent` by kind; `most` [centre, kind] attempts allowed; `back` by centre the steps until a next attempt,
    which `may_ring` [step, centre] must allow. `stays` [step, centre]: of those who wait for their first ring the share
    that waits on. `speaks` [step, centre, kind]: whether anybody there can ring the kind at all. `chance` [step, draw]:
    as `app.foresight.chance` has it.
    """

    ready: Array
    calling: Array
    later: Array
    arrivals: Array
    capacity_s: Array
    work_s: Array
    reach: Array
    urgent: NDArray[np.bool_]
    most: NDArray[np.int64]
    back: NDArray[np.int64]
    may_ring: NDArray[np.bool_]
    stays: Array
    speaks: NDArray[np.bool_]
    chance: Array


@dataclass(frozen=True, slots=True)
class Burnt:
    """By moment, the first being now, [moment, centre, kind]: `due` still need a ring today, `ready` can have it.

    `parked` [centre, kind]: not reached, and by their policy not rung again before another day.
    `work_left_s` [centre]: what it would take to ring everybody who can be rung at the end.
    """

    due: Array
    ready: Array
    parked: Array
    work_left_s: Array


def burn(fuel: Burning) -> Burnt:
    """Urgent first, then those who have been rung before (they asked earlier), then the rest, as `take` has it.

    What is told is the mean over what chance does to each line.
    """
    steps = len(fuel.arrivals)
    ready, later = fuel.ready.copy(), fuel.later.copy()
    stages = ready.shape[2]
    is_last = np.arange(stages)[None, None, :] + 1 >= fuel.most[:, :, None]
    groups = _groups(fuel)
    group_work = [group * fuel.work_s for group in groups]
    reach = fuel.reach[:, None, :]
    ends = reach + (1 - reach) * is_last
    comes_back = 1 - ends
    each = np.arange(len(ready))
    lines = Lines(fuel.work_s[:, :, 0].sum(axis=1) / max(ready.shape[1], 1))
    # Beyond the day nobody is rung.
    may_ring = np.concatenate([fuel.may_ring, np.zeros((1, len(each)), np.bool_)])
    waits = later[:steps].sum(axis=(0, 3))
    due, can = [(ready + fuel.calling).sum(axis=2) + waits], [ready.sum(axis=2)]
    for step in range(steps):
        ready[:, :, 0] *= fuel.stays[step, :, None]
        come = later[step].copy()
        come[:, :, 0] += fuel.arrivals[step]
        ready += come
        waits = waits - later[step].sum(axis=2)
        speaks = fuel.speaks[step, :, :, None]
        able = ready * speaks
        needs = [(able * work).sum(axis=(1, 2)) for work in group_work]
        came_s = (come * speaks * fuel.work_s).sum(axis=(1, 2))
        waited_s = np.maximum(sum(needs) - came_s, 0.0)
        left = lines.done_s(waited_s, came_s, fuel.capacity_s[step], fuel.chance[step])
        rung = _rung(able, groups, needs, left)
        ready -= rung
        if step == 0:
            # Their work was counted as they began; in this step they end.
            rung += fuel.calling
        again = (rung * comes_back)[:, :, :-1]
        at = np.minimum(step + fuel.back, steps)
        may = may_ring[at, each][:, None, None]
        later[at, each, :, 1:] += again * may
        later[steps, :, :, 1:] += again * ~may
        waits = waits + (again * may).sum(axis=2)
        can.append(ready.sum(axis=2))
        due.append(can[-1] + waits)
    if not steps:
        later[0, :, :, 1:] += (fuel.calling * comes_back)[:, :, :-1]
    return Burnt(
        np.array(due), np.array(can), later[steps].sum(axis=2), (ready * fuel.work_s).sum(axis=(1, 2))
    )


def _groups(fuel: Burning) -> list[Array]:
    """Whom `take` gives in turn, 1 where [centre, kind, stage] is of it: urgent, rung before, the rest."""
    is_urgent = np.broadcast_to(fuel.urgent[None, :, None], fuel.ready.shape)
    is_first = np.zeros(fuel.ready.shape, np.bool_)
    is_first[:, :, 0] = True
    return [group.astype(np.float64) for group in (is_urgent, ~is_urgent & ~is_first, ~is_urgent & is_first)]


def _rung(able: Array, groups: list[Array], needs: list[Array], left_s: Array) -> Array:
    """Those of `able` who are rung with the seconds left by centre, group after group; within one, all alike."""
    rung = np.zeros(able.shape)
    for group, need in zip(groups, needs, strict=True):
        share = np.where(need > left_s, left_s / np.maximum(need, 1e-9), 1.0)
        rung += able * group * share[:, None, None]
        left_s = np.maximum(left_s - need, 0.0)
    return rung
