"""Sums of money as each language writes them, down to the tenth of a cent that a part of a text costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.domain.text_price import TextPrice
from ui.formats import NBSP, Formats

_SIGNS: Final = {"EUR": "€", "SEK": "kr", "NOK": "kr", "DKK": "kr"}


def money(milli: int, currency: str, formats: Formats) -> str:
    """Thousandths as "0,065 €", "1,30 €", "€0.065", "1,30 kr": a third digit only where it says something."""
    amount = formats.decimal(milli / 1000, 3 if milli % 10 else 2)
    sign = _SIGNS.get(currency, currency)
    if formats.language == "en" and sign == "€":
        return f"{sign}{amount}"
    return f"{amount}{NBSP}{sign}"


@dataclass(frozen=True, slots=True)
class PriceWords:
    """What texts cost, in words of one language."""

    price: TextPrice
    formats: Formats

    def of(self, parts: int) -> str:
        """What so many parts cost."""
        return money(self.price.of(parts), self.price.currency, self.formats)
