"""One column of the board: a base that boards share, and the few values that differ from it in this one."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Slots = NDArray[np.int64]
_LEAST_PATCH = 1024
_SHARE = 32
#: A base this short (64 KB at the most) is copied faster than a patch is searched,
_SHORT = 8192
#: and so is a base in which one of so many values changes at once.
_MANY = 256


class Column:
    """Immutable. A tick costs what it changes; the base is copied only when the patch outgrows 1/32 of it."""

    __slots__ = ("_base", "_full", "_slots", "_values")

    def __init__(
        self, base: NDArray[Any], slots: Slots | None = None, values: NDArray[Any] | None = None
    ) -> None:
        """`slots` is sorted without doubles; `values` are what stands there instead of the base's."""
        self._base = base
        self._slots = np.empty(0, np.int64) if slots is None else slots
        self._values = base[:0] if values is None else values
        self._full: NDArray[Any] | None = base if slots is None else None

    def __len__(self) -> int:
        return len(self._base)

    @property
    def own_bytes(self) -> int:
        """Memory of the base and the patch."""
        return int(self._base.nbytes + self._slots.nbytes + self._values.nbytes)

    def full(self) -> NDArray[Any]:
        """All values by slot, not to be written to; the first call on a patched column copies its base."""
        if self._full is None:
            full = self._base.copy()
            full[self._slots] = self._values
            full.flags.writeable = False
            # Two threads may both get here; each makes the same array, and either may stay.
            self._full = full
        return self._full

    def take(self, slots: Slots) -> NDArray[Any]:
        """The values at `slots`, as an array of their own."""
        if self._full is not None:
            return self._full[slots]
        # Past some share of the column, looking each slot up in the patch costs more than the copy.
        if len(slots) > len(self._base) // 8:
            return self.full()[slots]
        taken = self._base[slots]
        place = np.searchsorted(self._slots, slots)
        place[place == len(self._slots)] = 0
        patched = self._slots[place] == slots
        taken[patched] = self._values[place[patched]]
        return taken

    def put(self, slots: Slots, values: NDArray[Any]) -> Column:
        """The column with `values` at `slots`, which are sorted and without doubles."""
        if not len(slots):
            return self
        if len(self._base) <= max(_SHORT, _MANY * len(slots)):
            base = self._base.copy() if self._full is None else self._full.copy()
            if self._full is None:
                base[self._slots] = self._values
            base[slots] = values
            base.flags.writeable = False
            return Column(base)
        place = np.searchsorted(self._slots, slots)
        known = np.zeros(len(slots), np.bool_)
        inside = place < len(self._slots)
        known[inside] = self._slots[place[inside]] == slots[inside]
        patch_values = self._values.copy()
        patch_values[place[known]] = values[known]
        new = ~known
        patch_slots = np.insert(self._slots, place[new], slots[new])
        patch_values = np.insert(patch_values, place[new], values[new])
        if len(patch_slots) <= max(_LEAST_PATCH, len(self._base) // _SHARE):
            return Column(self._base, patch_slots, patch_values)
        base = self._base.copy()
        base[patch_slots] = patch_values
        base.flags.writeable = False
        return Column(base)

    def grown(self, length: int) -> Column:
        """The column with room for `length` slots, the new ones zero."""
        base = np.zeros(length, self._base.dtype)
        base[: len(self)] = self.full()
        base.flags.writeable = False
        return Column(base)
