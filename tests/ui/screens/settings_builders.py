"""Settings of a machine for tests of their screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from pytestqt.qtbot import QtBot

from app.domain.act import ActKind
from app.settings import Layer, Settings, Source
from ui.commands import Commands, Situation
from ui.formats import Formats
from ui.screens.settings_rights import Rights
from ui.screens.settings_screen import SettingsScreen
from ui.windows.frame import Frame

HELSINKI = ZoneInfo("Europe/Helsinki")


def a_policy(**values: Any) -> Layer:
    """Keys with __ for their dot."""
    told = {key.replace("__", "."): value for key, value in values.items()}
    return Layer(Source.POLICY, told, "/etc/jonovahti/policy.toml", "Region IT")


def some_settings(own: Mapping[str, Any] | None = None, *layers: Layer) -> Settings:
    """What a user chose, and other layers."""
    return Settings(own=dict(own or {}), layers=layers)


def a_settings_screen(qtbot: QtBot, settings: Settings, language: str = "en") -> SettingsScreen:
    """In a frame of the usual size, for a login that may do everything."""
    frame = Frame()
    qtbot.addWidget(frame)
    commands = Commands(frame)
    commands.show_situation(Situation(age_s=0, screens=frozenset({"live", "alerts", "messages", "settings"})))
    screen = SettingsScreen(Formats(language, HELSINKI), settings, commands.actions)
    screen.show_rights(Rights("anna", frozenset(ActKind) - {ActKind.SHOW_NUMBER}, ("Kallio", "Malmi")))
    frame.show_screens(("live", "alerts", "messages", "settings"))
    frame.show_screen("settings", screen)
    frame.show()
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    return screen
