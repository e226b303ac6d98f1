"""All layers but the command line's read and put together; whatever cannot be used is told and left out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from app.settings.files import SET_BY, Trouble, checked, read_json, read_toml, write_json
from app.settings.layers import Layer, Settings, Source
from app.settings.places import Places, places
from app.settings.schema import ENVIRONMENT_PREFIX, Who, WrongValue, all_settings
from app.settings.windows_registry import registry_layers

WINDOW: Final = "window"
#: Variables of the same beginning that are no settings of the console.
_NOT_OURS: Final = ("JONOVAHTI_WORKER_", "JONOVAHTI_TESTS_")


class Read(NamedTuple):
    """What was found. `troubles` is empty when all is well; where it is not, the next weaker layer holds.

    `looked_in`: the files and registry keys that were asked, the weakest first, whether there are such or not.
    """

    settings: Settings
    troubles: tuple[Trouble, ...] = ()
    looked_in: tuple[str, ...] = ()

    @property
    def trouble(self) -> str | None:
        """What the user should hear of, in English; None when that is nothing."""
        told = [str(one) for one in self.troubles if not one.is_quiet]
        return "; ".join(told) or None

    def told(self, values: Mapping[str, Any]) -> Read:
        """With what the command line says."""
        return Read(self.settings.told(values), self.troubles, self.looked_in)

    def with_troubles(self, more: Iterable[Trouble]) -> Read:
        """With what else cannot be used."""
        return self._replace(troubles=(*self.troubles, *more))


def read(file: Path, where: Places | None = None, environment: Mapping[str, str] | None = None) -> Read:
    """What holds for the user whose file it is. `where` and `environment`: those of this machine when left out."""
    where = places() if where is None else where
    troubles: list[Trouble] = []
    layers: list[Layer] = []
    for defaults in where.defaults:
        found = read_toml(defaults)
        troubles += found.troubles
        if found.values:
            layers.append(Layer(Source.MACHINE, found.values, str(defaults)))
    own = read_json(file)
    troubles += own.troubles
    others = dict(own.others)
    window, is_whole = _window(others.pop(WINDOW, {}))
    if not is_whole:
        troubles.append(Trouble(str(file), "kind", WINDOW, detail="a table of texts"))
    layers.append(_of_environment(os.environ if environment is None else environment, troubles))
    if where.policy is not None:
        policy = read_toml(where.policy)
        found = checked(policy.values, str(where.policy), is_policy=True)
        troubles += (*policy.troubles, *found.troubles)
        if found.values:
            by = policy.others.get(SET_BY, "")
            layers.append(
                Layer(Source.POLICY, found.values, str(where.policy), by if isinstance(by, str) else "")
            )
    of_registry, more = registry_layers(where.registry)
    troubles += more
    settings = Settings(
        own=own.values,
        window=window,
        others=others,
        layers=tuple(one for one in (*layers, *of_registry) if one.values),
        file=str(file),
    )
    if settings["connection.profile"] and settings.profile is None:
        origin = settings.origin("connection.profile")
        # The user's was there when it was chosen; whoever has another chosen in its place is asked where to sign in.
        is_users = origin.source is Source.USER
        troubles.append(Trouble(origin.where, "no_profile", "connection.profile", is_quiet=is_users))
    looked_in = [*where.defaults, file, *([where.policy] if where.policy is not None else [])]
    return Read(settings, tuple(troubles), (*map(str, looked_in), *where.registry.keys))


def write(file: Path, settings: Settings, before: Settings | None = None) -> None:
    """Keep what the user chose and what the window remembers, as far as it differs from `before`. Raises OSError.

    What another console of the same user has kept meanwhile stays.
    """
    before = Settings() if before is None else before
    changes: dict[str, Any] = {
        key: settings.own.get(key)
        for key in {*settings.own, *before.own}
        if settings.own.get(key) != before.own.get(key)
    }
    remembered = {
        name: settings.window.get(name)
        for name in {*settings.window, *before.window}
        if settings.window.get(name) != before.window.get(name)
    }
    write_json(file, changes, {WINDOW: remembered})


def _of_environment(environment: Mapping[str, str], troubles: list[Trouble]) -> Layer:
    values: dict[str, Any] = {}
    known = {setting.environment: setting for setting in all_settings()}
    for name, text in environment.items():
        if not name.startswith(ENVIRONMENT_PREFIX) or name.startswith(_NOT_OURS):
            continue
        setting = known.get(name)
        if setting is None:
            troubles.append(Trouble(name, "unknown", name, is_quiet=True))
        elif text and setting.who is Who.ORGANISATION:
            troubles.append(Trouble(name, "organisation", setting.key))
        elif text:
            try:
                values[setting.key] = setting.of_text(text)
            except WrongValue as wrong:
                troubles.append(Trouble(name, wrong.reason, setting.key, detail=str(wrong)))
    return Layer(Source.ENVIRONMENT, values)


def _window(told: Any) -> tuple[dict[str, str], bool]:
    """What can be used of it, and whether that is all.

    What is no text becomes one that says nothing: forgotten by the file with whatever is remembered next.
    """
    if not isinstance(told, dict):
        return {}, False
    texts = {name: text if isinstance(text, str) else "" for name, text in told.items()}
    return texts, texts == told
