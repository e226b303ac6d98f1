"""Every setting with its value and where that comes from, for people and for scripts; a secret is in none of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from app.settings.layers import Origin, Settings, Source
from app.settings.reading import Read
from app.settings.schema import Kind, Setting, Who, all_settings

#: In English, for the command line.
SOURCES: Final = {
    Source.BUILT_IN: "built in",
    Source.MACHINE: "machine",
    Source.USER: "user",
    Source.ENVIRONMENT: "environment",
    Source.COMMAND_LINE: "command line",
    Source.POLICY: "policy",
}


@dataclass(frozen=True, slots=True)
class Explained:
    """One setting. `is_ours` says whether the user may change it now."""

    setting: Setting
    value: Any
    origin: Origin
    is_ours: bool


def explained(settings: Settings) -> tuple[Explained, ...]:
    """All of them, in the order of the schema."""
    return tuple(
        Explained(one, settings[one.key], settings.origin(one.key), settings.may_choose(one.key))
        for one in all_settings()
    )


def as_data(found: Read) -> dict[str, Any]:
    """For JSON: `settings` by key, where is signed in, and what cannot be used."""
    return {
        "settings": {
            one.setting.key: {
                "value": one.setting.plain(one.value),
                "default": one.setting.plain(one.setting.default),
                "source": SOURCES[one.origin.source],
                "where": one.origin.where,
                "set_by": one.origin.by,
                "locked": one.origin.is_locked,
                "user_may_change": one.is_ours,
            }
            for one in explained(found.settings)
        },
        "signs_in_at": _place(found.settings),
        "looked_in": list(found.looked_in),
        "troubles": [
            {"where": one.where, "line": one.line, "key": one.key, "reason": one.reason, "words": str(one)}
            for one in found.troubles
        ],
    }


def as_lines(found: Read) -> list[str]:
    """For people: key, value and origin in columns, then where is signed in, what cannot be used."""
    rows = [
        (one.setting.key, written(one.setting, one.value), _origin(one)) for one in explained(found.settings)
    ]
    widths = [max(len(row[place]) for row in rows) for place in (0, 1)]
    lines = [f"{key:<{widths[0]}}  {value:<{widths[1]}}  {origin}" for key, value, origin in rows]
    lines += ["", f"Signs in at: {_place(found.settings) or '(asks)'}"]
    lines += ["", "Looked for in, the last being the strongest:", *(f"  {one}" for one in found.looked_in)]
    if found.troubles:
        lines += ["", "What cannot be used, and is left out:", *(f"  {one}" for one in found.troubles)]
    return lines


def written(setting: Setting, value: Any) -> str:
    """A value as an administrator would write it."""
    match setting.kind:
        case Kind.FLAG:
            return "true" if value else "false"
        case Kind.IDS:
            return ", ".join(map(str, value)) or "(all)"
        case Kind.PROFILES:
            return ", ".join(f"{one.name} ({one.database or one.kind})" for one in value) or "(none)"
        case _:
            return str(value) or "(empty)"


def _place(settings: Settings) -> str:
    """The address, "demo" for a profile of that kind, "" where it is asked for."""
    place = settings.place
    return settings.database if place is None or place.database else place.kind


def _origin(one: Explained) -> str:
    said = SOURCES[one.origin.source]
    if one.origin.where:
        said += f": {one.origin.where}"
    if one.origin.is_locked:
        said += f", locked by {one.origin.by}" if one.origin.by else ", locked"
    elif one.setting.who is Who.ORGANISATION:
        said += " (for administrators)"
    return said
