"""The one schema of a workstation's settings: key, kind, default, bounds, page, and who may change it.

The words that describe them are in `app.settings.words`, which is not loaded at the start. Thresholds, hours, rules
and text templates are the region's and live in its database, not here. The small values of this package are named
tuples: the window is painted after them, and a frozen dataclass takes ten times as long to make.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from app.domain.address import has_password
from app.settings.profile import Profile, WrongProfile, is_whole, profiles_of

#: Before the name of a setting's variable in the environment.
ENVIRONMENT_PREFIX: Final = "JONOVAHTI_"


class Kind(Enum):
    """What a value is: how it is written in a file, in the registry and on screen follows from it."""

    FLAG = "flag"
    CHOICE = "choice"
    NUMBER = "number"
    TEXT = "text"
    URL = "url"
    FILE = "file"
    IDS = "ids"
    PROFILES = "profiles"


class Who(Enum):
    """Who may change a setting: the user on the screen of settings, or only who looks after the machine."""

    USER = "user"
    ORGANISATION = "organisation"


class WrongValue(ValueError):
    """A value that a setting cannot have.

    `reason` is a code: kind, choice, small, large, password, profile (one of several), profiles (all of them).

    Its message says in English what is possible and repeats no value, which may be a secret, but for a profile's name.
    """

    def __init__(self, reason: str, possible: str) -> None:
        super().__init__(possible)
        self.reason = reason


class Setting(NamedTuple):
    """`choices` are all there are, for a CHOICE and some NUMBERs; `smallest` and `largest` bound other NUMBERs.

    `option` is of the console's command line. `is_live`: another value is in force at once, else at the next start.
    `policy_allowed`: an organisation may lock it. `step` and `unit` (a code: percent, minutes, seconds) are for the
    field on screen.
    """

    key: str
    kind: Kind
    default: Any
    page: str
    choices: tuple[str | int, ...] = ()
    smallest: int = 0
    largest: int = 0
    step: int = 1
    unit: str = ""
    who: Who = Who.USER
    option: str = ""
    variable: str = ""
    is_live: bool = True
    policy_allowed: bool = True

    @property
    def environment(self) -> str:
        """The name of its variable in the environment."""
        return self.variable or ENVIRONMENT_PREFIX + self.key.upper().replace(".", "_")

    @property
    def possible(self) -> str:
        """In English, what it can be."""
        match self.kind:
            case Kind.FLAG:
                return "true or false"
            case Kind.CHOICE:
                return ", ".join(str(one) for one in self.choices)
            case Kind.NUMBER if self.choices:
                return "one of " + ", ".join(str(one) for one in self.choices)
            case Kind.NUMBER:
                return f"a whole number from {self.smallest} to {self.largest}"
            case Kind.URL:
                return "a database address without a password, such as postgresql://server/database"
            case Kind.FILE:
                return "the path of a file"
            case Kind.IDS:
                return "a list of whole numbers"
            case Kind.PROFILES:
                return "tables with name and database, and where wanted ca_file and kind (region, test, demo)"
            case _:
                return "text"

    def checked(self, value: Any) -> Any:
        """The value as the program uses it. Raises WrongValue."""
        match self.kind:
            case Kind.FLAG:
                good = isinstance(value, bool)
            case Kind.CHOICE:
                good = isinstance(value, str)
            case Kind.NUMBER:
                good = isinstance(value, int) and not isinstance(value, bool)
            case Kind.IDS:
                good = isinstance(value, list | tuple) and all(type(one) is int for one in value)
            case Kind.PROFILES:
                return self._profiles(value)
            case _:
                good = isinstance(value, str) and is_whole(value)
        if not good:
            raise WrongValue("kind", self.possible)
        if self.choices and value not in self.choices:
            raise WrongValue("choice", self.possible)
        if self.kind is Kind.NUMBER and not self.choices:
            if value < self.smallest:
                raise WrongValue("small", self.possible)
            if value > self.largest:
                raise WrongValue("large", self.possible)
        if self.kind is Kind.URL and has_password(value):
            raise WrongValue("password", self.possible)
        return tuple(value) if self.kind is Kind.IDS else value

    def of_text(self, text: str) -> Any:
        """The value that a variable, an option or the registry's text says. Raises WrongValue."""
        match self.kind:
            case Kind.FLAG:
                told = _FLAGS.get(text.strip().lower())
                return self.checked(text if told is None else told)
            case Kind.NUMBER:
                return self.checked(int(text) if re.fullmatch(r"\s*\d{1,9}\s*", text) else text)
            case Kind.IDS:
                words = text.replace(",", " ").split()
                if not all(re.fullmatch(r"\d{1,9}", word) for word in words):
                    raise WrongValue("kind", self.possible)
                return self.checked([int(word) for word in words])
            case Kind.PROFILES:
                # name=address, one after the other, parted by blanks.
                pairs = [word.partition("=") for word in text.split()]
                return self._profiles([{"name": name, "database": url} for name, _, url in pairs])
            case _:
                return self.checked(text)

    def plain(self, value: Any) -> Any:
        """The value as JSON and TOML write it."""
        if self.kind is Kind.PROFILES:
            return [one.plain() for one in value]
        return list(value) if self.kind is Kind.IDS else value

    def usable(self, value: Any) -> tuple[Any, tuple[WrongValue, ...]]:
        """As `checked`, but of several profiles those that are wrong are told, and the others can be used."""
        if self.kind is not Kind.PROFILES:
            return self.checked(value), ()
        try:
            found, wrong = profiles_of(value)
        except WrongProfile as fault:
            raise WrongValue("profiles", f"{self.possible}: {fault}") from fault
        if wrong and not found:
            raise WrongValue("profiles", f"{self.possible}: {wrong[0]}")
        return found, tuple(WrongValue("profile", f"{self.possible}: {one}") for one in wrong)

    def _profiles(self, value: Any) -> tuple[Profile, ...]:
        found, wrong = self.usable(value)
        if wrong:
            raise wrong[0]
        return tuple(found)


_FLAGS: Final[Mapping[str, bool]] = {
    **dict.fromkeys(("1", "true", "yes", "on"), True),
    **dict.fromkeys(("0", "false", "no", "off"), False),
}

#: In the order of the screen of settings.
PAGES: Final = ("general", "appearance", "alerts", "wallboard", "connection", "security")
THEMES: Final = ("system", "light", "dark", "contrast")
LANGUAGES: Final = ("system", "fi", "sv", "en")
TEXT_SIZES: Final = (90, 100, 115, 130, 150)
START_SCREENS: Final = ("last", "live", "callbacks", "centres", "alerts", "reports", "audit", "messages")

_SETTINGS: Final = (
    Setting("general.language", Kind.CHOICE, "system", "general", LANGUAGES, option="--language",
            variable="JONOVAHTI_LANGUAGE"),
    Setting("general.start_screen", Kind.CHOICE, "last", "general", START_SCREENS, is_live=False),
    Setting("general.single_keys", Kind.FLAG, True, "general"),
    Setting("general.confirm_quit", Kind.FLAG, False, "general"),
    Setting("general.confirm_leaving_demo", Kind.FLAG, True, "general"),
    Setting("appearance.theme", Kind.CHOICE, "system", "appearance", THEMES, option="--theme",
            variable="JONOVAHTI_THEME"),
    Setting("appearance.text_size", Kind.NUMBER, 100, "appearance", TEXT_SIZES, unit="percent"),
    Setting("appearance.density", Kind.CHOICE, "standard", "appearance", ("compact", "standard", "comfortable")),
    Setting("appearance.motion", Kind.CHOICE, "system", "appearance", ("system", "full", "reduced")),
    Setting("alerts.sound", Kind.FLAG, True, "alerts"),
    Setting("alerts.desktop", Kind.FLAG, True, "alerts"),
    Setting("wallboard.centres", Kind.IDS, (), "wallboard"),
    Setting("wallboard.by_need", Kind.FLAG, False, "wallboard"),
    Setting("wallboard.only_attention", Kind.FLAG, False, "wallboard"),
    Setting("wallboard.rotate_s", Kind.NUMBER, 20, "wallboard", smallest=0, largest=600, step=10, unit="seconds"),
    Setting("wallboard.theme", Kind.CHOICE, "console", "wallboard", ("console", "light", "dark", "contrast")),
    Setting("wallboard.size", Kind.NUMBER, 100, "wallboard", (100, 115, 130, 150), unit="percent"),
    Setting("wallboard.screen", Kind.TEXT, "", "wallboard"),
    Setting("wallboard.may_leave", Kind.FLAG, True, "wallboard"),
    Setting("wallboard.ask_password", Kind.FLAG, False, "wallboard"),
    Setting("connection.database", Kind.URL, "", "connection", option="--database", variable="JONOVAHTI_DATABASE",
            is_live=False),
    Setting("connection.user", Kind.TEXT, "", "connection", is_live=False),
    Setting("connection.ca_file", Kind.FILE, "", "connection", is_live=False),
    Setting("connection.profile", Kind.TEXT, "", "connection", is_live=False),
    Setting("profiles", Kind.PROFILES, (), "connection", who=Who.ORGANISATION, is_live=False),
    Setting("connection.pace", Kind.CHOICE, "quick", "connection", ("quick", "sparing")),
    Setting("lock.after_minutes", Kind.NUMBER, 0, "security", smallest=0, largest=480, step=5, unit="minutes"),
)  # fmt: skip
BY_KEY: Final[Mapping[str, Setting]] = MappingProxyType({one.key: one for one in _SETTINGS})


def all_settings() -> tuple[Setting, ...]:
    """All there are, page after page in the order of PAGES; policy templates and the reference are made of them."""
    return _SETTINGS
