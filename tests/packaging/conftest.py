"""The scripts that package the program are run, not imported: they stand in folders that are no packages."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_SCRIPTS = {file.stem for file in (ROOT / "packaging").rglob("*.py")}


@pytest.fixture(autouse=True)
def _scripts_found(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for folder in ("packaging/windows", "packaging/linux", "packaging"):
        monkeypatch.syspath_prepend(str(ROOT / folder))
    before = set(sys.modules)
    yield
    for name in set(sys.modules) - before:
        if name in _SCRIPTS:
            del sys.modules[name]
