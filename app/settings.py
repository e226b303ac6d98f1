"""A workstation's settings: one small file that holds only what differs from the defaults.

Thresholds, hours and policies are the region's and live in the database, not here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Final

from platformdirs import user_config_path

PROGRAM: Final = "jonovahti"


@dataclass(frozen=True, slots=True)
class Settings:
    """`language` and `theme` may be "system". `window` holds sizes and columns by name, as text that Qt made.

    `others` are keys this version does not know: an older or newer one on the same machine keeps its own.
    """

    language: str = "system"
    theme: str = "system"
    text_scale: float = 1.0
    database: str = ""
    user: str = ""
    single_keys: bool = True
    window: Mapping[str, str] = field(default_factory=dict)
    others: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Read:
    """`trouble` names the file and what is wrong with it, None when all is well."""

    settings: Settings
    trouble: str | None = None


def settings_file(profile: str = "") -> Path:
    """Where the settings of a profile are; a profile is for a workstation with several regions or users."""
    return user_config_path(PROGRAM, appauthor=False) / (
        f"settings-{profile}.json" if profile else "settings.json"
    )


def read(file: Path) -> Read:
    """The settings in the file; the defaults, with the trouble said, for a file that cannot be used.

    A single value of the wrong kind costs that value alone.
    """
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Read(Settings())
    except (OSError, ValueError) as unreadable:
        return Read(Settings(), f"{file}: {unreadable}")
    if not isinstance(told, dict):
        return Read(Settings(), f"{file}: not a list of settings")
    known = {each.name: each for each in fields(Settings) if each.name != "others"}
    taken: dict[str, Any] = {}
    wrong: list[str] = []
    for name, value in told.items():
        if name in known:
            if _fits(name, value):
                taken[name] = value
            else:
                wrong.append(name)
    others = {name: value for name, value in told.items() if name not in known}
    trouble = f"{file}: {', '.join(wrong)}" if wrong else None
    return Read(replace(Settings(), **taken, others=others), trouble)


def write(file: Path, settings: Settings) -> None:
    """Keep what differs from the defaults, whole or not at all. Raises OSError.

    A file that cannot be read is kept beside the new one under another name, for whoever wrote it by hand.
    """
    told = dict(settings.others)
    for each in fields(settings):
        value = getattr(settings, each.name)
        if each.name != "others" and value != _default(each.name):
            told[each.name] = dict(value) if isinstance(value, Mapping) else value
    file.parent.mkdir(parents=True, exist_ok=True)
    _keep_what_cannot_be_read(file)
    part = file.with_suffix(".part")
    part.write_text(json.dumps(told, indent=2, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    part.replace(file)


def _default(name: str) -> Any:
    each = Settings.__dataclass_fields__[name]
    return each.default_factory() if each.default_factory is not MISSING else each.default


def _fits(name: str, value: Any) -> bool:
    default = _default(name)
    match default:
        case bool():
            return isinstance(value, bool)
        case float():
            return isinstance(value, int | float) and not isinstance(value, bool)
        case str():
            return isinstance(value, str)
        case _:
            return isinstance(value, dict) and all(
                isinstance(key, str) and isinstance(each, str) for key, each in value.items()
            )


def _keep_what_cannot_be_read(file: Path) -> None:
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return
    except ValueError:
        file.replace(file.with_suffix(".unreadable"))
        return
    if not isinstance(told, dict):
        file.replace(file.with_suffix(".unreadable"))
