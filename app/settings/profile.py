"""A profile: one region, test region or demo that a workstation can be signed in to, by a name of its own."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final, NamedTuple

from app.domain.address import has_password

KINDS: Final = ("region", "test", "demo")
#: So much of a profile's name is told where it is wrong.
_MOST_NAMED: Final = 60


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


class WrongProfile(ValueError):
    """What is wrong with one of a list, or with the list, in English: which one by number and name, and why."""


def profiles_of(value: Any) -> tuple[tuple[Profile, ...], tuple[WrongProfile, ...]]:
    """Those of a list of tables that can be used, and what is wrong with each of the others.

    A name comes once: of two the first holds. Only a demo has no database. Raises WrongProfile for what is no list.
    """
    if not isinstance(value, list | tuple) or isinstance(value, Profile):
        raise WrongProfile("it is no list of tables: each begins with [[profiles]]")
    found: dict[str, Profile] = {}
    wrong: list[WrongProfile] = []
    for number, one in enumerate(value, start=1):
        try:
            profile = one if isinstance(one, Profile) else _of_table(one, f"number {number}")
            _insist_on_usable(profile, f"number {number}", found)
        except WrongProfile as fault:
            wrong.append(fault)
        else:
            found[profile.name] = profile
    return tuple(found.values()), tuple(wrong)


def _quoted(name: str) -> str:
    """So that it can be found, however long: what is wrong with it must not be pushed out of sight."""
    return f'"{name}"' if len(name) <= _MOST_NAMED else f'"{name[: _MOST_NAMED - 1]}…"'


def _insist_on_usable(profile: Profile, which: str, before: Collection[str]) -> None:
    if not profile.name:
        raise WrongProfile(f"{which} has no name")
    if profile.name in before:
        raise WrongProfile(f"{which} has the name of one before it, {_quoted(profile.name)}")
    which = f"{which}, {_quoted(profile.name)},"
    if profile.kind not in KINDS:
        raise WrongProfile(f"the kind of {which} is none of {', '.join(KINDS)}")
    if not profile.database and profile.kind != "demo":
        raise WrongProfile(f"{which} has no database")
    if has_password(profile.database):
        raise WrongProfile(f"{which} has a password in its address: take it out")


def _of_table(table: Any, which: str) -> Profile:
    if not isinstance(table, dict):
        raise WrongProfile(f"{which} is no table")
    name = table.get("name")
    if isinstance(name, str) and name and is_whole(name):
        which = f"{which}, {_quoted(name)},"
    if set(table) - set(Profile._fields):
        raise WrongProfile(f"{which} has an entry that there is none of")
    if not all(isinstance(text, str) and is_whole(text) for text in table.values()):
        raise WrongProfile(f"{which} has an entry that is no text")
    return Profile(**{"name": "", **table})
