"""What texts cost: each part of each text a price that the region has agreed with its carrier."""

from __future__ import annotations

from typing import NamedTuple


class TextPrice(NamedTuple):
    """The price of one part, in thousandths of the currency (ISO 4217)."""

    milli: int
    currency: str = "EUR"

    def of(self, parts: int) -> int:
        """What so many parts cost, in thousandths."""
        return self.milli * parts
