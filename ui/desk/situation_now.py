"""What decides about commands just now, put together of all who know a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.commands import Situation

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork


def situation_now(desk: Deskwork) -> Situation:
    """Chosen is what is so where the keyboard is; there is no age before the first board."""
    acting, changes = desk.acting, desk.console.setting_changes
    present, own = desk.present, desk.own_windows
    chosen = desk.screens.chosen if own.active is None else own.chosen
    age_s = present.freshness.age_s(desk.wall_us) if present and present.board is not None else None
    return Situation(
        chosen=chosen.count,
        calling=chosen.calling,
        lost=chosen.lost,
        untextable=chosen.untextable,
        closed=chosen.closed,
        joined=chosen.joined,
        named=chosen.named,
        said=chosen.said,
        # By the second: a situation that differs makes all actions anew.
        age_s=None if age_s is None else float(int(age_s)),
        can_undo=acting.can_undo,
        can_redo=acting.can_redo,
        can_undo_here=desk.front.can_undo or changes.can_undo_newest,
        can_redo_here=desk.front.can_redo or changes.can_redo_newest,
        can_repeat=acting.can_repeat,
        has_history=bool(acting.history()),
        has_answers=acting.last is not None,
        is_demo=desk.services.is_demo,
        may=desk.services.may,
        screens=frozenset(desk.offered),
        parts=desk.front.parts_now() | _of_the_desk(desk),
        off_here=desk.front.off_here(),
    )


def _of_the_desk(desk: Deskwork) -> frozenset[str]:
    """What commands are about whichever screen is in front."""
    there = {
        "apart": desk.own_windows.active is not None,
        "consent": desk.consents.asked is not None,
    }
    return frozenset(part for part, is_there in there.items() if is_there)
