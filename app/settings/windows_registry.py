"""Settings in Windows' registry: policies above all, and the machine's defaults, as MSI and group policy write them.

Values are named by the keys of the schema: a REG_DWORD for flags and numbers, text for the rest. Profiles are a key of
their own, `profiles`, whose values are named by the profiles and hold the addresses.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any, Final, Protocol

from app.settings.files import SET_BY, Trouble, checked
from app.settings.layers import Layer, Source
from app.settings.schema import BY_KEY, Kind, Setting, WrongValue

#: From the weakest to the strongest: hive, path, and what it is.
KEYS: Final = (
    ("HKEY_LOCAL_MACHINE", r"Software\Jonovahti", Source.MACHINE),
    ("HKEY_CURRENT_USER", r"Software\Policies\Jonovahti", Source.POLICY),
    ("HKEY_LOCAL_MACHINE", r"Software\Policies\Jonovahti", Source.POLICY),
)
PROFILES: Final = "profiles"
#: What the installer writes beside the settings.
_NOT_OURS: Final = frozenset({"InstallDir", "Version", ""})


class Registry(Protocol):
    """What is read of a registry. `keys`: the names of those that were or will be read, none where there is none."""

    @property
    def keys(self) -> tuple[str, ...]: ...

    def values(self, hive: str, path: str) -> Mapping[str, Any]:
        """The values of a key by name: int, str or list of str; nothing where there is no such key. Raises OSError."""
        ...


class WindowsRegistry:
    """The registry of this machine, as 64-bit programs see it."""

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(rf"{hive}\{path}" for hive, path, _ in KEYS) if sys.platform == "win32" else ()

    def values(self, hive: str, path: str) -> Mapping[str, Any]:
        found: dict[str, Any] = {}
        if sys.platform == "win32":
            import winreg

            root = winreg.HKEY_LOCAL_MACHINE if hive == "HKEY_LOCAL_MACHINE" else winreg.HKEY_CURRENT_USER
            try:
                with winreg.OpenKey(root, path, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as key:
                    for place in range(winreg.QueryInfoKey(key)[1]):
                        name, value, _ = winreg.EnumValue(key, place)
                        found[name] = value
            except FileNotFoundError:
                return {}
        return found


def registry_layers(registry: Registry) -> tuple[list[Layer], list[Trouble]]:
    """What the registry says, and what of it cannot be used."""
    layers: list[Layer] = []
    troubles: list[Trouble] = []
    for hive, path, source in KEYS:
        where = rf"{hive}\{path}"
        try:
            told = {
                name: value
                for name, value in registry.values(hive, path).items()
                # The installer leaves a value empty that nobody gave it: that says nothing.
                if name not in _NOT_OURS and value != ""
            }
            profiles = registry.values(hive, rf"{path}\{PROFILES}")
        except OSError as error:
            troubles.append(Trouble(where, "unreadable", detail=error.strerror or repr(error)))
            continue
        by = str(told.pop(SET_BY, ""))
        if profiles:
            told[PROFILES] = [_profile(name, str(said)) for name, said in profiles.items()]
        contents = checked(
            {key: _plain(BY_KEY.get(key), value) for key, value in told.items()},
            where,
            is_policy=source is Source.POLICY,
        )
        troubles += contents.troubles
        if contents.values:
            layers.append(Layer(source, contents.values, where, by))
    return layers, troubles


def _profile(name: str, said: str) -> dict[str, str]:
    """A value of the registry is one text: an address, "test" and an address, or "demo"."""
    kind, _, address = said.strip().partition(" ")
    if kind == "demo" and not address:
        return {"name": name, "kind": kind}
    if kind == "test" and address:
        return {"name": name, "kind": kind, "database": address.strip()}
    return {"name": name, "database": said}


def _plain(setting: Setting | None, value: Any) -> Any:
    """A value of the registry as the schema's kinds have it; what does not fit stays as it is, and is told so."""
    if setting is None:
        return value
    if isinstance(value, int):
        if setting.kind is Kind.FLAG and value in {0, 1}:
            return bool(value)
        return value
    try:
        match value:
            case str() if setting.kind in {Kind.FLAG, Kind.NUMBER, Kind.IDS}:
                return setting.of_text(value)
            case list() if setting.kind is Kind.IDS:
                return setting.of_text(" ".join(map(str, value)))
            case _:
                return value
    except WrongValue:
        return value
