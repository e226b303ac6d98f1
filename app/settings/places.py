"""Where settings are kept on this machine: the user's file, the machine's defaults, and the policy that locks."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final, NamedTuple

from platformdirs import user_config_path

from app.settings.windows_registry import Registry, WindowsRegistry

PROGRAM: Final = "jonovahti"
DEFAULTS_NAME: Final = "settings.toml"
#: Root's alone; it is no place of the XDG kind, as a user could send the program elsewhere by a variable.
POLICY_FILE: Final = Path("/etc/jonovahti/policy.toml")


class Places(NamedTuple):
    """`defaults`: files of the machine, the weakest first. `policy`: None where policies come by registry alone."""

    defaults: tuple[Path, ...] = ()
    policy: Path | None = None
    registry: Registry = WindowsRegistry()


def settings_file(profile: str = "") -> Path:
    """Where the user's settings are; a profile is for a workstation with several regions or users, of any name."""
    return user_config_path(PROGRAM, appauthor=False) / (
        f"settings-{_in_a_file_name(profile)}.json" if profile else "settings.json"
    )


def _in_a_file_name(name: str) -> str:
    """No two names are one, and none leads to another folder; letters, digits, - and _ stay what they are."""
    return "".join(
        sign if sign.isalnum() or sign in "-_" else "".join(f"%{byte:02X}" for byte in sign.encode())
        for sign in name
    )


def places() -> Places:
    """Those of this machine."""
    if os.name == "nt":
        folder = os.environ.get("PROGRAMDATA", r"C:\ProgramData")
        return Places((Path(folder) / PROGRAM / DEFAULTS_NAME,))
    folders = [
        one for one in (os.environ.get("XDG_CONFIG_DIRS") or "/etc/xdg").split(":") if one.startswith("/")
    ]
    return Places(tuple(Path(one) / PROGRAM / DEFAULTS_NAME for one in reversed(folders)), POLICY_FILE)
