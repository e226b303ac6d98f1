"""Why a text costs more than it looks, in words: the characters outside GSM-7 and what to write in their place."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.messaging.length import Costly, Looked

translate = QCoreApplication.translate


def why_costly(looked: Looked) -> str:
    """The first characters that make it dear and how many parts that is, "" where nothing does."""
    if not looked.costly:
        return ""
    named = ", ".join(_named(one) for one in looked.costly[:4])
    return translate(
        "Costly",
        "{characters}: only 70 characters fit into a part, not 160."
        " Parts now {parts}, with plain characters {plain}.",
    ).format(characters=named, parts=looked.length.parts, plain=looked.plain_length.parts)


def _named(one: Costly) -> str:
    """The character, what it is called where that cannot be seen, and what to write in its place."""
    name = _name_of(one.character)
    shown = f"”{one.character}”" if one.character.strip() else ""
    said = " ".join(part for part in (shown, name) if part) or one.name.lower()
    return f"{said} → ”{one.twin}”" if one.twin else said


def _name_of(character: str) -> str:
    match character:
        case "–" | "—" | "‒" | "―":
            return translate("Costly", "dash")
        case "’" | "‘" | "‚" | "“" | "”" | "„":
            return translate("Costly", "curly quote")
        case "…":
            return translate("Costly", "ellipsis")
        case "\u00a0" | "\u202f" | "\u2009":
            return translate("Costly", "no-break space")
        case "\t":
            return translate("Costly", "tab")
        case _:
            return ""
