"""Who would be sent a text: of all whose callbacks were chosen, those who get it, in which language, and who not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Receiver:
    """One callback whose caller would be sent a text; `hindrance` says why not (`app.domain.act.UNTEXTABLE`)."""

    callback_id: int
    language: str
    hindrance: str = ""


class Receivers:
    """`get`: those whom nothing hinders. It never changes: what is found out makes another one."""

    def __init__(self, asked: Iterable[Receiver]) -> None:
        self._asked = tuple(asked)
        self.get = tuple(one for one in self._asked if not one.hindrance)

    @property
    def by_language(self) -> dict[str, int]:
        """How many get it in each language, that of the most first."""
        return dict(Counter(one.language for one in self.get).most_common())

    @property
    def hindrances(self) -> Counter[str]:
        """Why how many do not get it."""
        return Counter(one.hindrance for one in self._asked if one.hindrance)

    def checked(self, found: Mapping[int, str]) -> Receivers:
        """With what hinders some of them, by the callback's id."""
        return Receivers(
            replace(one, hindrance=found.get(one.callback_id, one.hindrance)) for one in self._asked
        )
