"""What is said about settings: what one is called, who set it, what in a file cannot be used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject

from app.settings import Origin, Setting, Source, Trouble
from app.settings.schema import Kind
from app.settings.words import SETTING_WORDS, Said
from ui.formats import NBSP, percent_mark

translate = QCoreApplication.translate

#: Reasons for which all that a file says is left out.
_WHOLE_FILE: Final = frozenset({"broken", "unreadable"})


def say(said: Said, language: str) -> str:
    """A text of the schema in the language; a translator that knows better is heard first."""
    told = QCoreApplication.translate("Setting", said.en)
    return told if told != said.en else said.in_language(language)


def title(key: str, language: str) -> str:
    """What the setting is called."""
    return say(SETTING_WORDS[key].title, language)


def value_words(setting: Setting, value: Any, language: str) -> str:
    """What a value is called."""
    names = SETTING_WORDS[setting.key].names
    match setting.kind:
        case Kind.FLAG:
            return translate("Settings", "On") if value else translate("Settings", "Off")
        case Kind.NUMBER:
            return f"{value}{unit_words(setting.unit, language)}"
        case Kind.IDS:
            return ", ".join(map(str, value)) or translate("Settings", "All")
        case Kind.PROFILES:
            return ", ".join(one.name for one in value) or translate("Settings", "None")
        case _ if value in names:
            return say(names[value], language)
        case _:
            return str(value) or translate("Settings", "None")


def chosen_words(setting: Setting, value: Any, language: str) -> str:
    """A setting and one of its values, as the palette offers it and as it is said once it is chosen."""
    return f"{title(setting.key, language)}: {value_words(setting, value, language)}"


def unit_words(unit: str, language: str) -> str:
    """What stands behind a number, with the blank before it."""
    match unit:
        case "percent":
            return percent_mark(language)
        case "minutes":
            return NBSP + translate("Settings", "min")
        case "seconds":
            return NBSP + translate("Settings", "s")
        case _:
            return ""


def at_next_start() -> str:
    """Said of the few settings that a running program does not follow."""
    return translate("Settings", "Holds from the next start.")


def wrong_words(reason: str) -> str:
    """Why what was typed cannot be."""
    if reason == "password":
        return translate("Settings", "Leave the password out: it is asked for at signing in.")
    return translate("Settings", "This cannot be. What held before holds on.")


def locked(origin: Origin) -> str:
    """Why it cannot be changed: by whom, and where that stands."""
    if origin.by:
        return translate("Settings", "Locked by {name}: {where}").format(name=origin.by, where=origin.where)
    return translate("Settings", "Locked by your organisation: {where}").format(where=origin.where)


def origin_words(origin: Origin) -> str:
    """Where a value comes from; "" for what is usual: built in, or chosen by the user."""
    match origin.source:
        case Source.POLICY:
            return locked(origin)
        case Source.MACHINE:
            return translate("Settings", "This workstation's default: {where}").format(where=origin.where)
        case Source.ENVIRONMENT:
            return translate(
                "Settings", "From the environment: {where}. Your choice holds until the end."
            ).format(where=origin.where)
        case Source.COMMAND_LINE:
            return translate(
                "Settings", "From the command line: {where}. Your choice holds until the end."
            ).format(where=origin.where)
        case _:
            return ""


def not_kept(file: str, why: str) -> str:
    """Nothing can be written; the session goes on."""
    return translate(
        "Settings", "The settings cannot be kept in {file} ({why}). Your choices hold until the program ends."
    ).format(file=file, why=why)


def troubles(found: Sequence[Trouble]) -> str:
    """One message about all that cannot be used, the first of it by name; "" when there is nothing to say."""
    # A file that nobody can read goes first: of a policy it means that nothing is locked.
    told = sorted((one for one in found if not one.is_quiet), key=lambda one: one.reason not in _WHOLE_FILE)
    if not told:
        return ""
    if told[0].reason in _WHOLE_FILE:
        words = translate(
            "Settings",
            "A file of settings cannot be used: nothing in it holds, and nothing is locked by it. {trouble}",
        )
    elif told[0].reason == "profile":
        words = translate("Settings", "A profile cannot be used; the others are offered. {trouble}")
    else:
        words = translate("Settings", "A setting cannot be used: what would hold without it does. {trouble}")
    words = words.format(trouble=trouble(told[0]))
    if len(told) > 1:
        words = f"{words} {SettingsPlurals().others(len(told) - 1)}"
    return words


class SettingsPlurals(QObject):
    """A QObject, because lupdate finds the plurals of `self.tr` only."""

    def others(self, count: int) -> str:
        """How many more there are than the one told of."""
        return self.tr("And %n other(s), see the log.", "", count)


def trouble(one: Trouble) -> str:
    """File, line and what is wrong."""
    place = one.where
    if one.line is not None:
        place = translate("Settings", "{file}, line {line}").format(file=one.where, line=one.line)
    match one.reason:
        case "unreadable":
            said = translate("Settings", "It cannot be read ({why}).").format(why=one.detail)
        case "broken":
            said = translate("Settings", "It cannot be understood ({why}).").format(why=one.detail)
        case "unknown":
            said = translate("Settings", "There is no setting “{key}”.").format(key=one.key)
        case "no_policy":
            said = translate("Settings", "“{key}” cannot be set by policy.").format(key=one.key)
        case "no_profile":
            said = translate("Settings", "There is no profile of the name that “{key}” says.").format(
                key=one.key
            )
        case "organisation":
            said = translate("Settings", "“{key}” is for IT to set, for the whole workstation.").format(
                key=one.key
            )
        case "profile" | "profiles":
            said = translate("Settings", "Correct “{key}” there ({why}).").format(
                key=one.key, why=one.detail.partition(": ")[2]
            )
        case "password":
            said = translate("Settings", "“{key}” must not have a password in it.").format(key=one.key)
        case _:
            said = translate("Settings", "“{key}” has a value it cannot have.").format(key=one.key)
    return f"{place}:{NBSP}{said}"


def overruled(what: str, by: Origin) -> str:
    """Where the command line says the address or the profile, and a policy says otherwise."""
    if what == "address":
        words = translate("Opening", "The address of the command line is not used. {lock}")
    else:
        words = translate("Opening", "The profile of the command line is not used. {lock}")
    return words.format(lock=locked(by))
