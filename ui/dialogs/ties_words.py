"""Says before a move or an assignment which patients would be taken from their own nurse or care team."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.listing.continuity import Ties
from ui.formats import number

translate = QCoreApplication.translate

_MOST_NAMES = 3


def ties_left(ties: Ties) -> str:
    """A line for each kind of tie, "" where none would be cut."""
    lines = []
    if ties.named:
        lines.append(
            translate("Ties", "{count} of {rows} have a named professional: {names}").format(
                count=number(ties.named), rows=number(ties.rows), names=_listed(ties.nurses)
            )
        )
    if ties.in_team:
        lines.append(
            translate("Ties", "{count} of {rows} have a care team: {names}").format(
                count=number(ties.in_team), rows=number(ties.rows), names=_listed(ties.teams)
            )
        )
    if ties.assigned:
        lines.append(
            translate("Ties", "{count} of {rows} are assigned, which the move ends: {names}").format(
                count=number(ties.assigned), rows=number(ties.rows), names=_listed(ties.assignees)
            )
        )
    return "\n".join(lines)


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_MOST_NAMES])
    return f"{shown}…" if len(names) > _MOST_NAMES else shown
