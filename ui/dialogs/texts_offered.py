"""The texts that a dialog offers, as they would go out, and what to mind about them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

#: By purpose and language.
Templates = Mapping[str, Mapping[str, str]]


class TextsOffered(NamedTuple):
    """A language without a text gets the Finnish one.

    `of_centres` and `of_lines` are the purposes whose texts are not the same for all, as they name the number of each
    one's centre or the day of each one's call. `warnings`: what to mind, by purpose; of those `blocked` nobody would
    get.
    """

    texts: Templates
    of_centres: frozenset[str] = frozenset()
    of_lines: frozenset[str] = frozenset()
    warnings: Mapping[str, str] = {}
    blocked: frozenset[str] = frozenset()

    def by_hand(self) -> dict[str, Mapping[str, str]]:
        """The texts that a person sends, or would but for what a warning says.

        Who was asked lately is not asked again, and when the line comes to a patient is put into fields: the worker
        alone knows either.
        """
        return {
            code: bodies
            for code, bodies in self.texts.items()
            if code != "survey" and (code in self.blocked or not any("{" in body for body in bodies.values()))
        }
