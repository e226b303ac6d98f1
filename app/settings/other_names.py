"""What else people call settings and their values, for the search over them: the words of other programs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.settings.words import Said

#: A language is found by its name in any of them: whoever looks for it may not read the one in force.
_FINNISH: Final = "Suomi, Finnish, finska"
_SWEDISH: Final = "Svenska, Swedish, ruotsi"
_ENGLISH: Final = "English, englanti, engelska"
_DARK: Final = Said("dark mode, night mode", "tumma tila, yötila", "mörkt läge, nattläge")
_LIGHT: Final = Said("light mode, day mode", "vaalea tila, päivätila", "ljust läge, dagläge")

#: By a setting's key, or by key and value; names parted by commas.
OTHER_NAMES: Final[Mapping[tuple[str, ...], Said]] = {
    ("general.language",): Said("translation", "käännös", "översättning"),
    ("general.language", "fi"): Said(_FINNISH, _FINNISH, _FINNISH),
    ("general.language", "sv"): Said(_SWEDISH, _SWEDISH, _SWEDISH),
    ("general.language", "en"): Said(_ENGLISH, _ENGLISH, _ENGLISH),
    ("general.start_screen",): Said("start screen, home", "etusivu, alkunäkymä", "startsida, hem"),
    ("general.single_keys",): Said(
        "shortcuts, letter keys", "pikanäppäimet, kirjainnäppäimet", "genvägar, bokstavstangenter"
    ),
    ("appearance.theme",): Said("colours", "värit", "färger"),
    ("appearance.theme", "dark"): _DARK,
    ("appearance.theme", "light"): _LIGHT,
    ("appearance.theme", "contrast"): Said("contrast", "korkea kontrasti, kontrasti", "kontrast"),
    ("appearance.text_size",): Said(
        "font, zoom, letters", "fontti, kirjasin, zoomaus", "typsnitt, teckenstorlek, zoom"
    ),
    ("appearance.density",): Said(
        "dense rows, table rows", "tiheys, taulukon rivit", "täthet, tabellens rader"
    ),
    ("appearance.motion",): Said("animation, blinking", "animaatio, vilkkuminen", "animering, blinkande"),
    ("alerts.sound",): Said("mute, beep", "mykistä, piippaus", "ljudlöst, pip"),
    ("alerts.desktop",): Said("notifications, pop-ups", "ponnahdusikkunat", "notiser, popupfönster"),
    ("connection.database",): Said("server, connection", "palvelin, yhteys", "server, anslutning"),
    ("connection.pace",): Said(
        "refresh rate, update interval", "päivitysväli, päivitystiheys", "uppdateringsintervall"
    ),
    ("lock.after_minutes",): Said(
        "timeout, automatic lock, screen lock, security",
        "aikakatkaisu, automaattinen lukitus, näytön lukitus, tietoturva",
        "tidsgräns, automatisk låsning, skärmlås, säkerhet",
    ),
}


def other_names(language: str, key: str, value: object = None) -> tuple[str, ...]:
    """Of a setting, or of one of its values; none for what is called by its name alone."""
    said = OTHER_NAMES.get((key,) if value is None else (key, str(value)))
    return () if said is None else tuple(one.strip() for one in said.in_language(language).split(","))
