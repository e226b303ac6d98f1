"""The lock holds what pyproject.toml asks for, hash by hash, and names no host."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]


def _locked() -> dict[str, set[str]]:
    """Locked versions by name; more than one where Python versions need different ones."""
    locked: dict[str, set[str]] = {}
    for line in (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines():
        found = re.match(r"([A-Za-z0-9._-]+)==([^ ]+)", line)
        if found:
            locked.setdefault(canonicalize_name(found[1]), set()).add(found[2])
    return locked


def _asked() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [
        *project["dependencies"],
        *(line for extra in project["optional-dependencies"].values() for line in extra),
    ]
    return [Requirement(line) for line in lines]


def test_every_dependency_is_locked_within_its_bounds() -> None:
    locked = _locked()

    for asked in _asked():
        versions = locked.get(canonicalize_name(asked.name), set())
        assert versions, f"{asked.name} is not in requirements.lock: run `make lock`"
        assert all(asked.specifier.contains(version) for version in versions), f"{asked}: run `make lock`"


def test_every_locked_version_has_a_hash() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"(?m)^(?=[A-Za-z0-9])", text)

    assert all("--hash=sha256:" in entry for entry in entries if "==" in entry)


def test_the_environment_holds_the_locked_versions() -> None:
    locked = _locked()

    for asked in _asked():
        assert version(asked.name) in locked[canonicalize_name(asked.name)], f"{asked.name}: run `make setup`"
