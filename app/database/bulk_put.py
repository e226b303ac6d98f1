"""What became of a chunk of an import."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Put:
    """How many rows are new or changed, and why some stay out, by their place in the chunk; the rest was known.

    `differing` of those that stay out are known too, but with other content.
    """

    new: int = 0
    changed: int = 0
    differing: int = 0
    refused: dict[int, str] = field(default_factory=dict)

    def differs(self, place: int, wherein: str = "") -> None:
        """The row is known with other content, and what is there stays."""
        self.differing += 1
        told = f", and differs in {wherein}" if wherein else " with other content"
        self.refused[place] = f"known from before{told}: what is there stays"
