"""The settings as pictures: a page, what is locked, what typing finds, what is set elsewhere, what the login may do."""

from __future__ import annotations

from collections.abc import Iterator

from app.settings import Layer, Profile, Source
from tests.pictures.stage import Stage, turn
from ui.desk.settings_desk import SettingsDesk
from ui.screens.settings_lines import REGION, RIGHTS
from ui.screens.settings_screen import SettingsScreen

_POLICY = Layer(
    Source.POLICY,
    {
        "appearance.density": "comfortable",
        "profiles": (
            Profile("Rannikkokaupunki", "postgresql://db.example/contact"),
            Profile("Testi", "postgresql://test.example/contact", kind="test"),
        ),
    },
    "/etc/jonovahti/policy.toml",
    "IT-tuki, 1234",
)


def settings(stage: Stage) -> Iterator[None]:
    """How it looks, with something locked."""
    screen = at_the_settings(stage)
    screen.show_page("appearance")
    _lock(stage, screen)
    turn()
    yield
    _leave(stage, screen)


def settings_connection(stage: Stage) -> Iterator[None]:
    """Where it is signed in to."""
    screen = at_the_settings(stage)
    screen.show_page("connection")
    _lock(stage, screen)
    turn()
    yield
    _leave(stage, screen)


def settings_found(stage: Stage) -> Iterator[None]:
    """A few letters find settings of several pages."""
    screen = at_the_settings(stage)
    screen.search.setText("text")
    turn()
    yield
    _leave(stage, screen)


def settings_region(stage: Stage) -> Iterator[None]:
    """What is the region's and not the workstation's."""
    screen = at_the_settings(stage)
    screen.show_page(REGION)
    turn()
    yield
    _leave(stage, screen)


def settings_rights(stage: Stage) -> Iterator[None]:
    """What the login may do, and at which centres."""
    screen = at_the_settings(stage)
    screen.show_page(RIGHTS)
    turn()
    yield
    _leave(stage, screen)


def at_the_settings(stage: Stage) -> SettingsScreen:
    stage.desk.go_to("settings")
    assert isinstance(stage.desk.front, SettingsDesk)
    # Who comes here again finds the focus where it was left.
    stage.frame.setFocus()
    return stage.desk.front.screen


def _lock(stage: Stage, screen: SettingsScreen) -> None:
    locked = stage.program.choices.settings.with_layer(_POLICY)
    screen.show_settings(locked, can_undo=False)


def _leave(stage: Stage, screen: SettingsScreen) -> None:
    screen.show_page("general")
    screen.show_settings(stage.program.choices.settings, can_undo=False)
    stage.desk.go_to("live")
