"""A figure's definition: what it means, how and by which clock it is counted, and who counts so."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Definition:
    """One figure's meaning, in sentences that stand beside the figure on request. `basis`: who counts so, "" for us."""

    name: str
    meaning: str
    formula: str
    clock: str
    basis: str = ""

    def told(self, source: str) -> str:
        """The whole, line by line; `source` says when the data was read."""
        return "\n".join(
            part for part in (self.name, self.meaning, self.formula, self.clock, self.basis, source) if part
        )
