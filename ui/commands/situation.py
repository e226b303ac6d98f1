"""What decides whether a command is on: what is chosen, how old the data is, what can be taken back."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.act import ActKind


@dataclass(frozen=True, slots=True)
class Situation:
    """Counts of rows, and what has been done.

    Of the `chosen` rows so many are being rung, have been for so long that the call may be lost, cannot be texted,
    have ended, were joined, have a named professional or care team, or a text of the patient that waits to be read
    (`said`).
    `age_s`: of the data shown, None before the first reading.
    `can_undo_here`: a setting was changed, on its screen in front or last of all, which comes before the acts.
    `may`: the acts that are not refused to this login altogether. `screens`: the screens it is offered; `parts`: the
    parts of the screen in front that commands are about: filter, list, detail, density, table, find. `off_here`: those
    of its own commands that it knows to be off, each with the reason.
    """

    chosen: int = 0
    calling: int = 0
    lost: int = 0
    untextable: int = 0
    closed: int = 0
    joined: int = 0
    named: int = 0
    said: int = 0
    age_s: float | None = None
    can_undo: bool = False
    can_redo: bool = False
    can_undo_here: bool = False
    can_redo_here: bool = False
    can_repeat: bool = False
    has_history: bool = False
    has_answers: bool = False
    is_demo: bool = False
    may: frozenset[ActKind] = frozenset(ActKind)
    screens: frozenset[str] = frozenset({"live"})
    parts: frozenset[str] = frozenset({"filter", "list", "detail", "density"})
    off_here: tuple[tuple[str, str], ...] = ()

    @property
    def open(self) -> int:
        """How many of the chosen rows have not ended."""
        return self.chosen - self.closed
