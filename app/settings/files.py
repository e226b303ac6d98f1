"""Files of settings: the user's in JSON, which this program writes, the machine's and the policy in TOML, by hand."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Final, NamedTuple

from app.settings.alone import alone_in
from app.settings.schema import BY_KEY, Kind, Who, WrongValue
from app.whole_file import put_in_place, written_whole

#: Who set a policy, in words for those who meet it: a key of the policy's file and of its registry key.
SET_BY: Final = "set_by"
_TOO_LARGE: Final = 1_000_000
#: Neither reader says where: Python itself refuses it.
_LONG_NUMBER: Final = "it holds a number that is too long"


class Trouble(NamedTuple):
    """One thing that cannot be used.

    `reason` is a code: unreadable, broken, unknown, no_policy, no_profile (none of the name that is wanted),
    address (one that cannot be used, or not with all it says), organisation (only IT may say it, and
    not here), or a WrongValue's.
    `where`: the file, registry key or variable, with `line` where one is known. `detail` is English: what the reader
    said, or what is possible; never a value. `is_quiet`: for the log and --explain, not for the screen.
    """

    where: str
    reason: str
    key: str = ""
    line: int | None = None
    detail: str = ""
    is_quiet: bool = False

    def __str__(self) -> str:
        """One line of English for the log and the command line."""
        place = self.where + (f", line {self.line}" if self.line is not None else "")
        match self.reason:
            case "unreadable" | "broken":
                return f"{place}: {self.detail}"
            case "unknown":
                return f'{place}: there is no setting "{self.key}"'
            case "no_policy":
                return f'{place}: "{self.key}" cannot be set by policy'
            case "no_profile":
                return f'{place}: there is no profile of the name that "{self.key}" says'
            case "address":
                return f"{place}: {self.key}: {self.detail}"
            case "organisation":
                return f'{place}: "{self.key}" can be set only in the machine\'s settings and by policy'
            case _:
                return f"{place}: {self.key} must be {self.detail}"


class Contents(NamedTuple):
    """What a file says: `values` by key, as the program uses them; `others` are its other entries as they were."""

    values: Mapping[str, Any]
    others: Mapping[str, Any]
    troubles: tuple[Trouble, ...] = ()


def read_json(file: Path) -> Contents:
    """The user's own file: keys as they are in the schema, side by side."""
    return _read(file, _loads_json)


def read_toml(file: Path) -> Contents:
    """A file that an administrator wrote: tables by the part of a key before its dot."""
    return _read(file, _loads_toml)


def write_json(
    file: Path, changes: Mapping[str, Any], within: Mapping[str, Mapping[str, Any]] | None = None
) -> None:
    """Keep the entries given, None takes one away; all others stay as they are on the disk. Raises OSError.

    `within`: entries of tables, by the name of the table; its others stay too.

    Whole or not at all. A file that cannot be read is kept beside the new one, for whoever wrote it by hand.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    # Two consoles of one user write at once: neither may read before the other has written.
    with alone_in(file.parent):
        _change_json(file, changes, within or {})


def _change_json(file: Path, changes: Mapping[str, Any], within: Mapping[str, Mapping[str, Any]]) -> None:
    told: dict[str, Any] = {}
    try:
        found = json.loads(file.read_text(encoding="utf-8-sig"))
        if isinstance(found, dict):
            told = found
        else:
            put_in_place(file, file.with_suffix(".unreadable"))
    except FileNotFoundError:
        pass
    except (ValueError, RecursionError):
        put_in_place(file, file.with_suffix(".unreadable"))
    for key, value in changes.items():
        told.pop(key, None)
        if value is not None:
            told[key] = BY_KEY[key].plain(value) if key in BY_KEY else value
    for name, entries in within.items():
        if not entries:
            continue
        table = told.pop(name, None)
        changed = {**(table if isinstance(table, dict) else {}), **entries}
        if kept := {key: value for key, value in changed.items() if value is not None}:
            told[name] = kept
    with written_whole(file) as part:
        part.write_text(
            json.dumps(told, indent=2, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8"
        )


def checked(
    told: Mapping[str, Any], where: str, *, line_of: Callable[[str], int | None] = lambda _key: None,
    is_policy: bool = False, is_own: bool = False,
) -> Contents:  # fmt: skip
    """Entries by key as the schema wants them; a wrong one, or a wrong profile, costs that one alone.

    `is_own`: the user's, who may not say what is the organisation's; unknown keys are another version's.
    """
    values: dict[str, Any] = {}
    others: dict[str, Any] = {}
    troubles: list[Trouble] = []
    for key, value in told.items():
        setting = BY_KEY.get(key)
        if setting is None:
            others[key] = value
            if key not in {SET_BY, "window"}:
                troubles.append(Trouble(where, "unknown", key, line_of(key), is_quiet=is_own))
            continue
        if is_policy and not setting.policy_allowed:
            troubles.append(Trouble(where, "no_policy", key, line_of(key)))
            continue
        if is_own and setting.who is Who.ORGANISATION:
            troubles.append(Trouble(where, "organisation", key, line_of(key)))
            continue
        try:
            values[key], faults = setting.usable(value)
        except WrongValue as wrong:
            faults = (wrong,)
        troubles += (Trouble(where, one.reason, key, line_of(key), str(one)) for one in faults)
    return Contents(values, others, tuple(troubles))


def _read(file: Path, loads: Callable[[str], tuple[Any, int | None, str]]) -> Contents:
    try:
        # A pipe is opened when somebody writes into it, and the start would wait for that.
        if file.exists() and not (file.is_file() or file.is_dir()):
            return Contents({}, {}, (Trouble(str(file), "unreadable", detail="it is no ordinary file"),))
        with file.open("rb") as opened:
            body = opened.read(_TOO_LARGE + 1)
    except FileNotFoundError:
        return Contents({}, {})
    except OSError as error:
        return Contents({}, {}, (Trouble(str(file), "unreadable", detail=error.strerror or repr(error)),))
    try:
        # An editor of Windows may have put a mark of its own before the first word.
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Contents({}, {}, (Trouble(str(file), "broken", detail="it is not written in UTF-8"),))
    if len(body) > _TOO_LARGE:
        return Contents({}, {}, (Trouble(str(file), "broken", detail="it is larger than 1 MB"),))
    told, line, detail = loads(text)
    if detail:
        return Contents({}, {}, (Trouble(str(file), "broken", line=line, detail=detail),))
    is_own = loads is _loads_json
    return checked(told, str(file), line_of=_Lines(text), is_own=is_own)


def _loads_json(text: str) -> tuple[Any, int | None, str]:
    try:
        told = json.loads(text)
    except json.JSONDecodeError as error:
        return None, error.lineno, error.msg
    except ValueError:
        return None, None, _LONG_NUMBER
    except RecursionError:
        return None, None, "it is nested too deeply"
    return (told, None, "") if isinstance(told, dict) else (None, 1, "it is no list of settings")


def _loads_toml(text: str) -> tuple[Any, int | None, str]:
    # Most workstations have no such file, and the start waits for what is loaded.
    import tomllib

    try:
        return _flat(tomllib.loads(text)), None, ""
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+)", str(error))
        return None, int(at[1]) if at else None, re.sub(r" \(at .*\)$", "", str(error))
    except ValueError:
        return None, None, _LONG_NUMBER
    except RecursionError:
        return None, None, "it is nested too deeply"


def _flat(tables: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    """general.language for language in [general]; the tables of a setting stay what they are."""
    found: dict[str, Any] = {}
    for name, value in tables.items():
        key = before + name
        if isinstance(value, dict) and not (key in BY_KEY and BY_KEY[key].kind is Kind.PROFILES):
            found |= _flat(value, f"{key}.")
        else:
            found[key] = value
    return found


class _Lines:
    """In which line a key stands: whole in JSON, its last part below its table in TOML. Read when first asked."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __call__(self, key: str) -> int | None:
        return self._found.get(key)

    @cached_property
    def _found(self) -> Mapping[str, int]:
        """The first line of each way to write one: a file may have thousands that are of no use."""
        found: dict[str, int] = {}
        inside = ""
        for number, line in enumerate(self._text.splitlines(), start=1):
            if header := re.match(r"\s*\[\[?\s*([\w.-]+)\s*\]\]?", line):
                inside = header[1]
                found.setdefault(inside, number)
            if entry := re.match(r'\s*"?([\w.-]+)"?\s*[:=]', line):
                # Before any table it is a whole key, and so it is in JSON and in quotes.
                found.setdefault(entry[1], number)
                if inside:
                    found.setdefault(f"{inside}.{entry[1]}", number)
        return found
