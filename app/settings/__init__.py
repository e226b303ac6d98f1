"""A workstation's settings: one schema, and the layers that say what holds; the file keeps only what was chosen.

found = settings.read(settings.settings_file())     all layers but the command line's, and what was wrong in them
found.told({"appearance.theme": "dark"})            the command line's
found.settings["appearance.theme"], found.settings.origin("appearance.theme")
settings.write(file, after, before)                 what the user chose anew
"""

from __future__ import annotations

from app.settings.files import Trouble
from app.settings.layers import Authorities, Layer, Origin, Settings, Source, differing
from app.settings.places import PROGRAM, Places, settings_file
from app.settings.profile import Profile
from app.settings.reading import Read, read, write
from app.settings.schema import Setting, Who, WrongValue, all_settings

__all__ = [
    "PROGRAM",
    "Authorities",
    "Layer",
    "Origin",
    "Places",
    "Profile",
    "Read",
    "Setting",
    "Settings",
    "Source",
    "Trouble",
    "Who",
    "WrongValue",
    "all_settings",
    "differing",
    "read",
    "settings_file",
    "write",
]
