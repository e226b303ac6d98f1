"""Who says what a setting is, from the weakest to the strongest, and what therefore holds.

built in < machine < user < environment < command line < policy; a policy locks what it sets.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import Any, Final, NamedTuple

from app.settings.profile import Profile
from app.settings.schema import BY_KEY, Setting, Who, all_settings


class Source(IntEnum):
    """A stronger one has the higher number."""

    BUILT_IN = 0
    MACHINE = 1
    USER = 2
    ENVIRONMENT = 3
    COMMAND_LINE = 4
    POLICY = 5


class Layer(NamedTuple):
    """`where`: the file, or the key of the registry. `by`: who says so, in a policy's own words, "" for nobody named.

    Of two layers of one source the later one is the stronger.
    """

    source: Source
    values: Mapping[str, Any]
    where: str = ""
    by: str = ""


class Origin(NamedTuple):
    """Where the value that holds comes from. `where` names file, key, variable or option; "" for what is built in."""

    source: Source
    where: str = ""
    by: str = ""

    @property
    def is_locked(self) -> bool:
        return self.source is Source.POLICY


class Authorities(NamedTuple):
    """The certificates that a server's must come from: a file, "" for the system's.

    `is_above_address`: a policy's, which goes before what an address says of its own.
    """

    file: str = ""
    is_above_address: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """All that is set, found by key. `own` is what the user chose, for the file; `window` what a window remembers.

    `window` holds sizes and columns by name, as text that Qt made, "" for what cannot be read. `others` are keys this
    version does not know: an older or newer one on the same machine keeps its own. `overruled`: what the user chose
    anew in this run although the environment or the command line had said otherwise; it holds until the end.
    """

    own: Mapping[str, Any] = field(default_factory=dict)
    window: Mapping[str, str] = field(default_factory=dict)
    others: Mapping[str, Any] = field(default_factory=dict)
    layers: tuple[Layer, ...] = ()
    file: str = ""
    overruled: frozenset[str] = frozenset()

    def __getitem__(self, key: str) -> Any:
        """Raises KeyError for what is no setting."""
        return self._found(BY_KEY[key])[0]

    def origin(self, key: str) -> Origin:
        """Where the value comes from. Raises KeyError for what is no setting."""
        return self._found(BY_KEY[key])[1]

    def is_locked(self, key: str) -> bool:
        return self.origin(key).is_locked

    def may_choose(self, key: str) -> bool:
        """Whether the user of the screen of settings may change it."""
        return BY_KEY[key].who is Who.USER and not self.is_locked(key)

    def reset_to(self, key: str) -> Any:
        """What holds once the user has chosen nothing."""
        return self.chosen({key: None})[key]

    def chosen(self, values: Mapping[str, Any]) -> Settings:
        """The user's choice; None takes one back. Raises KeyError and WrongValue; what is locked stays as it is."""
        own = dict(self.own)
        for key, value in values.items():
            setting = BY_KEY[key]
            if self.is_locked(key):
                continue
            own.pop(key, None)
            if value is None:
                continue
            checked = setting.checked(value)
            # What would hold anyway is no choice, so that the machine's default of tomorrow reaches the user.
            if checked != replace(self, own=own, overruled=self.overruled | {key})[key]:
                own[key] = checked
        return replace(self, own=own, overruled=self.overruled | set(values))

    def with_layer(self, layer: Layer) -> Settings:
        """With one layer more, the strongest of its source."""
        return replace(self, layers=(*self.layers, layer))

    def with_window(self, window: Mapping[str, str]) -> Settings:
        """With other things remembered of the window."""
        return replace(self, window=window)

    def of_policy(self) -> Settings:
        """What holds for whoever has said nothing, on a machine that says nothing but by policy."""
        return Settings(layers=tuple(one for one in self.layers if one.source is Source.POLICY))

    def told(self, values: Mapping[str, Any]) -> Settings:
        """With what the command line says, in place of what it said before."""
        kept = tuple(one for one in self.layers if one.source is not Source.COMMAND_LINE)
        return replace(self, layers=(*kept, Layer(Source.COMMAND_LINE, dict(values))) if values else kept)

    @property
    def profile(self) -> Profile | None:
        """The one that is named; None when none is, or there is none of the name."""
        wanted = self["connection.profile"]
        return next((one for one in self["profiles"] if one.name == wanted), None)

    @property
    def place(self) -> Profile | None:
        """The profile that is signed in to; None when none is named, or an address goes before it.

        Of a named profile and an address the stronger's holds, and of the same one's the address. Of the machine's and
        the user's the profile holds, as the address there is the last one used.
        """
        told, named = self.origin("connection.database").source, self.origin("connection.profile").source
        is_told = bool(self["connection.database"]) and told > Source.USER and told >= named
        return None if is_told else self.profile

    @property
    def place_lock(self) -> Origin | None:
        """The policy that says where to sign in, and none else may; None where there is no such policy."""
        by_what = "connection.database" if self.place is None else "connection.profile"
        origin = self.origin(by_what)
        return origin if origin.is_locked and self[by_what] else None

    @property
    def database(self) -> str:
        """The address to sign in at, without a password: that of `place`, else the one set; "" for neither."""
        return str(self["connection.database"]) if self.place is None else self.place.database

    def ca_of(self, place: Profile | None) -> Authorities:
        """Those of a profile, None for an address; a policy's go before whatever says others and is no policy's."""
        is_locked = self.is_locked("connection.ca_file")
        is_above_profile = is_locked and not self.is_locked("profiles")
        own = "" if place is None or is_above_profile else place.ca_file
        is_above = (
            is_locked and not self.is_locked("connection.database") if place is None else is_above_profile
        )
        return Authorities(own or str(self["connection.ca_file"]), is_above)

    @property
    def ca(self) -> Authorities:
        """Those of `place`, or of the address."""
        return self.ca_of(self.place)

    def _found(self, setting: Setting) -> tuple[Any, Origin]:
        key = setting.key
        best: tuple[Source, Any, Origin] = (Source.BUILT_IN, setting.default, Origin(Source.BUILT_IN))
        for source, values, where, by in self._all():
            if source < best[0] or key not in values:
                continue
            if source in _OF_THIS_START and key in self.overruled:
                continue
            best = source, values[key], Origin(source, _place(source, where, setting), by)
        return best[1], best[2]

    def _all(self) -> Iterable[tuple[Source, Mapping[str, Any], str, str]]:
        yield Source.USER, self.own, self.file, ""
        for one in self.layers:
            yield one.source, one.values, one.where, one.by


_OF_THIS_START: Final = frozenset({Source.ENVIRONMENT, Source.COMMAND_LINE})


def _place(source: Source, where: str, setting: Setting) -> str:
    if source is Source.ENVIRONMENT:
        return setting.environment
    if source is Source.COMMAND_LINE:
        return setting.option or "--profile"
    return where


def differing(one: Settings, other: Settings) -> tuple[str, ...]:
    """The keys whose value is another one, in the order of the schema."""
    return tuple(each.key for each in all_settings() if one[each.key] != other[each.key])
