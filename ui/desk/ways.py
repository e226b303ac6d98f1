"""Ways from wherever one is into a screen: to a moment of a day, to some callbacks, to a setting; and where to begin.

Each screen's controller is loaded with the first way that leads there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.desk.moment import Moment

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork


def first_screen(desk: Deskwork) -> str:
    """The one chosen to begin with, or where the user left off."""
    choices = desk.console.choices
    wanted = choices["general.start_screen"]
    if wanted == "last":
        wanted = choices.settings.window.get("front", "")
    return wanted if wanted in desk.offered else desk.offered[0]


def show_moment(desk: Deskwork, moment: Moment) -> None:
    """The replay of its day, at that moment."""
    from ui.desk.replay_desk import ReplayDesk

    replay = desk.screens.desk("replay")
    if isinstance(replay, ReplayDesk):
        replay.show_moment(moment)
    desk.go_to("replay")


def show_callbacks(desk: Deskwork, ids: Sequence[int]) -> None:
    """These callbacks, chosen, on the screen of all of them, whichever days they are of."""
    from ui.desk.callbacks_desk import CallbacksDesk

    desk.go_to("callbacks")
    callbacks = desk.screens.desk("callbacks")
    if isinstance(callbacks, CallbacksDesk):
        callbacks.show_callbacks(ids)


def open_setting(desk: Deskwork, key: str) -> None:
    """Go to a setting and give it the keyboard."""
    from ui.desk.settings_desk import SettingsDesk

    desk.go_to("settings")
    settings = desk.screens.front
    if isinstance(settings, SettingsDesk):
        settings.show_setting(key)
