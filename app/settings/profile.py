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


class NotProfiles(ValueError):
    """What keeps a list from being one of profiles, in English: which of them, counted from 1, and what is wrong."""


def profiles_of(value: Any) -> tuple[Profile, ...]:
    """What a list of tables says; a name comes once, only a demo has no database. Raises NotProfiles."""
    if not isinstance(value, list | tuple) or isinstance(value, Profile):
        raise NotProfiles("it is no list of tables: each begins with [[profiles]]")
    found: list[Profile] = []
    for number, one in enumerate(value, start=1):
        profile = one if isinstance(one, Profile) else _of_table(one, number)
        if not profile.name:
            raise NotProfiles(f"number {number} has no name")
        if profile.name in {other.name for other in found}:
            raise NotProfiles(f"number {number} has the name of one before it")
        if profile.kind not in KINDS:
            raise NotProfiles(f"the kind of number {number} is none of {', '.join(KINDS)}")
        if not profile.database and profile.kind != "demo":
            raise NotProfiles(f"number {number} has no database")
        found.append(profile)
    return tuple(found)


def _of_table(table: Any, number: int) -> Profile:
    if not isinstance(table, dict):
        raise NotProfiles(f"number {number} is no table")
    if set(table) - set(Profile._fields):
        raise NotProfiles(f"number {number} has an entry that there is none of")
    if not all(isinstance(text, str) and is_whole(text) for text in table.values()):
        raise NotProfiles(f"number {number} has an entry that is no text")
    return Profile(**{"name": "", **table})
