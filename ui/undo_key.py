"""What Ctrl+Z takes back next: as it is done, and as the key stands beside the toast of just that."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final
from uuid import UUID

if TYPE_CHECKING:
    from ui.setting_changes import Change, SettingChanges

#: As it is told beside what it takes back.
UNDO_KEY: Final = "Ctrl+Z"


def undone_next(
    changes: SettingChanges, act: Callable[[], UUID | None], *, is_on_their_screen: bool
) -> Change | UUID | None:
    """A setting changed on the screen in front, then one changed elsewhere last of all, then the newest act.

    `act`: which act would be undone, None for none. None: there is nothing to undo.
    """
    if changes.can_undo and (is_on_their_screen or changes.can_undo_newest):
        return changes.newest
    return act()
