"""A profile: one region, test region or demo that a workstation can be signed in to, by a name of its own."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

KINDS: Final = ("region", "test", "demo")


class Profile(NamedTuple):
    """`database` has no password in it; of a demo it is "". `ca_file`: "" for the one of `connection.ca_file`."""

    name: str
    database: str = ""
    ca_file: str = ""
    kind: str = "region"

    def plain(self) -> dict[str, str]:
        """As a file has it, without what is not said."""
        told = {"name": self.name, "database": self.database, "ca_file": self.ca_file, "kind": self.kind}
        return {key: text for key, text in told.items() if text}


def is_whole(text: str) -> bool:
    """Whether it can be shown and handed on: without a NUL, and without half of a character, as JSON may say one."""
    return not any(sign == "\0" or "\ud800" <= sign <= "\udfff" for sign in text)


def profiles_of(value: Any) -> tuple[Profile, ...] | None:
    """What a list of tables says, None for what is no such list; a name comes once, only a demo has no database."""
    if not isinstance(value, list | tuple) or isinstance(value, Profile):
        return None
    found: list[Profile] = []
    for one in value:
        if isinstance(one, Profile):
            found.append(one)
            continue
        if not isinstance(one, dict) or set(one) - {"name", "database", "ca_file", "kind"}:
            return None
        if not all(isinstance(text, str) and is_whole(text) for text in one.values()):
            return None
        found.append(Profile(**{"name": "", **one}))
    names = [one.name for one in found]
    if not all(names) or len(set(names)) < len(names):
        return None
    if any(one.kind not in KINDS or not (one.database or one.kind == "demo") for one in found):
        return None
    return tuple(found)
